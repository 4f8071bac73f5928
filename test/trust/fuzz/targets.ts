// What is fuzzed, each with its invariants: one property a target, run some hundred times in the tests and for minutes by
// `npm run fuzz`. A property returns what is wrong, in words, so that the smallest case that fails is told with its reason.
import fc from 'fast-check';
import { annotate } from '../../../src/build/index.js';
import { createExtractor, parseUserLexicon } from '../../../src/extract/index.js';
import { buildEdges } from '../../../src/graph/index.js';
import { CONCEPT_TYPES, type Extraction, type Paper } from '../../../src/model/index.js';
import { documentOf, readPapers } from '../../../src/read/index.js';
import { parseThesaurus, resolveConcepts } from '../../../src/resolve/index.js';
import { damagedFile } from './damaged-file.js';
import { casesOf, type FuzzTarget, refusing } from './fuzz-target.js';
import { hostileText } from './hostile-text.js';
import { OUTWARD_TARGETS } from './outward-targets.js';

const extractor = createExtractor();

function paperOf(id: string, title: string, abstract: string): Paper {
  return { id, title, abstract, authors: [], keywords: [], documents: ['fuzz'] };
}

async function faultsOfReading(name: string, bytes: Uint8Array): Promise<readonly string[]> {
  const { papers, counts, perDocument } = await readPapers([documentOf(name, bytes)]);
  const wrong: string[] = [];
  if (counts.records !== counts.papers + counts.duplicates + counts.rejected)
    wrong.push('counts do not add up');
  if (counts.papers !== papers.length) wrong.push('papers are not counted');
  if (perDocument.reduce((sum, each) => sum + each.records, 0) !== counts.records)
    wrong.push('the documents hold another number of records');
  if (new Set(papers.map((paper) => paper.id)).size !== papers.length) wrong.push('an id stands twice');
  for (const { id, title, year } of papers) {
    if (id === '' || title.trim() === '') wrong.push('a paper without id or title');
    if (year !== undefined && !(Number.isInteger(year) && year > 0 && year < 3000))
      wrong.push(`year ${year}`);
  }
  return wrong;
}

function faultsOfExtraction(paper: Paper, { mentions, sentences, acronyms }: Extraction): string[] {
  const wrong: string[] = [];
  for (const { field, start, end, surface, score, type, sentence } of mentions) {
    if (surface === '' || paper[field].slice(start, end) !== surface)
      wrong.push(`"${surface}" is not quoted`);
    if (!(score >= 0 && score <= 1)) wrong.push(`score ${score}`);
    if (!CONCEPT_TYPES.includes(type)) wrong.push(`type ${type}`);
    const home = sentences[sentence];
    if (!home || home.field !== field || start < home.start || end > home.end)
      wrong.push('outside of its sentence');
  }
  for (const { field, start, end, long } of acronyms)
    if (paper[field].slice(start, end) !== long) wrong.push(`long form "${long}" is not quoted`);
  return wrong;
}

function faultsOfWeaving(papers: readonly Paper[]): string[] {
  const extractions = papers.map((paper) => extractor.extract(paper));
  const resolution = resolveConcepts(papers, extractions);
  const { paperConcept, cooccurrence } = buildEdges(papers, extractions, resolution);
  const wrong: string[] = [];
  const told = resolution.conceptOf.filter((concept) => concept >= 0).length;
  const counted = paperConcept.count.reduce((sum, count) => sum + count, 0);
  if (told !== counted) wrong.push(`${told} mentions of concepts, ${counted} on edges`);
  if (cooccurrence.count.some((count) => count < 1 || count > papers.length)) wrong.push('papers of a pair');
  if (cooccurrence.source.some((source, edge) => source >= cooccurrence.target[edge]!))
    wrong.push('order of a pair');
  const ids = resolution.concepts.map((concept) => concept.id);
  if (new Set(ids).size !== ids.length) wrong.push('a concept id stands twice');
  if (ids.includes('')) wrong.push('a concept without id');
  for (const { concepts } of annotate(papers, extractions))
    if (concepts.some(({ mentions }) => mentions.length === 0)) wrong.push('a concept without mention');
  return wrong;
}

/** Rows of a lexicon, sound and spoilt, and whatever else. */
const lexiconText = fc.oneof(
  hostileText,
  fc
    .array(fc.tuple(hostileText, fc.constantFrom('method', 'Task', 'thing', ''), hostileText), {
      maxLength: 8,
    })
    .map((rows) => rows.map((cells) => cells.join(',')).join('\n')),
);

const fileName = fc.constantFrom('a.txt', 'a.csv', 'a.json', 'a.jsonl', 'a.bib', 'a.ris', 'a.xml', 'a');

const texts = fc.tuple(hostileText, hostileText);

export const FUZZ_TARGETS: readonly FuzzTarget[] = [
  {
    id: 'damaged files of every format',
    runs: 600,
    cases: casesOf(damagedFile, ({ name, bytes }) => faultsOfReading(name, bytes)),
  },
  {
    id: 'hostile text as a file',
    runs: 600,
    cases: casesOf(fc.tuple(hostileText, fileName), ([text, name]) =>
      faultsOfReading(name, Buffer.from(text)),
    ),
  },
  {
    id: 'hostile text to the extractor',
    runs: 800,
    cases: casesOf(texts, ([title, abstract]) => {
      const paper = paperOf('p', title, abstract);
      return faultsOfExtraction(paper, extractor.extract(paper));
    }),
  },
  {
    id: 'hostile papers woven',
    runs: 200,
    cases: casesOf(fc.array(texts, { minLength: 1, maxLength: 6 }), (given) =>
      faultsOfWeaving(given.map(([title, abstract], i) => paperOf(`p${i}`, title, abstract))),
    ),
  },
  {
    id: 'hostile thesaurus files',
    runs: 500,
    cases: casesOf(hostileText, (text) => refusing(() => void parseThesaurus(text))),
  },
  {
    id: 'hostile lexicon files',
    runs: 500,
    cases: casesOf(lexiconText, (text) => refusing(() => void parseUserLexicon(text))),
  },
  ...OUTWARD_TARGETS,
];
