// A static site answers as the server does: the page's own source, over the pieces that the exporter wrote, against the queries.
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gzippedJson } from '../../src/export/site/gzip.js';
import { pack } from '../../src/export/site/pack.js';
import { SIMILAR_ASKED } from '../../src/export/site/pieces.js';
import { readMap, siteData } from '../../src/export/site/pieces-of.js';
import { KnowledgeBase } from '../../src/query/index.js';
import type { DataSource } from '../../viewer/data/source.js';
import { createStaticSource } from '../../viewer/data/static-source.js';
import { makeKnowledge } from '../fixtures/knowledge.js';
import { type OpenedStore, storeOf } from './nasty-store.js';

let opened: OpenedStore;
let kb: KnowledgeBase;
let source: DataSource;
let bounded: DataSource;
let concepts: readonly string[];
let papers: readonly string[];

const SHARDS_OF = 3;

beforeAll(() => {
  opened = storeOf(makeKnowledge());
  kb = new KnowledgeBase(opened.store);
  const map = readMap(kb);
  concepts = map.nodes.id.slice(0, map.counts.concepts);
  papers = map.nodes.id.slice(map.counts.concepts);
  const { manifest, pieces } = siteData(kb, map, { inline: false, perShard: SHARDS_OF, perRowsPiece: 10 });
  const written = new Map([...pieces()].map(({ name, value }) => [name, gzippedJson(value)]));
  const read = async (name: string) => JSON.parse(gunzipSync(written.get(name)!).toString('utf8'));
  source = createStaticSource(manifest, read, { concepts: 1000, papers: 1000 });
  bounded = createStaticSource(manifest, read, { concepts: 4, papers: 2 });
});

afterAll(() => opened.end());

/** As it comes over HTTP. */
const sent = (answer: unknown): unknown => JSON.parse(JSON.stringify(answer));

const pairs = (): (readonly [string, string])[] =>
  concepts.flatMap((a) => concepts.map((b) => [a, b] as const));

describe('a static site answers as the server', () => {
  test('the map and the communities', async () => {
    expect(await source.drawnMap()).toEqual(sent(kb.map({ relations: true })));
    expect(await source.communities()).toEqual(sent(kb.communities()));
  });

  test('what is said of the whole: numbers, methods, finer communities', async () => {
    expect(await source.stats()).toEqual(sent(kb.stats()));
    expect(await source.methods()).toEqual(sent(kb.methods()));
    expect(await source.parts()).toEqual(sent([1, 2].map((level) => kb.communities({ level }))));
  });

  test('a map that may not draw all, with papers by year', async () => {
    const { nodes, counts, total, timeline } = await bounded.drawnMap();
    const answer = kb.map({ maxConcepts: 4, maxPapers: 2 });
    expect({ counts, total, timeline }).toEqual(
      sent({ counts: { concepts: 4, papers: 2 }, total: answer.total, timeline: answer.timeline }),
    );
    expect([nodes.id, nodes.importance]).toEqual(sent([answer.nodes.id, answer.nodes.importance]));
  });

  test('the map around each concept and each paper', async () => {
    const bounds = { maxConcepts: 5, maxPapers: 2 };
    for (const concept of concepts) {
      const { nodes } = await bounded.around({ concept, ...bounds });
      expect(nodes.id).toEqual(sent(kb.map({ concept, ...bounds }).nodes.id));
    }
    for (const paper of papers) {
      const { nodes } = await bounded.around({ paper });
      expect(nodes.id).toEqual(sent(kb.map({ paper }).nodes.id));
    }
  });

  test('what three concepts share', async () => {
    for (const [a, b] of pairs().slice(0, 40)) {
      const ids = [a, b, concepts[2]!];
      expect(await source.common(ids, 20)).toEqual(sent(kb.common(ids, { limit: 20 })));
    }
  });

  test('every concept, its sentences and its neighbours', async () => {
    expect(concepts.length).toBeGreaterThan(5);
    for (const id of concepts) {
      expect(await source.concept(id)).toEqual(sent(kb.concept(id)));
      expect(await source.evidence(id, undefined, 6)).toEqual(sent(kb.evidence(id, { limit: 6 })));
      expect(await source.neighbors(id, 60)).toEqual(sent(kb.neighbors(id, { limit: 60, evidence: false })));
    }
  });

  test('why the names of a concept are one', async () => {
    const answers = concepts.map((id) => [id, kb.whySame(id)] as const);
    expect(answers.some(([, { reasons }]) => reasons.length > 0)).toBe(true);
    for (const [id, answer] of answers) expect(await source.names(id)).toEqual(sent(answer));
  });

  test('every paper with its marks, and those like it', async () => {
    for (const id of papers) {
      expect(await source.paper(id)).toEqual(sent(kb.paper(id)));
      const like = kb.similar(id, { kind: 'paper', limit: SIMILAR_ASKED });
      expect(await source.similarPapers(id)).toEqual(sent(like));
    }
  });

  test('every pair: sentences, what they share, paths', async () => {
    for (const [a, b] of pairs()) {
      expect(await source.evidence(a, b, 30)).toEqual(sent(kb.evidence(a, { b, limit: 30 })));
      if (a !== b) expect(await source.common([a, b], 30)).toEqual(sent(kb.common([a, b], { limit: 30 })));
      expect(await source.path(a, b, 4)).toEqual(sent(kb.path(a, b, { limit: 4 })));
    }
  });

  test.each([
    'hallucination',
    'Hallu',
    'rag',
    'catastrophic forgeting',
    'language mod',
    'elastic weight',
    'a',
    '«»',
    'zzzzqqqq',
    '',
  ])('the search for %j', async (typed) => {
    const { hits } = await source.search(typed, 12, new AbortController().signal);
    expect(hits).toEqual(typed === '' ? [] : sent(kb.search(typed, { limit: 12 }).hits));
  });

  test('what is not there', async () => {
    await expect(source.concept('no such concept')).rejects.toMatchObject({ status: 404 });
    await expect(source.paper('no such paper')).rejects.toMatchObject({ status: 404 });
  });
});

describe('packing', () => {
  const numbers = { concepts: new Map([['a', 4]]), papers: new Map([['p', 2]]) };
  const concept = { id: 'a', label: 'A', type: 'method', papers: 1, community: 0 };

  test.each([
    ['a concept', concept, { '@c': 4 }],
    ['a paper without a year', { id: 'p', title: 'P', community: 0 }, { '@p': 2 }],
    ['a paper with a year', { id: 'p', title: 'P', year: 2020, community: 0 }, { '@p': 2 }],
    ['more than a reference', { ...concept, mentions: 3 }, { ...concept, mentions: 3 }],
    ['references inside', [{ concept, rule: 'x' }], [{ concept: { '@c': 4 }, rule: 'x' }]],
    ['plain values', [1, 'two', null, true], [1, 'two', null, true]],
  ])('%s', (_, value, packed) => expect(pack(value, numbers)).toEqual(packed));
});

test('compressed pieces tell neither when nor where they were made', () => {
  const bytes = gzippedJson({ a: 1 });
  expect([...bytes.slice(4, 8), bytes[9]]).toEqual([0, 0, 0, 0, 255]);
});
