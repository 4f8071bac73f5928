// What holds for every format in the table, new ones too: nothing breaks it, nothing changes between two runs.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXPORT_FORMATS, type ExportFormat, exportGraph, findFormat } from '../../src/export/index.js';
import { resolveParameters } from '../../src/lib/parameters.js';
import { makeKnowledge } from '../fixtures/knowledge.js';
import { nastyKnowledge, type OpenedStore, storeOf } from './nasty-store.js';
import { xmlComplaints } from './xml-complaints.js';

const opened: { plain: OpenedStore; nasty: OpenedStore } = {} as never;

beforeAll(() => {
  opened.plain = storeOf(makeKnowledge());
  opened.nasty = storeOf(nastyKnowledge());
});

afterAll(() => {
  opened.plain.end();
  opened.nasty.end();
});

const text = (kind: 'plain' | 'nasty', id: string, raw: Record<string, unknown> = {}): string =>
  [...exportGraph(opened[kind], id, raw)].join('');

const ids = EXPORT_FORMATS.map(({ id }) => id);

test('ids are kebab-case and each is there once', () => {
  expect(ids.filter((id) => !/^[a-z][a-z0-9-]*$/.test(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});

test('an unknown format is refused with the ones there are', () => {
  expect(() => findFormat('gefx')).toThrow(/gexf/);
});

describe.each(EXPORT_FORMATS)('$id', ({ id, mediaType, extension, params, summary, label }) => {
  test('says what it is', () => {
    expect(mediaType).toMatch(/^[a-z]+\/[\w.+-]+(?:; [\w-]+=[\w-]+)*$/);
    expect(extension).toMatch(/^[a-z0-9.]+$/);
    expect([summary, label].every((words) => words.length > 3)).toBe(true);
    expect(() => resolveParameters(params, {})).not.toThrow();
  });

  test('writes something, the same each time', () => {
    expect(text('plain', id).length).toBeGreaterThan(100);
    expect(text('plain', id)).toBe(text('plain', id));
  });

  test('two at once do not disturb each other', () => {
    const both = [exportGraph(opened.plain, id), exportGraph(opened.plain, id)].map((chunks) =>
      chunks[Symbol.iterator](),
    );
    const first = both.map((iterator) => iterator.next().value);
    expect(first[0]).toBe(first[1]);
    for (const iterator of both) iterator.return?.();
  });

  test('holds no control character and no half of a pair, whatever the labels', () => {
    const written = text('nasty', id);
    expect(written).not.toMatch(/\p{Cs}/u);
    expect(written).not.toMatch(/(?![\t\n\r])\p{Cc}/u);
  });

  test('refuses what it does not know', () => {
    expect(() => text('plain', id, { colour: 'red' })).toThrow(/colour/);
  });
});

const where = (fits: (format: ExportFormat) => boolean) => EXPORT_FORMATS.filter(fits).map(({ id }) => id);

test.each(where(({ mediaType }) => /xml/.test(mediaType)))(
  '%s is well-formed XML, whatever the labels',
  (id) => {
    expect(xmlComplaints(text('nasty', id))).toEqual([]);
  },
);

test.each(where(({ mediaType }) => /[/+]json$/.test(mediaType)))('%s is JSON, whatever the labels', (id) => {
  expect(() => JSON.parse(text('nasty', id))).not.toThrow();
});

test.each(where(({ params }) => params.some(({ id }) => id === 'view')))(
  '%s writes every view, and less where it is filtered',
  (id) => {
    const full = text('plain', id);
    for (const view of ['concepts', 'papers']) expect(text('plain', id, { view })).not.toBe(full);
    expect(text('plain', id, { community: 1 }).length).toBeLessThan(full.length);
  },
);
