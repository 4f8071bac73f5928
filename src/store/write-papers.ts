// Papers, the documents that held them, and the small tables of names.
import { CONCEPT_TYPES, FIELDS, type Knowledge, ROLES, type Woven } from '../model/index.js';
import { codesOf, cueCodes, detectorsOf, rulesOf, toWhole, typeCode } from './codes.js';
import { blockOf, type PackedAbstracts, plainAbstracts } from './pack-abstracts.js';
import type { RowWriter } from './row-writer.js';
import { surveyOf } from './survey.js';
import { E3 } from './units.js';
import { writePaperKeys } from './write-keys.js';
import { talliesOf, writeDocuments, writeRecords } from './write-records.js';

/** All that papers come with but the papers themselves. */
export function writeSources(writer: RowWriter, woven: Woven): void {
  writeList(writer, 'types', CONCEPT_TYPES);
  writeList(writer, 'roles', ROLES);
  writeList(writer, 'fields', FIELDS);
  writeList(writer, 'detectors', detectorsOf(woven));
  const tallies = talliesOf(woven);
  writeKinds(writer, woven);
  writeCues(writer, woven);
  writeDocuments(writer, tallies);
  writeList(writer, 'rules', rulesOf(woven));
  writeRecords(writer, woven, tallies);
  writePaperKeys(
    writer,
    woven.papers.map(({ id }) => id),
  );
}

function writeList(
  writer: RowWriter,
  table: 'types' | 'roles' | 'fields' | 'detectors' | 'rules',
  names: readonly string[],
): void {
  const insert = writer.into(table);
  names.forEach((name, code) => {
    insert(code, name);
  });
}

function writeKinds(writer: RowWriter, woven: Woven): void {
  const insert = writer.into('kinds');
  const detectorCode = codesOf(detectorsOf(woven));
  surveyOf(woven).kinds.forEach(({ type, detector }, kind) => {
    insert(kind, typeCode(type), detectorCode(detector));
  });
}

function writeCues(writer: RowWriter, woven: Woven): void {
  const insert = writer.into('cues');
  cueCodes(woven).cues.forEach(({ role, cue: sure }, cue) => {
    insert(cue, role, sure);
  });
}

/** @param packed All of them, where that has been done already. */
export function writeAbstracts(writer: RowWriter, { papers }: Woven, packed?: PackedAbstracts): void {
  const insert = writer.intoBlocks();
  let block = 0;
  for (const plain of plainAbstracts(papers.map(({ abstract }) => abstract))) {
    insert(block, plain, packed && blockOf(packed, block));
    block++;
  }
}

export function writePapers(writer: RowWriter, { papers, communities, layout, edges }: Knowledge): void {
  const insert = writer.into('papers');
  const concepts = new Int32Array(papers.length);
  for (const paper of edges.paperConcept.paper) concepts[paper]!++;
  papers.forEach((paper, i) => {
    insert(
      i,
      paper.id,
      paper.title,
      paper.year ?? null,
      communities.ofPaper[0]?.[i] ?? 0,
      communities.ofPaper.at(-1)?.[i] ?? 0,
      concepts[i]!,
      toWhole(layout.paperX[i]!, E3),
      toWhole(layout.paperY[i]!, E3),
      paper.venue ?? null,
      paper.doi ?? null,
      paper.url ?? null,
      JSON.stringify(paper.authors),
      JSON.stringify(paper.keywords),
    );
  });
}
