import { expect, test } from 'vitest';
import {
  findConcept,
  findPaper,
  openStore,
  readBroader,
  readNarrower,
  writeKnowledgeBase,
} from '../../src/store/index.js';
import { makeKnowledge } from '../fixtures/knowledge.js';
import { temporaryFolder } from './folder.js';
import { NO_EDGES } from './no-edges.js';

const at = temporaryFolder();
const knowledge = makeKnowledge();
const none = new Int32Array(0);

/** Many concepts and papers, in numbers that fill several rows of every packed list, and nothing else. */
function manyNames(concepts: number, papers: number): string {
  const path = at(`${concepts}-${papers}.db`);
  const { communities, centrality, layout } = knowledge;
  const zeros = (length: number) => new Float64Array(length);
  writeKnowledgeBase(path, {
    ...knowledge,
    counts: { ...knowledge.counts, papers },
    papers: Array.from({ length: papers }, (_, i) => ({
      ...knowledge.papers[0]!,
      id: `paper:${i}`,
      title: `title ${i}`,
    })),
    records: Array.from({ length: papers }, () => [
      { document: knowledge.papers[0]!.documents[0]!, differs: '' },
    ]),
    extractions: Array.from({ length: papers }, (_, i) => ({
      paper: `paper:${i}`,
      sentences: [],
      mentions: [],
      acronyms: [],
    })),
    resolution: {
      concepts: Array.from({ length: concepts }, (_, i) => ({
        ...knowledge.resolution.concepts[0]!,
        id: `concept-${i}`,
        label: `Concept ${i}`,
        aliases: i % 3 === 0 ? [{ surface: `also ${i}`, count: 1 }] : [],
      })),
      ledger: [],
      conceptOf: none,
    },
    edges: {
      ...NO_EDGES,
      broader: Array.from({ length: concepts - 1 }, (_, i) => ({
        narrower: i + 1,
        broader: i % 7,
        rule: i % 2 ? 'head' : 'hearst',
        evidence: [],
      })),
    },
    communities: {
      ...communities,
      communities: [],
      ofConcept: [new Int32Array(concepts)],
      ofPaper: [new Int32Array(papers)],
    },
    centrality: {
      ...centrality,
      degree: new Int32Array(concepts),
      pageRank: zeros(concepts),
      stability: zeros(concepts),
    },
    layout: {
      ...layout,
      conceptX: zeros(concepts),
      conceptY: zeros(concepts),
      conceptSize: zeros(concepts),
      paperX: zeros(papers),
      paperY: zeros(papers),
    },
  });
  return path;
}

const [concepts, papers] = [2500, 300];
const store = openStore(manyNames(concepts, papers));
const every = (rows: number) => Array.from({ length: rows }, (_, i) => i);

test('every paper is found by its id, and nothing by another', () => {
  expect(every(papers).map((i) => findPaper(store, `paper:${i}`))).toEqual(every(papers));
  expect(every(papers).filter((i) => findPaper(store, `paper:${papers + i}`) !== undefined)).toEqual([]);
});

test('every concept is found by its id, and nothing by another', () => {
  expect(every(concepts).map((i) => findConcept(store, `concept-${i}`))).toEqual(every(concepts));
  expect(every(concepts).filter((i) => findConcept(store, `concept-${concepts + i}`) !== undefined)).toEqual(
    [],
  );
});

test('broader and narrower concepts are read in both directions', () => {
  expect(readBroader(store, 0)).toEqual([]);
  expect(readBroader(store, 2499)).toEqual([{ narrower: 2499, broader: 2498 % 7, rule: 'hearst' }]);
  const narrower = every(concepts - 1)
    .filter((i) => i % 7 === 3)
    .map((i) => i + 1);
  expect(readNarrower(store, 3).map((edge) => edge.narrower)).toEqual(narrower);
  expect(readNarrower(store, 2000)).toEqual([]);
});

test('the views tell the same', () => {
  expect(store.all('SELECT count(*) AS n, sum(broader) AS s FROM broader')).toEqual([
    { n: concepts - 1, s: every(concepts - 1).reduce((sum, i) => sum + (i % 7), 0) },
  ]);
  expect(store.all('SELECT concept, surface FROM aliases WHERE concept = 2499')).toEqual([
    { concept: 2499, surface: 'also 2499' },
  ]);
});
