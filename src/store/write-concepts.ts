// Concepts with their centrality and place, the shares of their types, their aliases, and the ledger that says why.
import { CONCEPT_TYPES, type Knowledge } from '../model/index.js';
import { toE4, typeCode } from './codes.js';
import type { RowWriter } from './row-writer.js';

export function writeConcepts(writer: RowWriter, knowledge: Knowledge): void {
  writeConceptRows(writer, knowledge);
  writeTypeShares(writer, knowledge);
  writeAliases(writer, knowledge);
  writeMerges(writer, knowledge);
}

function writeConceptRows(
  writer: RowWriter,
  { resolution, communities, centrality, layout }: Knowledge,
): void {
  const insert = writer.into('concepts');
  resolution.concepts.forEach((concept, i) => {
    insert(
      i,
      concept.id,
      concept.label,
      typeCode(concept.type),
      concept.papers,
      concept.mentions,
      communities.ofConcept[0]?.[i] ?? 0,
      communities.ofConcept.at(-1)?.[i] ?? 0,
      centrality.degree[i]!,
      centrality.pageRank[i]!,
      centrality.stability[i]!,
      layout.conceptX[i]!,
      layout.conceptY[i]!,
      layout.conceptSize[i]!,
    );
  });
}

/** Only where they say more than the type itself. */
function writeTypeShares(writer: RowWriter, { resolution }: Knowledge): void {
  const insert = writer.into('concept_types');
  resolution.concepts.forEach(({ type: main, types }, i) => {
    if (types[main] === 1) return;
    CONCEPT_TYPES.forEach((type, code) => {
      if (types[type] > 0) insert(i, code, toE4(types[type]));
    });
  });
}

function writeAliases(writer: RowWriter, { resolution }: Knowledge): void {
  const insert = writer.into('aliases');
  resolution.concepts.forEach(({ aliases }, i) => {
    aliases.forEach(({ surface, count }, alias) => {
      insert(i, alias + 1, surface, count);
    });
  });
}

function writeMerges(writer: RowWriter, { resolution, papers }: Knowledge): void {
  const insert = writer.into('merges');
  const numberOf = new Map(papers.map(({ id }, paper) => [id, paper]));
  const ordered = [...resolution.ledger].sort((a, b) => a.concept - b.concept);
  ordered.forEach(({ concept, alias, target, rule, support, papers: ids }, merge) => {
    const numbers = ids.map((id) => numberOf.get(id)).filter((number) => number !== undefined);
    const { label } = resolution.concepts[concept]!;
    insert(concept, merge, alias, target === label ? null : target, rule, support, JSON.stringify(numbers));
  });
}
