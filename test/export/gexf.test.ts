// GEXF as others read it: the schema, graphology, and networkx, which knows only 1.2 in its older versions.
import fc from 'fast-check';
import { UndirectedGraph } from 'graphology';
import { parse } from 'graphology-gexf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DIALECTS, GEXF_VERSIONS, type GexfVersion } from '../../src/export/gexf/dialect.js';
import { writeGexf } from '../../src/export/gexf/write-gexf.js';
import { exportGraph } from '../../src/export/index.js';
import { makeKnowledge } from '../fixtures/knowledge.js';
import { NASTY_LABELS, nastyGraph, nastyNodes } from './nasty-graph.js';
import { type OpenedStore, storeOf } from './nasty-store.js';
import { need, pythonWith, withFile, xmllint } from './outside-readers.js';
import { whole } from './whole.js';
import { xmlComplaints } from './xml-complaints.js';

const SCHEMA = new URL('../fixtures/gexf/gexf.xsd', import.meta.url).pathname;

const NETWORKX = `
import json, sys, networkx
g = networkx.read_gexf(sys.argv[1])
print(json.dumps({'nodes': dict(g.nodes(data=True)), 'edges': [[s, t, d] for s, t, d in g.edges(data=True)]}))
`;

interface Read {
  readonly nodes: Record<string, Record<string, unknown>>;
  readonly edges: readonly [string, string, Record<string, unknown>][];
}

const write = (version: GexfVersion, labels?: readonly string[]): string =>
  [...writeGexf(nastyGraph(labels), { dialect: DIALECTS[version] })].join('');

