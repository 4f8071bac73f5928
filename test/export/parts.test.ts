// A part of a graph is the same part whatever it is written as: files and pages are read back and held against each other, and
// against a plain count over the papers.
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportFolder, exportGraph } from '../../src/export/index.js';
import { pieceElementId, type SiteManifest } from '../../src/export/site/pieces.js';
import { associationStrength } from '../../src/lib/association.js';
import { createAtlas } from '../../viewer/data/atlas.js';
import type { DataSource } from '../../viewer/data/source.js';
import { createStaticSource } from '../../viewer/data/static-source.js';
import { sceneOf } from '../../viewer/map/scene.js';
import { makeKnowledge } from '../fixtures/knowledge.js';
import { type OpenedStore, storeOf } from './nasty-store.js';
import { whole } from './whole.js';

const knowledge = makeKnowledge();
let opened: OpenedStore;
beforeAll(() => {
  opened = storeOf(knowledge);
});
afterAll(() => opened.end());

type Filters = Readonly<Record<string, string | number>>;

const PARTS: readonly (readonly [string, Filters])[] = [
  ['some years', { from: 2018, to: 2023 }],
  ['one year', { from: 2023, to: 2023 }],
  ['years up to one', { to: 2020 }],
  ['a community', { community: 1 }],
  ['a type', { type: 'method' }],
  ['concepts in several papers', { minPapers: 2 }],
  ['the ends of a relation', { relation: 'mitigates' }],
  ['what is around a concept', { concept: 'imagenet' }],
  ['what is two steps around a concept in some years', { concept: 'RAG', depth: 2, from: 2020 }],
  ['all of it at once', { from: 2018, minPapers: 2, community: 0, type: 'method' }],
];

interface FileNode {
  readonly key: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}
interface FileEdge {
  readonly source: string;
  readonly target: string;
  readonly attributes: Readonly<Record<string, unknown>> & { readonly kind: string; readonly count: number };
}
interface GraphFile {
  readonly nodes: readonly FileNode[];
  readonly edges: readonly FileEdge[];
}

/** More than the graphs here have: all is drawn. */
const ALL = { concepts: 1000, papers: 1000 };

const graphFile = (filters: Filters): GraphFile =>
  JSON.parse(whole(exportGraph(opened, 'graphology', filters))) as GraphFile;

interface Page {
  readonly manifest: SiteManifest;
  readonly source: DataSource;
}

/** What a browser finds in the page. */
function pageOf(filters: Filters): Page {
  const html = whole(exportGraph(opened, 'site-single', filters));
  const textOf = (id: string) => new RegExp(`id="${id}"[^>]*>([^<]*)<`).exec(html)![1]!;
  const manifest = JSON.parse(textOf('paperweave-site')) as SiteManifest;
  const source = createStaticSource(
    manifest,
    async (name) =>
      JSON.parse(gunzipSync(Buffer.from(textOf(pieceElementId(name)), 'base64')).toString('utf8')),
    ALL,
  );
  return { manifest, source };
}

const edgesOf = ({ edges }: GraphFile, kind: string) =>
  edges.filter(({ attributes }) => attributes.kind === kind);

/** Papers of each concept, as the file's own edges tell. */
function holders(file: GraphFile): ReadonlyMap<string, readonly string[]> {
  const papersOf = new Map<string, string[]>();
  for (const { source, target } of edgesOf(file, 'mention'))
    papersOf.set(target, [...(papersOf.get(target) ?? []), source]);
  return papersOf;
}

/** Pairs of concepts that share papers, counted the plain way. */
function pairsByHand(file: GraphFile): readonly string[] {
  const papersOf = [...holders(file)];
  return papersOf
    .flatMap(([a, ofA], i) =>
      papersOf
        .slice(i + 1)
        .map(([b, ofB]) => [a, b, ofA.filter((paper) => ofB.includes(paper)).length] as const),
    )
    .filter(([, , both]) => both > 0)
    .map(([a, b, both]) => `${[a, b].sort().join(' ')} ${both}`)
    .sort();
}

const keysOf = (file: GraphFile, kind: string): readonly string[] =>
  file.nodes.filter(({ key }) => key.startsWith(`${kind}:`)).map(({ key }) => key);

