// Papers, the documents that held them, and the small tables of names.
import { CONCEPT_TYPES, FIELDS, type Knowledge, ROLES, type Woven } from '../model/index.js';
import { detectorsOf, mergeRulesOf, toWhole } from './codes.js';
import type { RowWriter } from './row-writer.js';
import { E3 } from './schema.js';
import { writeNumbers } from './write-readings.js';
import { talliesOf, writeDocuments, writeRecords } from './write-records.js';

/** All that papers come with but the papers themselves. */
export function writeSources(writer: RowWriter, woven: Woven): void {
  writeList(writer, 'types', CONCEPT_TYPES);
  writeList(writer, 'roles', ROLES);
  writeList(writer, 'fields', FIELDS);
  writeList(writer, 'detectors', detectorsOf(woven));
  const tallies = talliesOf(woven);
  writeDocuments(writer, tallies);
  writeList(writer, 'merge_rules', mergeRulesOf(woven));
  writeNumbers(writer, woven);
  writeRecords(writer, woven, tallies);
}

function writeList(
  writer: RowWriter,
  table: 'types' | 'roles' | 'fields' | 'detectors' | 'merge_rules',
  names: readonly string[],
): void {
  const insert = writer.into(table);
  names.forEach((name, code) => {
    insert(code, name);
  });
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
      paper.abstract,
    );
  });
}
