// VOSviewer's three files by the rules that its documentation and its reader state.
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExportGraph } from '../../src/export/export-graph.js';
import { exportGraph } from '../../src/export/index.js';
import { writeVosviewerMap, writeVosviewerNetwork } from '../../src/export/vosviewer/vosviewer-files.js';
import { writeVosviewer } from '../../src/export/vosviewer/vosviewer-json.js';
import { makeKnowledge } from '../fixtures/knowledge.js';
import { nastyGraph } from './nasty-graph.js';
import { nastyKnowledge, type OpenedStore, storeOf } from './nasty-store.js';
import { whole } from './whole.js';

const schema = JSON.parse(
  readFileSync(new URL('../fixtures/vosviewer/vosviewer.schema.json', import.meta.url), 'utf8'),
) as object;
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);

const opened: Record<'plain' | 'nasty', OpenedStore> = {} as never;

beforeAll(() => {
  opened.plain = storeOf(makeKnowledge());
  opened.nasty = storeOf(nastyKnowledge());
});
afterAll(() => {
  opened.plain.end();
  opened.nasty.end();
});

function complaints(json: string): string[] {
  validate(JSON.parse(json));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe('JSON', () => {
  test.each<['plain' | 'nasty', Readonly<Record<string, unknown>>]>([
    ['plain', {}],
    ['nasty', {}],
    ['plain', { view: 'concepts', weight: 'npmi' }],
    ['plain', { view: 'papers', weight: 'association' }],
    ['plain', { concept: 'RAG', depth: 2 }],
  ])('is of the documented form (%s labels, %j)', (kind, raw) => {
    expect(complaints(whole(exportGraph(opened[kind], 'vosviewer', raw)))).toEqual([]);
  });

  const item = (over: object) => ({ id: 1, label: 'a', x: 0, y: 0, cluster: 1, ...over });
  const network = (over: object) => JSON.stringify({ network: { items: [item({}), item({}), item(over)] } });

  test.each<[string, object, boolean]>([
    ['an item', {}, true],
    ['a cluster of none', { cluster: 0 }, false],
    ['more than a thousand clusters', { cluster: 1001 }, false],
    ['a negative weight', { weights: { Papers: -1 } }, false],
    ['a place that is no number', { x: 'left' }, false],
    ['an empty label', { label: '' }, false],
    ['a key that there is not', { colour: 'red' }, false],
  ])('the schema would see %s', (_, over, good) => expect(complaints(network(over)).length === 0).toBe(good));
});

/** The graph, its communities far apart. */
function spread(graph: ExportGraph): ExportGraph {
  return {
    ...graph,
    *nodes() {
      for (const node of graph.nodes()) yield { ...node, community: node.community * 500 };
    },
  };
}

test('past a thousand communities items have no cluster, and the files are still good', () => {
  const graph = spread(nastyGraph());
  expect(complaints(whole(writeVosviewer(graph)))).toEqual([]);
  const clusters = rows(whole(writeVosviewerMap(graph)))
    .slice(1)
    .map((row) => row[4]);
  expect(clusters.slice(0, 4)).toEqual(['1', '501', '', '']);
});

const rows = (text: string): string[][] =>
  text
    .trimEnd()
    .split('\n')
    .map((row) => row.split('\t'));

describe('map and network', () => {
  const graph = nastyGraph();
  const [header, ...items] = rows(whole(writeVosviewerMap(graph)));
  const links = rows(whole(writeVosviewerNetwork(graph)));
  const column = (name: string): string[] => items.map((row) => row[header!.indexOf(name)]!);

  test('the header names each column once, in words that VOSviewer knows', () => {
    expect(new Set(header).size).toBe(header!.length);
    for (const name of header!)
      expect(name).toMatch(/^(?:id|label|sublabel|description|url|x|y|cluster|(?:weight|score)<[^<>\t]+>)$/);
  });

  test('every row has as many cells, and no quote', () => {
    expect(items.filter((row) => row.length !== header!.length)).toEqual([]);
    expect(items.flat().filter((cell) => cell.includes('"'))).toEqual([]);
  });

  test('ids are unique, clusters positive, places and weights numbers', () => {
    expect(new Set(column('id')).size).toBe(items.length);
    expect(column('cluster').filter((cell) => !/^[1-9]\d*$/.test(cell))).toEqual([]);
    expect(
      [...column('x'), ...column('y')].filter((cell) => cell === '' || !Number.isFinite(Number(cell))),
    ).toEqual([]);
    for (const name of header!.filter((each) => each.startsWith('weight')))
      expect(column(name).filter((cell) => !(Number(cell) >= 0))).toEqual([]);
  });

  test('links have two ids of the map and a strength that is not negative', () => {
    const ids = new Set(column('id'));
    expect(links.length).toBeGreaterThan(0);
    for (const [source, target, strength, ...more] of links) {
      expect([ids.has(source!), ids.has(target!), more]).toEqual([true, true, []]);
      expect(Number(strength)).toBeGreaterThanOrEqual(0);
    }
  });
});
