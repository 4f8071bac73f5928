// Each format as a reader that others wrote sees it: nodes, edges, weights and labels equal to what was written.
import { UndirectedGraph } from 'graphology';
import { Parser, type Quad } from 'n3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeCsvEdges, writeCsvNodes } from '../../src/export/csv.js';
import { writeCytoscape } from '../../src/export/cytoscape.js';
import { writeGraphml } from '../../src/export/graphml.js';
import { writeGraphology } from '../../src/export/graphology-json.js';
import { exportGraph } from '../../src/export/index.js';
import { nmtoken } from '../../src/export/nmtoken.js';
import { writePajek } from '../../src/export/pajek.js';
import { writeVosviewerMap, writeVosviewerNetwork } from '../../src/export/vosviewer/vosviewer-files.js';
import { writeVosviewer } from '../../src/export/vosviewer/vosviewer-json.js';
import { makeKnowledge } from '../fixtures/knowledge.js';
import { NASTY_LABELS, nastyGraph, nastyNodes } from './nasty-graph.js';
import { nastyKnowledge, type OpenedStore, storeOf } from './nasty-store.js';
import { need, pythonWith, withFile, xmllint } from './outside-readers.js';
import { whole } from './whole.js';

const graph = nastyGraph();
const nodes = nastyNodes();
const edges = [...graph.edges()];
const lines = NASTY_LABELS.map(([, line]) => line);
const ends = (source: string, target: string): string => [source, target].sort().join(' -- ');
const pairs = edges.map(({ source, target }) => ends(source, target)).sort();
/** With the ids that GraphML gives to nodes. */
const tokenPairs = edges.map(({ source, target }) => ends(nmtoken(source), nmtoken(target))).sort();

const INSTALL = 'apt-get install python3-networkx';

const NETWORKX = `
import json, sys, networkx
name, form = sys.argv[1], sys.argv[2]
if form == 'graphml': g = networkx.read_graphml(name)
elif form == 'pajek': g = networkx.read_pajek(name)
else: g = networkx.cytoscape_graph(json.load(open(name, encoding='utf8')))
print(json.dumps({'nodes': dict(g.nodes(data=True)), 'edges': [[s, t, d] for s, t, d in g.edges(data=True)]}))
`;

interface Read {
  readonly nodes: Record<string, Record<string, unknown>>;
  readonly edges: readonly [string, string, Record<string, unknown>][];
}

const readers = pythonWith('networkx', NETWORKX);

function readAll(text: string, form: string): readonly Read[] {
  return readers.map(
    (reader): Read => JSON.parse(withFile(`graph.${form}`, text, (file) => reader.read(file, form))),
  );
}

describe('networkx', () => {
  test('reads GraphML', (context) => {
    need(readers, 'networkx', INSTALL, context);
    for (const read of readAll(whole(writeGraphml(graph)), 'graphml')) {
      expect(Object.keys(read.nodes)).toEqual(nodes.map(({ key }) => nmtoken(key)));
      expect(Object.values(read.nodes).map(({ key }) => key)).toEqual(nodes.map(({ key }) => key));
      expect(lines.map((_, i) => read.nodes[`concept:c${i}`]!.label ?? '')).toEqual(lines);
      expect(read.nodes['concept:c2']).toMatchObject({ papers: 3, page_rank: 0.2, color: '#2994fa', x: 3 });
      expect(read.edges.map(([source, target]) => ends(source, target)).sort()).toEqual(tokenPairs);
      expect(read.edges.reduce((sum, [, , data]) => sum + Number(data.weight), 0)).toBe(
        edges.reduce((sum, { weight }) => sum + weight, 0),
      );
    }
  });

  test('reads Cytoscape JSON', (context) => {
    need(readers, 'networkx', INSTALL, context);
    for (const read of readAll(whole(writeCytoscape(graph)), 'cytoscape')) {
      expect(Object.keys(read.nodes)).toEqual(nodes.map(({ key }) => key));
      expect(lines.map((_, i) => read.nodes[`concept:c${i}`]!.label)).toEqual(lines);
      expect(read.edges.map(([source, target]) => ends(source, target)).sort()).toEqual(pairs);
    }
  });

  test('reads Pajek', (context) => {
    need(readers, 'networkx', INSTALL, context);
    for (const read of readAll(whole(writePajek(graph)), 'pajek')) {
      expect(Object.keys(read.nodes)).toHaveLength(nodes.length);
      expect(Object.keys(read.nodes)).toEqual(
        expect.arrayContaining(['plain', "= don't", 'tab here'].slice(2)),
      );
      expect(read.edges).toHaveLength(edges.length);
      const [first] = read.edges.filter(([a, b]) => ends(a, b) === ends('plain', 'tab here'));
      expect(first![2].weight).toBe(3);
    }
  });
});

