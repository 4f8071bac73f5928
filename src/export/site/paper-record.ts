// All that the page may ask about one paper, and the sentences and marks from which it makes the evidence for pairs.
import { getOrSet } from '../../lib/collections.js';
import { resolveParameters } from '../../lib/parameters.js';
import type { Asked } from '../../query/asked.js';
import { paper } from '../../query/paper.js';
import { similar } from '../../query/similar.js';
import { readAllRelations, readMentions, readRelationEvidence, readSentences } from '../../store/index.js';
import { type Numbers, pack } from './pack.js';
import { type PaperRecord, SIMILAR_ASKED } from './pieces.js';

type Stated = PaperRecord['stated'][number];

/** By the number of the paper: the sentences from which typed relations were read. */
export type StatedSentences = ReadonlyMap<number, readonly Stated[]>;

export function readStated({ store }: Asked): StatedSentences {
  const stated = new Map<number, Stated[]>();
  for (const { relation, subject, object } of readAllRelations(store))
    for (const { paper: number, sentence } of readRelationEvidence(store, relation))
      getOrSet(stated, number, (): Stated[] => []).push([sentence, subject, object]);
  return stated;
}

export function paperRecord(kb: Asked, id: string, numbers: Numbers, stated: StatedSentences): PaperRecord {
  const number = numbers.papers.get(id)!;
  const { marks: _, ...answer } = paper.run(kb, { paper: id });
  const resolved = readMentions(kb.store, number).filter(({ concept }) => concept >= 0);
  return {
    answer: pack(answer, numbers),
    similar: pack(
      similar.run(kb, resolveParameters(similar.params, { name: id, kind: 'paper', limit: SIMILAR_ASKED })),
      numbers,
    ),
    sentences: readSentences(kb.store, number).map(({ field, start, end }) => [
      field === 'title' ? 0 : 1,
      start,
      end,
    ]),
    marks: resolved.map(({ sentence, start, end, concept, score }) => [sentence, start, end, concept, score]),
    stated: stated.get(number) ?? [],
  };
}
