// Holds the house together: imports go downwards only, strangers stay strangers, packages live in their own rooms.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Import, importsOf, ROOT, roomOf } from './imports.js';

const FLOORS: Readonly<Record<string, number>> = {
  model: 0,
  lib: 0,
  read: 1,
  extract: 1,
  resolve: 1,
  graph: 1,
  analyze: 1,
  store: 2,
  query: 3,
  export: 3,
  build: 4,
  scale: 4,
  serve: 4,
  cli: 5,
  viewer: 5,
  train: 5,
  index: 6,
};

/** Third-party packages by the room that may import them at run time. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  read: ['csv-parse', 'saxes', '@retorquere/bibtex-parser'],
  extract: ['compromise'],
  graph: ['graphology'],
  analyze: ['graphology', 'graphology-communities-louvain', 'graphology-layout-forceatlas2'],
  store: ['better-sqlite3', 'better-sqlite3-napi'],
  query: ['graphology'],
  export: ['n3', 'hyparquet-writer'],
  scale: ['bullmq', 'ioredis', '@duckdb/node-api', 'aws4fetch'],
  serve: ['hono', '@hono/node-server', '@modelcontextprotocol/sdk', 'zod'],
  cli: ['commander', 'cli-progress'],
  viewer: [
    'sigma',
    '@sigma/node-border',
    'graphology',
    'preact',
    '@preact/signals',
    'minisearch',
    'vite',
    'graphology-types',
  ],
};

const imports = [...importsOf('src'), ...importsOf('viewer')];

const isStranger = (from: string, to: string): boolean =>
  from !== to && FLOORS[from] === FLOORS[to] && FLOORS[from]! > 0;

function show(found: readonly Import[]): string[] {
  return found.map((each) => `${each.from} imports ${each.to}`);
}

describe('floors', () => {
  test('imports were read at all', () => expect(imports.length).toBeGreaterThan(50));

  test('every room has a floor', () => {
    expect(
      [...new Set(imports.map((each) => roomOf(each.from)))].filter((room) => FLOORS[room] === undefined),
    ).toEqual([]);
  });

  test('local imports lead to files that exist', () => {
    const lost = imports.filter(
      (each) => each.local && /\.tsx?$/.test(each.to) && !existsSync(join(ROOT, each.to)),
    );
    expect(show(lost.filter((each) => !existsSync(join(ROOT, each.to.replace(/\.ts$/, '.tsx')))))).toEqual(
      [],
    );
  });

  test('imports go downwards only', () => {
    const upward = imports.filter(
      (each) => each.local && FLOORS[roomOf(each.to)]! > FLOORS[roomOf(each.from)]!,
    );
    expect(show(upward)).toEqual([]);
  });

  test('rooms of one floor are strangers', () => {
    const allowed = (from: string, to: string) => from === 'export' && to === 'query';
    const across = imports.filter((each) => each.local && isStranger(roomOf(each.from), roomOf(each.to)));
    expect(show(across.filter((each) => !allowed(roomOf(each.from), roomOf(each.to))))).toEqual([]);
  });

  test('packages are imported in their own rooms only', () => {
    const third = imports.filter((each) => !each.local && !each.to.startsWith('node:') && !each.typeOnly);
    expect(show(third.filter((each) => !PACKAGES[roomOf(each.from)]?.includes(each.to)))).toEqual([]);
  });
});

describe('cycles', () => {
  test('no file reaches itself by run-time imports', () => {
    const next = new Map<string, string[]>();
    for (const each of imports) {
      if (each.local && !each.typeOnly) next.set(each.from, [...(next.get(each.from) ?? []), each.to]);
    }
    expect(findCycle(next)).toEqual([]);
  });
});

function findCycle(next: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const state = new Map<string, 'open' | 'done'>();
  const walk = (file: string, path: readonly string[]): readonly string[] => {
    if (state.get(file) === 'open') return [...path.slice(path.indexOf(file)), file];
    if (state.get(file) === 'done') return [];
    state.set(file, 'open');
    for (const to of next.get(file) ?? []) {
      const cycle = walk(to, [...path, file]);
      if (cycle.length > 0) return cycle;
    }
    state.set(file, 'done');
    return [];
  };
  for (const file of next.keys()) {
    const cycle = walk(file, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
