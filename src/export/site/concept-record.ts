// All that the page may ask about one concept, as the queries answer it.
import { resolveParameters } from '../../lib/parameters.js';
import type { Quotation } from '../../model/index.js';
import type { Asked } from '../../query/asked.js';
import { concept } from '../../query/concept.js';
import { evidence } from '../../query/evidence.js';
import { neighbors } from '../../query/neighbors.js';
import { whySame } from '../../query/why-same.js';
import { readPapersOf } from '../../store/index.js';
import { type Numbers, pack } from './pack.js';
import type { ConceptRecord, PackedQuotation } from './pieces.js';

/** More than this nobody reads on a page; the papers are all there. */
const MOST_SENTENCES = 100;

export function conceptRecord(kb: Asked, id: string, numbers: Numbers): ConceptRecord {
  const number = numbers.concepts.get(id)!;
  const papers = [...readPapersOf(kb.store, number)].sort((a, b) => a.paper - b.paper);
  return {
    answer: pack(concept.run(kb, resolveParameters(concept.params, { concept: id })), numbers),
    neighbors: neighborsOf(kb, id, numbers),
    papers: {
      paper: papers.map(({ paper }) => paper),
      salienceE4: papers.map(({ salience }) => Math.round(salience * 1e4)),
    },
    evidence: evidenceOf(kb, id, numbers),
    names: pack(whySame.run(kb, resolveParameters(whySame.params, { concept: id })), numbers),
  };
}

function neighborsOf(kb: Asked, id: string, numbers: Numbers): ConceptRecord['neighbors'] {
  const values = resolveParameters(neighbors.params, { concept: id, evidence: false });
  const { neighbors: all } = neighbors.run(kb, { ...values, limit: Number.POSITIVE_INFINITY });
  return {
    concept: all.map((each) => numbers.concepts.get(each.concept.id)!),
    count: all.map(({ count }) => count),
  };
}

function evidenceOf(kb: Asked, id: string, numbers: Numbers): ConceptRecord['evidence'] {
  const { total, quotations } = evidence.run(
    kb,
    resolveParameters(evidence.params, { a: id, limit: MOST_SENTENCES }),
  );
  return { total, quotations: quotations.map((quotation) => packQuotation(quotation, numbers)) };
}

function packQuotation({ paper, field, marks, ...rest }: Quotation, numbers: Numbers): PackedQuotation {
  return {
    ...rest,
    paper: numbers.papers.get(paper.id)!,
    field: field === 'title' ? 0 : 1,
    marks: marks.map(({ start, end }) => [start, end]),
  };
}