describe.each(PARTS)('a page of %s', (_, filters) => {
  test('has the concepts and papers of the file, but for concepts that no paper of it mentions', async () => {
    const file = graphFile(filters);
    const mentioned = holders(file);
    const { nodes, counts } = await pageOf(filters).source.drawnMap();
    const ids = nodes.id.map((id, i) => `${i < counts.concepts ? 'concept' : 'paper'}:${id}`);
    expect(ids).toEqual([
      ...keysOf(file, 'concept').filter((key) => mentioned.has(key)),
      ...keysOf(file, 'paper'),
    ]);
    expect(counts.papers).toBeGreaterThan(0);
  });

  test('draws them where the file has them, in its colours', async () => {
    const { manifest, source } = pageOf(filters);
    const map = await source.drawnMap();
    const { communityColor } = sceneOf(createAtlas(map, manifest.part?.hues), 'light');
    const placed = new Map(graphFile(filters).nodes.map(({ key, attributes }) => [key, attributes]));
    for (let i = 0; i < map.counts.concepts; i++) {
      const { x, y, community, color } = placed.get(`concept:${map.nodes.id[i]!}`)!;
      expect([map.nodes.community[i], communityColor[map.nodes.community[i]!]]).toEqual([community, color]);
      expect(map.nodes.x[i]).toBeCloseTo(Number(x), 2);
      expect(map.nodes.y[i]).toBeCloseTo(Number(y), 2);
    }
  });

  test('counts and quotes what is in it, and nothing else', async () => {
    const file = graphFile(filters);
    const { source } = pageOf(filters);
    const { nodes, counts, communities } = await source.drawnMap();
    const [concepts, papers] = [nodes.id.slice(0, counts.concepts), nodes.id.slice(counts.concepts)];
    const found: string[] = [];
    for (const id of concepts) {
      const { total, neighbors } = await source.neighbors(id, 500);
      expect(total).toBe(neighbors.length);
      for (const { concept, count } of neighbors)
        if (id < concept.id)
          found.push(`${[`concept:${id}`, `concept:${concept.id}`].sort().join(' ')} ${count}`);
      const { quotations } = await source.evidence(id, undefined, 100);
      expect(quotations.length).toBeGreaterThan(0);
      expect(papers).toEqual(expect.arrayContaining(quotations.map(({ paper }) => paper.id)));
      const answer = await source.concept(id);
      expect(answer.papers).toBe(holders(file).get(`concept:${id}`)!.length);
      expect(answer.papers).toBe(answer.paperUses.length);
    }
    expect(found.sort()).toEqual(pairsByHand(file));
    expect(communities.filter((each) => each.concepts + each.papers === 0)).toEqual([]);
    expect(communities.reduce((sum, each) => sum + each.concepts, 0)).toBe(concepts.length);
    expect(await source.stats()).toMatchObject({ papers: papers.length, concepts: concepts.length });
  });

  test('has no link to what is not in it', async () => {
    const { source } = pageOf(filters);
    const { nodes, counts } = await source.drawnMap();
    const known = new Set(nodes.id);
    for (const id of nodes.id.slice(0, counts.concepts)) {
      const { broader, narrower, relations, introducedBy } = await source.concept(id);
      const linked = [...broader, ...narrower, ...relations].map(({ concept }) => concept.id);
      const { reasons } = await source.names(id);
      const cited = [...introducedBy.map(({ paper }) => paper), ...reasons.flatMap(({ papers }) => papers)];
      expect([...linked, ...cited.map((paper) => paper.id)].filter((each) => !known.has(each))).toEqual([]);
    }
    for (const id of nodes.id.slice(counts.concepts)) {
      const { concepts, marks } = await source.paper(id);
      const { similar } = await source.similarPapers(id);
      const linked = [...concepts.map(({ concept }) => concept.id), ...marks.map(({ concept }) => concept)];
      expect(
        [...linked, ...similar.map(({ paper }) => paper!.id)].filter((each) => !known.has(each)),
      ).toEqual([]);
    }
  });

  test('says that it is a part, of what, and by which filters', async () => {
    const { manifest, source } = pageOf(filters);
    expect(manifest.part).toMatchObject({
      concepts: knowledge.resolution.concepts.length,
      papers: knowledge.papers.length,
    });
    const said = Object.keys(filters).filter((name) => name !== 'depth' && name !== 'to');
    expect(manifest.part!.filters.length).toBe(Math.max(1, said.length));
    const { text } = await source.methods();
    for (const filter of manifest.part!.filters) expect(text).toContain(filter);
    expect(text).toContain(`${knowledge.papers.length} papers`);
  });
});

test.each(PARTS)('tables of %s have the nodes and edges of the graph file', (_, filters) => {
  const { nodes, edges } = graphFile(filters);
  const rows = (id: string) =>
    parse(whole(exportGraph(opened, id, filters)), { columns: true, bom: true }) as Record<string, string>[];
  expect(rows('csv-nodes').map(({ Id }) => Id)).toEqual(nodes.map(({ key }) => key));
  expect(rows('csv-edges').map(({ Source, Target, Weight }) => [Source, Target, Number(Weight)])).toEqual(
    edges.map(({ source, target, attributes }) => [source, target, attributes.weight]),
  );
});

