// The edges: paper-concept, co-occurrence, broader and typed relations, each with the mentions that show it.
import type { Knowledge } from '../model/index.js';
import { toE4 } from './codes.js';
import { mentionPlaces, type PlaceOf } from './flat-mentions.js';
import type { RowWriter } from './row-writer.js';

export function writeEdges(writer: RowWriter, knowledge: Knowledge): void {
  const placeOf = mentionPlaces(knowledge);
  writePaperConcepts(writer, knowledge, placeOf);
  writeCooccurrences(writer, knowledge);
  writeBroader(writer, knowledge, placeOf);
  writeRelations(writer, knowledge, placeOf);
}

function writePaperConcepts(writer: RowWriter, { edges, resolution }: Knowledge, placeOf: PlaceOf): void {
  const insert = writer.into('paper_concepts');
  const { paper, concept, count, salience, role, cue, mention } = edges.paperConcept;
  for (const i of orderByConcept(concept, resolution.concepts.length)) {
    const place = placeOf(mention[i]!);
    insert(concept[i]!, paper[i]!, count[i]!, toE4(salience[i]!), role[i]!, toE4(cue[i]!), place.mention);
  }
}

/** The edges come by paper; a stable counting sort brings them by concept, papers still ascending. */
function orderByConcept(concept: Int32Array, concepts: number): Int32Array {
  const next = new Int32Array(concepts + 1);
  for (const each of concept) next[each + 1]!++;
  for (let i = 0; i < concepts; i++) next[i + 1]! += next[i]!;
  const order = new Int32Array(concept.length);
  for (let i = 0; i < concept.length; i++) order[next[concept[i]!]!++] = i;
  return order;
}

function writeCooccurrences(writer: RowWriter, { edges }: Knowledge): void {
  const insert = writer.into('cooccurrences');
  const { source, target, count } = edges.cooccurrence;
  for (let i = 0; i < source.length; i++) insert(source[i]!, target[i]!, count[i]!);
}

function writeBroader(writer: RowWriter, { edges }: Knowledge, placeOf: PlaceOf): void {
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

function writeRelations(writer: RowWriter, { edges }: Knowledge, placeOf: PlaceOf): void {
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
