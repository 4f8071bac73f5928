// The edges of a part between concepts: those whose ends both stay, with the evidence that stands in its papers.
import { getOrSet } from '../../lib/collections.js';
import { codesOf } from '../codes.js';
import { readAllBroader } from '../read-broader.js';
import { readRules } from '../read-rules.js';
import { createRecent } from '../recent.js';
import type { Cell } from '../row-bytes.js';
import type { RowWriter } from '../row-writer.js';
import { writeBroaderLists } from '../write-edges.js';
import { rowsOf } from './copy-rows.js';
import { mentionNumbers } from './cut-reading.js';
import { readingRow } from './part-readings.js';
import type { Part } from './survey-part.js';

/** Gives how many there are. */
export function writePartBroader(writer: RowWriter, part: Part): number {
  const { whole, concepts, papers } = part;
  const edges = readAllBroader(whole)
    .map(({ narrower, broader, rule }) => ({
      narrower: concepts.newOf[narrower]!,
      broader: concepts.newOf[broader]!,
      rule,
    }))
    .filter(({ narrower, broader }) => narrower >= 0 && broader >= 0);
  writeBroaderLists(writer, edges, codesOf(readRules(whole)));
  const insert = writer.into('broader_evidence');
  const mentionOf = createMentionNumbers(part);
  for (const [narrower, broader, paper, mention] of rowsOf(whole, 'broader_evidence') as Iterable<number[]>) {
    const ends = [concepts.newOf[narrower!]!, concepts.newOf[broader!]!, papers.newOf[paper!]!] as const;
    const shown = ends.every((end) => end >= 0) ? mentionOf(paper!, mention!) : -1;
    if (shown >= 0) insert(...ends, shown);
  }
  return edges.length;
}

/** A relation stays where a paper of the part states it. Gives how many there are. */
export function writePartRelations(writer: RowWriter, part: Part): number {
  const { whole, concepts } = part;
  const evidence = evidenceOf(part);
  const insert = writer.into('relations');
  const kept: (readonly Cell[][])[] = [];
  for (const [relation, subject, predicate, object, score] of rowsOf(whole, 'relations')) {
    const ends = [concepts.newOf[subject as number]!, concepts.newOf[object as number]!] as const;
    const own = evidence.get(relation as number);
    if (own === undefined || ends.some((end) => end < 0)) continue;
    insert(kept.push(own) - 1, ends[0], predicate!, ends[1], score!);
  }
  const insertEvidence = writer.into('relation_evidence');
  kept.forEach((rows, relation) => {
    rows.forEach((row, position) => {
      insertEvidence(relation, position, ...row);
    });
  });
  return kept.length;
}

/** By the old number of the relation: what follows its position, for papers that stay. Where both concepts stay, so do the mentions. */
function evidenceOf(part: Part): ReadonlyMap<number, Cell[][]> {
  const mentionOf = createMentionNumbers(part);
  const found = new Map<number, Cell[][]>();
  for (const row of rowsOf(part.whole, 'relation_evidence')) {
    const [relation, , paper, subject, object, ...rest] = row as readonly number[];
    const number = part.papers.newOf[paper!]!;
    if (number < 0) continue;
    const ends = [mentionOf(paper!, subject!), mentionOf(paper!, object!)];
    getOrSet(found, relation!, (): Cell[][] => []).push([number, ...ends, ...rest]);
  }
  return found;
}

const RECENT = 1024;

/** The new number of a mention of a paper that stays, both by their old ones; -1 for one that does not stay. */
function createMentionNumbers({ whole, concepts }: Part): (paper: number, mention: number) => number {
  const recent = createRecent<Int32Array>(RECENT);
  return (paper, mention) =>
    recent(paper, () => mentionNumbers(readingRow(whole, paper), concepts.newOf))[mention] ?? -1;
}