describe('igraph', () => {
  const script = `
import json, sys, igraph
name, form = sys.argv[1], sys.argv[2]
g = igraph.Graph.Read_GraphML(name) if form == 'graphml' else igraph.Graph.Read_Pajek(name)
vertices = [v['id'] for v in g.vs]
labels = [v['label'] for v in g.vs] if 'label' in g.vs.attributes() else []
edges = [[vertices[e.source], vertices[e.target], e['weight']] for e in g.es]
print(json.dumps({'vertices': vertices, 'labels': labels, 'edges': edges, 'directed': g.is_directed()}))
`;

  interface ReadByIgraph {
    readonly vertices: readonly string[];
    readonly labels: readonly string[];
    readonly edges: readonly [string, string, number][];
    readonly directed: boolean;
  }

  const igraphs = pythonWith('igraph', script);

  const byIgraph = (text: string, form: string, context: Parameters<typeof need>[3]): ReadByIgraph => {
    const reader = need(igraphs, 'igraph', 'apt-get install python3-igraph', context);
    return JSON.parse(withFile(`graph.${form}`, text, (file) => reader.read(file, form)));
  };

  const weights = (all: readonly { readonly weight: number }[]): number =>
    all.reduce((sum, { weight }) => sum + weight, 0);

  test('reads GraphML: nodes, labels, edges, weights', (context) => {
    const read = byIgraph(whole(writeGraphml(graph)), 'graphml', context);
    expect(read.vertices).toEqual(nodes.map(({ key }) => nmtoken(key)));
    expect(read.labels.slice(0, -1)).toEqual(lines);
    expect(read.directed).toBe(false);
    expect(read.edges.map(([source, target]) => ends(source, target)).sort()).toEqual(tokenPairs);
    expect(weights(read.edges.map(([, , weight]) => ({ weight })))).toBe(weights(edges));
  });

  test('reads Pajek: as many vertices, edges and as much weight', (context) => {
    const read = byIgraph(whole(writePajek(graph)), 'net', context);
    expect(new Set(read.vertices).size).toBe(nodes.length);
    expect(read.edges).toHaveLength(edges.length);
    expect(weights(read.edges.map(([, , weight]) => ({ weight })))).toBe(weights(edges));
  });

  test('reads the database’s co-occurrences, no fewer and no lighter', (context) => {
    const kb = storeOf(makeKnowledge());
    try {
      const stored = kb.store.get<{ n: number; s: number }>(
        'SELECT count(*) AS n, sum(papers) AS s FROM cooccurrences',
      )!;
      for (const [id, form] of [
        ['graphml', 'graphml'],
        ['pajek', 'net'],
      ] as const) {
        const read = byIgraph(whole(exportGraph(kb, id, { view: 'concepts' })), form, context);
        expect([read.edges.length, weights(read.edges.map(([, , weight]) => ({ weight })))]).toEqual([
          stored.n,
          stored.s,
        ]);
      }
    } finally {
      kb.end();
    }
  });
});

describe('GraphML', () => {
  const schema = new URL('../fixtures/graphml/graphml.xsd', import.meta.url).pathname;
  const validate = (text: string, context: Parameters<typeof need>[3]): string => {
    const reader = need(xmllint(), 'xmllint', 'apt-get install libxml2-utils', context);
    return withFile('graph.graphml', text, (file) => reader.read(file, '--schema', schema));
  };

  test('is valid under the schema, whatever the ids', (context) => {
    validate(whole(writeGraphml(graph)), context);
  });

  test.for<readonly [string, (text: string) => string, RegExp]>([
    [
      'an edge to nowhere',
      (text: string) => text.replace('target="concept:c1"', 'target="concept:x"'),
      /edge-target/,
    ],
    ['an id with a slash', (text: string) => text.replaceAll('concept:c1"', 'concept/c1"'), /NMTOKEN/],
    [
      'a key that is not declared',
      (text: string) => text.replace('key="node_label"', 'key="other"'),
      /data-key/,
    ],
  ])('the schema is not blind: it refuses %s', ([, broken, complaint], context) => {
    const text = whole(writeGraphml(graph));
    expect(broken(text)).not.toBe(text);
    expect(() => validate(broken(text), context)).toThrow(complaint);
  });

  test.each([
    ['concept:graph-neural-network', 'concept:graph-neural-network'],
    ['paper:10.1000/a b', 'paper:10.1000_x002F_a_x0020_b'],
    ['paper:10.1000_x002F_a', 'paper:10.1000_x005F_x002F_a'],
    ['concept:α', 'concept:_x03B1_'],
  ])('%s is the node %s', (key, id) => expect(nmtoken(key)).toBe(id));
});

