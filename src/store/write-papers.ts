// Papers, the documents that held them, and the small tables of names.
import { CONCEPT_TYPES, FIELDS, type Knowledge, ROLES } from '../model/index.js';
import { codesOf, detectorsOf, documentsOf } from './codes.js';
import type { RowWriter } from './row-writer.js';

export function writePapers(writer: RowWriter, knowledge: Knowledge): void {
  writeList(writer, 'types', CONCEPT_TYPES);
  writeList(writer, 'roles', ROLES);
  writeList(writer, 'fields', FIELDS);
  writeList(writer, 'detectors', detectorsOf(knowledge));
  const documents = documentsOf(knowledge);
  writeList(writer, 'documents', documents);
  writePaperRows(writer, knowledge);
  writePaperDocuments(writer, knowledge, documents);
}

function writeList(
  writer: RowWriter,
  table: 'types' | 'roles' | 'fields' | 'detectors' | 'documents',
  names: readonly string[],
): void {
  const insert = writer.into(table);
  names.forEach((name, code) => {
    insert(code, name);
  });
}

function writePaperRows(writer: RowWriter, { papers, communities, layout, edges }: Knowledge): void {
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
      layout.paperX[i]!,
      layout.paperY[i]!,
      paper.venue ?? null,
      paper.doi ?? null,
      paper.url ?? null,
      JSON.stringify(paper.authors),
      JSON.stringify(paper.keywords),
      paper.abstract,
    );
  });
}

function writePaperDocuments(writer: RowWriter, { papers }: Knowledge, documents: readonly string[]): void {
  const insert = writer.into('paper_documents');
  const codeOf = codesOf(documents);
  papers.forEach((paper, i) => {
    const codes = [...new Set(paper.documents.map(codeOf))].sort((a, b) => a - b);
    for (const code of codes) insert(i, code);
  });
}
