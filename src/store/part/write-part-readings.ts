// What was read in the papers of a part, and the concepts of each: what its counts and its pairs are made from.
import { readNumber } from '../read-meta.js';
import type { RowWriter } from '../row-writer.js';
import { transpose, type UseColumns } from '../use-columns.js';
import { cutReading } from './cut-reading.js';
import { partReadings } from './part-readings.js';
import type { Part } from './survey-part.js';

export interface PartUses extends Pick<UseColumns, 'starts' | 'concept' | 'byConcept'> {
  /** Of each concept. */
  readonly mentions: Int32Array;
  /** Of all, whether they were resolved to a concept or not. */
  readonly total: number;
}

export function writePartReadings(writer: RowWriter, part: Part): PartUses {
  const { whole, papers, concepts } = part;
  const insert = writer.into('readings');
  const starts = new Int32Array(papers.kept.length + 1);
  const concept = new Int32Array(readNumber(whole, 'counts.paper_concepts'));
  const mentions = new Int32Array(concepts.kept.length);
  let [edges, total] = [0, 0];
  for (const { paper, row } of partReadings(part)) {
    const cut = cutReading(row, concepts.newOf);
    insert(paper, row.sentences, cut.concepts, cut.mentions, row.acronyms);
    for (const use of cut.uses) {
      concept[edges++] = use.concept;
      mentions[use.concept]! += use.mentions;
    }
    starts[paper + 1] = edges;
    total += cut.total;
  }
  const used = concept.slice(0, edges);
  return { starts, concept: used, byConcept: transpose(starts, used, mentions.length), mentions, total };
}