test.each(PARTS)('the GEXF file beside a page of %s is of the same nodes', async (_, filters) => {
  const files = Array.from(
    exportFolder(opened, 'site', filters),
    ({ path, chunks }) => [path, whole(chunks)] as const,
  );
  const [, gexf] = files.find(([path]) => path.endsWith('.gexf'))!;
  const { nodes, counts } = await pageOf(filters).source.drawnMap();
  const keys = nodes.id.map((id, i) => `${i < counts.concepts ? 'concept' : 'paper'}:${id}`);
  const written = Array.from(gexf.matchAll(/<node id="([^"]*)"/g), ([, id]) =>
    id!.replaceAll('&amp;', '&').replaceAll('&quot;', '"'),
  );
  expect(written).toEqual(keys);
});

describe('a name that the whole knows', () => {
  test('leaves nothing where no paper of the years mentions it', () => {
    expect(graphFile({ from: 2024, concept: 'EWC' })).toMatchObject({ nodes: [], edges: [] });
    const { part } = pageOf({ from: 2024, concept: 'EWC' }).manifest;
    expect(part!.filters.join()).toContain('elastic-weight-consolidation, which is not there');
  });

  test('means the same concept in a part', () => {
    const [byAlias, byId] = ['RAG', 'retrieval-augmented-generation'].map((concept) =>
      graphFile({ from: 2020, concept }),
    );
    expect(byAlias!.nodes.length).toBeGreaterThan(1);
    expect(byAlias).toEqual(byId);
  });

  test.each([
    [{ concept: 'CL', from: 2020 }, 'concept-ambiguous'],
    [{ concept: 'no such name', from: 2020 }, 'concept-unknown'],
    [{ relation: 'no-such', from: 2020 }, 'relation-unknown'],
  ])('is asked for: %j is %s', (filters, code) => {
    expect(() => graphFile(filters)).toThrow(expect.objectContaining({ code }));
  });
});

test('a page of the whole is no part, whatever years hold all of it', () => {
  expect(pageOf({}).manifest.part).toBeUndefined();
});

describe.each(PARTS.filter(([, { from, to }]) => from !== undefined || to !== undefined))(
  'a file of %s',
  (_, { from, to, ...others }) => {
    const years = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };

    test('has the papers of these years, and the concepts that they mention', () => {
      const file = graphFile(years);
      const within = knowledge.papers.filter(
        ({ year }) => year !== undefined && year >= Number(from ?? 0) && year <= Number(to ?? 9999),
      );
      expect(keysOf(file, 'paper')).toEqual(within.map(({ id }) => `paper:${id}`));
      expect([...keysOf(file, 'concept')].sort()).toEqual([...holders(file).keys()].sort());
    });

    test('counts in these papers: those of concepts, pairs, and how much more often than by chance', () => {
      const file = graphFile(years);
      const papersOf = holders(file);
      for (const { key, attributes } of file.nodes)
        if (papersOf.has(key)) expect([key, attributes.papers]).toEqual([key, papersOf.get(key)!.length]);
      const pairs = edgesOf(file, 'cooccurrence');
      expect(
        pairs
          .map(({ source, target, attributes: { count } }) => `${[source, target].sort().join(' ')} ${count}`)
          .sort(),
      ).toEqual(pairsByHand(file));
      const places = keysOf(file, 'paper').length;
      for (const { source, target, attributes } of pairs) {
        const [first, second] = [papersOf.get(source)!.length, papersOf.get(target)!.length];
        const expected = associationStrength({ both: attributes.count, first, second, places });
        expect(attributes.association).toBeCloseTo(expected, 10);
      }
    });

    test('has the same counts in a view of concepts alone, and under the other filters', () => {
      const all = new Map(graphFile(years).nodes.map(({ key, attributes }) => [key, attributes.papers]));
      for (const view of ['concepts', 'full'])
        for (const { key, attributes } of graphFile({ ...years, ...others, view }).nodes)
          expect([key, attributes.papers]).toEqual([key, all.get(key)]);
    });

    test('is the same part as a list of papers', () => {
      const lines = whole(exportGraph(opened, 'papers-jsonl', years))
        .trim()
        .split('\n');
      const listed = lines.map((line) => `paper:${(JSON.parse(line) as { id: string }).id}`);
      expect(listed).toEqual(keysOf(graphFile(years), 'paper'));
    });
  },
);