describe.each(GEXF_VERSIONS)('GEXF %s', (version) => {
  test('is well-formed for the labels that broke others', () =>
    expect(xmlComplaints(write(version))).toEqual([]));

  test('is well-formed for any label', () => {
    const anyText = fc
      .array(fc.integer({ min: 0, max: 0xffff }))
      .map((units) => String.fromCharCode(...units));
    fc.assert(
      fc.property(anyText, (label) => {
        expect(xmlComplaints(write(version, [label, 'other']))).toEqual([]);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  test('is the same each time, and holds no date', () => {
    expect(write(version)).toBe(write(version));
    expect(write(version)).not.toContain('lastmodifieddate');
  });

  test('carries a date where one is given', () => {
    const dated = [...writeGexf(nastyGraph(), { dialect: DIALECTS[version], date: '2024-01-31' })].join('');
    expect(dated).toContain('<meta lastmodifieddate="2024-01-31">');
  });
});

describe('GEXF 1.3', () => {
  test('is valid under the schema', (context) => {
    const reader = need(xmllint(), 'xmllint', 'apt-get install libxml2-utils', context);
    withFile('graph.gexf', write('1.3'), (file) => reader.read(file, '--schema', SCHEMA));
  });

  test('the schema is not blind: it refuses a colour channel of 256', (context) => {
    const reader = need(xmllint(), 'xmllint', 'apt-get install libxml2-utils', context);
    const broken = write('1.3').replace(/r="\d+"/, 'r="256"');
    withFile('graph.gexf', broken, (file) =>
      expect(() => reader.read(file, '--schema', SCHEMA)).toThrow(/color/),
    );
  });

  test('is read back by graphology with all attributes', () => {
    const graph = parse(UndirectedGraph, write('1.3'));
    const nodes = nastyNodes();
    expect(graph.nodes()).toEqual(nodes.map(({ key }) => key));
    expect(graph.getNodeAttributes('concept:c7')).toMatchObject({
      label: 'paired 𝛼 stays',
      kind: 'concept',
      type: 'method',
      community: 7,
      community_label: 'community 7 & <co>',
      papers: 8,
      page_rank: 0.1,
      x: 10.5,
      y: -7 / 3,
      size: 8,
      color: '#2994fa',
    });
    expect(graph.getNodeAttribute('paper:10.1/a"b<c>&d', 'year')).toBe(2021);
    expect(graph.size).toBe(2 * NASTY_LABELS.length - 1);
    expect(graph.getEdgeAttributes(graph.edge('concept:c0', 'concept:c3'))).toMatchObject({
      kind: 'cooccurrence',
      weight: 3,
      count: 3,
      association: 3.75,
    });
  });
});

describe('a timeline', () => {
  const knowledge = makeKnowledge();
  let opened: OpenedStore;
  let text: string;
  beforeAll(() => {
    opened = storeOf(knowledge);
    text = whole(exportGraph(opened, 'gexf'));
  });
  afterAll(() => opened.end());

  test('is valid under the schema', (context) => {
    const reader = need(xmllint(), 'xmllint', 'apt-get install libxml2-utils', context);
    withFile('graph.gexf', text, (file) => reader.read(file, '--schema', SCHEMA));
  });

  test.each([
    ['a paper, since its year', 'paper:10.1000/ewc.2017', '2017'],
    ['a concept, since its first paper', 'concept:retrieval-augmented-generation', '2020'],
    ['a concept of an undated paper too', 'concept:accuracy', '2017'],
    ['nothing that no dated paper shows', 'concept:imagenet', undefined],
  ])('has %s', (_, key, year) => {
    const element = text.match(new RegExp(`<node id="${key}"[^>]*>`))![0];
    expect(/start="(\d+)-01-01"/.exec(element)?.[1]).toBe(year);
  });

  test('has a co-occurrence since the first paper that holds both', () => {
    const [a, b] = ['concept:knowledge-graph', 'concept:large-language-model'];
    expect(text).toMatch(new RegExp(`<edge [^>]*source="${a}" target="${b}"[^>]*start="2023-01-01"`));
  });

  test('is not there where it is not wanted, nor where no paper has a year', () => {
    const undated = knowledge.papers.map(({ year: _, ...paper }) => paper);
    const other = storeOf({ ...knowledge, papers: undated });
    const texts = [exportGraph(opened, 'gexf', { timeline: false }), exportGraph(other, 'gexf')].map(whole);
    other.end();
    for (const each of texts) expect(each).not.toMatch(/start=|mode="dynamic"/);
  });

  test('property: a co-occurrence is there since the earliest dated paper that holds both', () => {
    const { paper, concept } = knowledge.edges.paperConcept;
    const papersOf = knowledge.resolution.concepts.map(({ id }, of) => ({
      key: `concept:${id}`,
      papers: Array.from(paper).filter((_, i) => concept[i] === of),
    }));
    const pairs = [...text.matchAll(/<edge [^>]*source="(concept:[^"]*)" target="(concept:[^"]*)"([^>]*)>/g)];
    expect(pairs.length).toBeGreaterThan(10);
    for (const [, a, b, rest] of pairs) {
      const [first, second] = [a, b].map((key) => papersOf.find((each) => each.key === key)!.papers);
      const years = first!
        .filter((each) => second!.includes(each))
        .map((each) => knowledge.papers[each]!.year ?? Infinity);
      const earliest = Math.min(...years);
      expect(/start="(\d{4})/.exec(rest!)?.[1]).toBe(
        Number.isFinite(earliest) ? String(earliest) : undefined,
      );
    }
  });
});

describe('relations', () => {
  const knowledge = makeKnowledge();
  let opened: OpenedStore;
  let text: string;
  beforeAll(() => {
    opened = storeOf(knowledge);
    text = whole(exportGraph(opened, 'gexf', { relations: true, timeline: true }));
  });
  afterAll(() => opened.end());

  const directed = (from: string) => [...from.matchAll(/<edge [^>]*type="directed"[^>]*kind="([^"]+)"/g)];
  const count = (table: string) => opened.store.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)!.n;

  test('are directed edges of their own kinds, as many as the database has', () => {
    const kinds = directed(text).map(([, kind]) => kind);
    expect(kinds).toHaveLength(count('relations') + count('broader'));
    expect(kinds.filter((kind) => kind === 'broader')).toHaveLength(count('broader'));
    expect(text).toMatch(
      /source="concept:elastic-weight-consolidation" target="concept:catastrophic-forgetting" type="directed"[^>]*kind="mitigates"/,
    );
  });

  test('are valid under the schema', (context) => {
    const reader = need(xmllint(), 'xmllint', 'apt-get install libxml2-utils', context);
    withFile('graph.gexf', text, (file) => reader.read(file, '--schema', SCHEMA));
  });

  test('lie between nodes that the filters leave', () => {
    const part = whole(exportGraph(opened, 'gexf', { relations: true, type: 'method', view: 'concepts' }));
    const ids = new Set([...part.matchAll(/<node id="([^"]+)"/g)].map(([, id]) => id));
    const ends = [...part.matchAll(/<edge [^>]*source="([^"]+)" target="([^"]+)"/g)];
    expect(ends.filter(([, from, to]) => !ids.has(from!) || !ids.has(to!))).toEqual([]);
    expect(directed(part).length).toBeLessThan(directed(text).length);
  });

  test('are not there unless asked for, and not in GEXF 1.2', () => {
    expect(whole(exportGraph(opened, 'gexf'))).not.toMatch(/directed" weight|id="relation"/);
    expect(() => exportGraph(opened, 'gexf', { relations: true, version: '1.2' })).toThrow(/1\.3/);
  });
});

test('GEXF 1.2 holds nothing that came with 1.3', () => {
  expect(write('1.2')).not.toMatch(/ hex=|<edge [^>]* kind=/);
  expect(write('1.3')).toMatch(/ hex="#2994fa"/);
});

const readers = pythonWith('networkx', NETWORKX);
const install = 'apt-get install python3-networkx';

describe.each([
  ['1.2', (name: string) => name !== ''],
  ['1.3', (name: string) => Number(name.split(/[ .]/)[1]) >= 3],
] as const)('GEXF %s in networkx', (version, reads) => {
  test('has all nodes, edges, attributes, colours and positions', (context) => {
    const able = readers.filter(({ name }) => reads(name));
    need(able, `networkx that reads ${version}`, install, context);
    for (const reader of able) {
      const read: Read = JSON.parse(withFile('graph.gexf', write(version), (file) => reader.read(file)));
      expect(Object.keys(read.nodes)).toEqual(nastyNodes().map(({ key }) => key));
      expect(NASTY_LABELS.map((_, i) => read.nodes[`concept:c${i}`]!.label)).toEqual(
        NASTY_LABELS.map(([, label]) => label),
      );
      expect(read.nodes['concept:c4']).toMatchObject({
        kind: 'concept',
        mentions: 9,
        viz: {
          color: { r: 41, g: 148, b: 250, a: 1 },
          position: { x: 6, y: -4 / 3, z: 0 },
          size: 5,
        },
      });
      expect(read.edges).toHaveLength(2 * NASTY_LABELS.length - 1);
      const mention = read.edges.find(([a, b]) => [a, b].sort().join() === 'concept:c2,paper:10.1/a"b<c>&d');
      expect(mention?.[2]).toMatchObject({ kind: 'mention', weight: 2, salience: 0.25, role: 'uses' });
    }
  });
});
