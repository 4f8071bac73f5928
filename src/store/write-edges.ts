// The edges between concepts that no list of concepts tells: broader and typed relations, each with the mentions that show it.
// Those between papers and concepts stand in `readings`.
import type { Woven } from '../model/index.js';
import { mentionPlaces, type PlaceOf } from './flat-mentions.js';
import type { RowWriter } from './row-writer.js';

export function writeEdges(writer: RowWriter, woven: Woven): void {
  const placeOf = mentionPlaces(woven);
  writeBroader(writer, woven, placeOf);
  writeRelations(writer, woven, placeOf);
}

function writeBroader(writer: RowWriter, { edges }: Woven, placeOf: PlaceOf): void {
  const sorted = [...edges.broader].sort((a, b) => a.narrower - b.narrower || a.broader - b.broader);
  const insert = writer.into('broader');
  for (const { narrower, broader, rule } of sorted) insert(narrower, broader, rule);
  const insertEvidence = writer.into('broader_evidence');
  for (const { narrower, broader, evidence } of sorted) {
    for (const flat of [...new Set(evidence)].sort((a, b) => a - b)) {
      const { paper, mention } = placeOf(flat);
      insertEvidence(narrower, broader, paper, mention);
    }
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
