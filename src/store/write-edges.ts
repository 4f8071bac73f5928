// The edges between concepts that no list of concepts tells: broader and typed relations, each with the mentions that show it.
// Those between papers and concepts stand in `readings`.
import type { BroaderEdge, Woven } from '../model/index.js';
import { codesOf, rulesOf } from './codes.js';
import { mentionPlaces, type PlaceOf } from './flat-mentions.js';
import { packNumbers } from './number-text.js';
import { BUCKET } from './packed-keys.js';
import { splitNumbers } from './row-numbers.js';
import type { RowWriter } from './row-writer.js';

export function writeEdges(writer: RowWriter, woven: Woven): void {
  const placeOf = mentionPlaces(woven);
  writeBroader(writer, woven, placeOf);
  writeRelations(writer, woven, placeOf);
  writeUnkept(writer, woven, placeOf);
}

function writeBroader(writer: RowWriter, woven: Woven, placeOf: PlaceOf): void {
  const sorted = [...woven.edges.broader].sort((a, b) => a.narrower - b.narrower || a.broader - b.broader);
  writeBroaderLists(writer, sorted, codesOf(rulesOf(woven)));
  const insertEvidence = writer.into('broader_evidence');
  for (const { narrower, broader, evidence } of sorted) {
    for (const flat of [...new Set(evidence)].sort((a, b) => a - b)) {
      const { paper, mention } = placeOf(flat);
      insertEvidence(narrower, broader, paper, mention);
    }
  }
}

/** `edges` by narrower, then broader: in a row those whose narrower ends share a bucket. */
export function writeBroaderLists(
  writer: RowWriter,
  edges: readonly Omit<BroaderEdge, 'evidence'>[],
  ruleCode: (rule: string) => number,
): void {
  const insert = writer.into('broader_lists');
  const bucketOf = (at: number) => Math.floor(edges[at]!.narrower / BUCKET);
  for (let from = 0, to = 0; from < edges.length; from = to) {
    while (to < edges.length && bucketOf(to) === bucketOf(from)) to++;
    const list = edges.slice(from, to);
    insert(
      bucketOf(from),
      packNumbers(list.map(({ narrower }) => narrower % BUCKET)),
      packNumbers(splitNumbers(list.map(({ broader }) => broader))),
      packNumbers(list.map(({ rule }) => ruleCode(rule))),
    );
  }
}

function writeRelations(writer: RowWriter, { edges }: Woven, placeOf: PlaceOf): void {
  const insert = writer.into('relations');
  edges.relations.forEach(({ subject, object, relation, score }, i) => {
    insert(i, subject, relation, object, score);
  });
  const insertEvidence = writer.into('relation_evidence');
  edges.relations.forEach(({ evidence }, i) => {
    evidence.forEach(({ subject, object, pattern, score, hedged }, position) => {
      const { paper, mention } = placeOf(subject);
      insertEvidence(i, position, paper, mention, placeOf(object).mention, pattern, score, hedged ? 1 : 0);
    });
  });
}

function writeUnkept(writer: RowWriter, { edges }: Woven, placeOf: PlaceOf): void {
  const insert = writer.into('unkept');
  const papers = new Set(edges.unkept.map((flat) => placeOf(flat).paper));
  for (const paper of [...papers].sort((a, b) => a - b)) insert(paper);
}
