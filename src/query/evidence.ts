// The sentences for one concept, or for two: what everything else that is claimed can be checked by.
import { normalizeTitle } from '../lib/text.js';
import type { EvidenceAnswer, Quotation } from '../model/index.js';
import { countSentencesOf, readConceptRef } from '../store/index.js';
import type { Asked } from './asked.js';
import { findConceptByName } from './find-concept.js';
import { OFFSET } from './paging.js';
import { defineQuery } from './query.js';
import { quotationLines } from './quotation-lines.js';
import { createQuote, type SentencePlace } from './quotations.js';
import { rankConceptSentences, rankPairSentences } from './rank-sentences.js';
import { evidenceAnswer } from './schemas/concept-answers.js';

export const evidence = defineQuery({
  id: 'evidence',
  label: 'Evidence',
  summary: 'the sentences that mention a concept, or two concepts together',
  question: 'Which sentences mention X, or X and Y together?',
  example: { a: 'grokking', b: 'generalization' },
  route: '/api/evidence',
  answer: evidenceAnswer,
  list: { field: 'quotations', length: ({ total }) => total },
  params: [
    { id: 'a', type: 'text', required: true, position: 0, summary: 'a concept: id, label or alias' },
    { id: 'b', type: 'text', position: 1, summary: 'a second concept' },
    { id: 'limit', type: 'integer', default: 10, min: 1, max: 200, summary: 'most sentences to give' },
    { ...OFFSET, max: 10_000 },
  ],
  run: (kb, { a, b, limit, offset }): EvidenceAnswer => {
    const first = findConceptByName(kb.store, a);
    const second = b === undefined || b === '' ? first : findConceptByName(kb.store, b);
    const wanted = limit + offset;
    const concepts = new Set([first, second]);
    const { total, places } = first === second ? ofOne(kb, first, wanted) : ofTwo(kb, first, second);
    const quotations = distinct(kb, places, wanted, concepts).slice(offset);
    return { concepts: [...concepts].map((concept) => readConceptRef(kb.store, concept)), total, quotations };
  },
  table: ({ concepts, total, quotations }) => [
    `${concepts.map(({ label }) => label).join(' and ')}: ${quotations.length} of ${total} sentences`,
    ...quotations.flatMap((quotation) => ['', ...quotationLines(quotation)]),
  ],
});

interface Ranked {
  readonly total: number;
  readonly places: readonly SentencePlace[];
}

function ofOne({ store }: Asked, concept: number, wanted: number): Ranked {
  return { total: countSentencesOf(store, concept), places: rankConceptSentences(store, concept, wanted) };
}

function ofTwo({ store }: Asked, first: number, second: number): Ranked {
  const places = rankPairSentences(store, [first, second]);
  return { total: places.length, places };
}

/** Quotes the first `wanted` sentences, each text once however many papers hold it. */
function distinct(
  { store }: Asked,
  places: readonly SentencePlace[],
  wanted: number,
  concepts: ReadonlySet<number>,
): readonly Quotation[] {
  const quote = createQuote(store);
  const texts = new Set<string>();
  const quotations: Quotation[] = [];
  for (const place of places) {
    if (quotations.length === wanted) break;
    const quotation = quote(place, concepts);
    const text = normalizeTitle(quotation.text);
    if (texts.has(text)) continue;
    texts.add(text);
    quotations.push(quotation);
  }
  return quotations;
}