test('labels of Pajek’s vertices are unique, and without quotes inside', () => {
  const text = whole(writePajek(nastyGraph(['same', 'same', 'a "b" \\ c', ''])));
  const labels = [...text.matchAll(/^\d+ "([^"]*)" \S+ \S+ \S+$/gm)].map(([, label]) => label);
  expect(labels).toEqual([
    'same',
    'same (concept:c1)',
    "a 'b' / c",
    '(concept:c3)',
    "A title: with 'quotes'",
  ]);
});

describe('graphology', () => {
  test('reads its own serialisation', () => {
    const read = UndirectedGraph.from(JSON.parse(whole(writeGraphology(graph))));
    expect(read.nodes()).toEqual(nodes.map(({ key }) => key));
    expect(read.mapEdges((_, __, source, target) => ends(source, target)).sort()).toEqual(pairs);
    expect(read.getNodeAttributes('concept:c1')).toMatchObject({ kind: 'concept', x: 1.5, color: '#2994fa' });
  });
});

describe('Python’s csv', () => {
  const rows = `
import csv, json, sys
print(json.dumps(list(csv.DictReader(open(sys.argv[1], encoding='utf8', newline='')))))
`;

  test('reads nodes and edges, and nothing that a spreadsheet would run', (context) => {
    const python = need(pythonWith('csv', rows), 'python3', 'apt-get install python3', context);
    const read = (text: string): Record<string, string>[] =>
      JSON.parse(withFile('table.csv', text, (file) => python.read(file)));
    const readNodes = read(whole(writeCsvNodes(graph)));
    const readEdges = read(whole(writeCsvEdges(graph)));
    expect(readNodes.map(({ Id }) => Id)).toEqual(nodes.map(({ key }) => key));
    expect(readNodes.slice(0, -1).map(({ Label }) => Label)).toEqual(
      lines.map((line) => (line.startsWith('=') ? `'${line}` : line)),
    );
    expect(readEdges.map(({ Source, Target }) => ends(Source!, Target!)).sort()).toEqual(pairs);
    const cells = readNodes.flatMap((row) => Object.values(row));
    expect(cells.filter((cell) => /^[=+@]/.test(cell))).toEqual([]);
  });
});

describe('VOSviewer', () => {
  interface Network {
    readonly items: readonly {
      id: number;
      label: string;
      cluster: number;
      weights: Record<string, number>;
    }[];
    readonly links: readonly { source_id: number; target_id: number; strength: number }[];
    readonly clusters: readonly { cluster: number; label: string }[];
  }

  const { network } = JSON.parse(whole(writeVosviewer(graph))) as { network: Network };

  test('has items numbered from 1, in clusters from 1, with labels', () => {
    expect(network.items.map(({ id }) => id)).toEqual(nodes.map((_, i) => i + 1));
    expect(network.items.filter(({ label }) => label === '')).toEqual([]);
    expect(Math.min(...network.items.map(({ cluster }) => cluster))).toBe(1);
    expect(new Set(network.items.map(({ cluster }) => cluster))).toEqual(
      new Set(network.clusters.map(({ cluster }) => cluster)),
    );
  });

  test('has links between items, with strengths', () => {
    const ids = new Set(network.items.map(({ id }) => id));
    expect(network.links).toHaveLength(edges.length);
    expect(network.links.filter((link) => !ids.has(link.source_id) || !ids.has(link.target_id))).toEqual([]);
    expect(network.links.map(({ strength }) => strength)).toEqual(edges.map(({ weight }) => weight));
  });

  test('has the same in its two text files', () => {
    const [head, ...rows] = whole(writeVosviewerMap(graph))
      .trimEnd()
      .split('\n')
      .map((row) => row.split('\t'));
    expect(head!.slice(0, 5)).toEqual(['id', 'label', 'x', 'y', 'cluster']);
    expect(rows.filter((row) => row.length !== head!.length)).toEqual([]);
    expect(rows.map(([id]) => Number(id))).toEqual(network.items.map(({ id }) => id));
    const links = whole(writeVosviewerNetwork(graph))
      .trimEnd()
      .split('\n')
      .map((row) => row.split('\t').map(Number));
    expect(links).toEqual(network.links.map((link) => [link.source_id, link.target_id, link.strength]));
  });
});

describe('linked data', () => {
  const SKOS = 'http://www.w3.org/2004/02/skos/core#';
  const knowledge = makeKnowledge();
  const opened: Record<'plain' | 'nasty', OpenedStore> = {} as never;

  beforeAll(() => {
    opened.plain = storeOf(knowledge);
    opened.nasty = storeOf(nastyKnowledge());
  });
  afterAll(() => {
    opened.plain.end();
    opened.nasty.end();
  });

  const quads = (kind: 'plain' | 'nasty', raw = {}): Quad[] =>
    new Parser({ format: 'text/turtle' }).parse(whole(exportGraph(opened[kind], 'turtle', raw)));

  const of = (all: readonly Quad[], predicate: string): [string, string][] =>
    all
      .filter((quad) => quad.predicate.value === predicate)
      .map(({ subject, object }) => [subject.value, object.value]);

  test.each(['plain', 'nasty'] as const)('keeps what SKOS asks for (%s labels)', (kind) => {
    const all = quads(kind);
    const concepts = of(all, 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type')
      .filter(([, type]) => type === `${SKOS}Concept`)
      .map(([subject]) => subject);
    expect(concepts).toHaveLength(knowledge.resolution.concepts.length);
    const preferred = of(all, `${SKOS}prefLabel`).filter(([subject]) => concepts.includes(subject));
    expect(preferred.map(([subject]) => subject)).toEqual(concepts);
    const alternative = new Set(of(all, `${SKOS}altLabel`).map((each) => each.join('\n')));
    expect(preferred.filter((each) => alternative.has(each.join('\n')))).toEqual([]);
    expect(of(all, `${SKOS}broader`).filter(([, broader]) => !concepts.includes(broader))).toEqual([]);
  });

  test('has relations, subjects and mentions of the knowledge base', () => {
    const all = quads('plain', { base: 'https://example.org/' });
    expect(of(all, 'https://example.org/relation/mitigates')).toContainEqual([
      'https://example.org/concept/elastic-weight-consolidation',
      'https://example.org/concept/catastrophic-forgetting',
    ]);
    expect(of(all, 'http://purl.org/dc/terms/subject')).toHaveLength(
      knowledge.edges.paperConcept.paper.length,
    );
    const resolved = knowledge.resolution.conceptOf.filter((concept) => concept >= 0).length;
    expect(of(all, 'http://www.w3.org/ns/oa#hasBody')).toHaveLength(resolved);
    expect(of(quads('plain', { mentions: false }), 'http://www.w3.org/ns/oa#hasBody')).toEqual([]);
  });

  test('quotes what stands at its positions, counted in code points', () => {
    const all = quads('plain');
    const value = (subject: string, predicate: string) =>
      of(all, predicate).find(([each]) => each === subject)?.[1];
    const astral = knowledge.papers.find(({ abstract }) => abstract.includes('𝛼'))!;
    const source = `urn:paperweave:paper/${encodeURIComponent(astral.id)}#abstract`;
    const targets = of(all, 'http://www.w3.org/ns/oa#hasSource').filter(([, each]) => each === source);
    expect(targets.length).toBeGreaterThan(2);
    for (const [target] of targets) {
      const [quote, position] = of(all, 'http://www.w3.org/ns/oa#hasSelector')
        .filter(([each]) => each === target)
        .map(([, selector]) => selector);
      const start = Number(value(position!, 'http://www.w3.org/ns/oa#start'));
      const end = Number(value(position!, 'http://www.w3.org/ns/oa#end'));
      expect([...astral.abstract].slice(start, end).join('')).toBe(
        value(quote!, 'http://www.w3.org/ns/oa#exact'),
      );
    }
  });

  test('says the same in JSON-LD', () => {
    const { '@graph': resources } = JSON.parse(whole(exportGraph(opened.plain, 'json-ld'))) as {
      '@graph': { '@id': string }[];
    };
    const subjects = new Set(
      quads('plain')
        .filter(({ subject }) => subject.termType === 'NamedNode')
        .map(({ subject }) => subject.value),
    );
    expect(new Set(resources.map((each) => each['@id']))).toEqual(subjects);
  });

  test.each(['no address', 'https://a b/', 'javascript', 'urn:<x>'])('refuses the base %j', (base) => {
    expect(() => quads('plain', { base })).toThrow(/base/);
  });
});
