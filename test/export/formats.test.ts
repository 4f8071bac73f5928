// What holds for every format in the table, new ones too: nothing breaks it, nothing changes between two runs.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GRAPH_PARAMETERS } from '../../src/export/graph-parameters.js';
import {
  EXPORT_FORMATS,
  type ExportFormat,
  exportFolder,
  exportGraph,
  FOLDER_FORMATS,
  findFormat,
} from '../../src/export/index.js';
import { resolveParameters } from '../../src/lib/parameters.js';
import { makeKnowledge } from '../fixtures/knowledge.js';
import { nastyKnowledge, type OpenedStore, storeOf } from './nasty-store.js';
import { whole, wholeBytes } from './whole.js';
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
  whole(exportGraph(opened[kind], id, raw));

const bytes = (id: string): Buffer => wholeBytes(exportGraph(opened.plain, id));

const ids = [...EXPORT_FORMATS, ...FOLDER_FORMATS].map(({ id }) => id);

const isText = ({ mediaType }: ExportFormat): boolean => !/parquet/.test(mediaType);

test('ids are kebab-case and each is there once', () => {
  expect(ids.filter((id) => !/^[a-z][a-z0-9-]*$/.test(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});

test('an unknown format is refused with the ones there are', () => {
  expect(() => findFormat('gefx')).toThrow(/gexf/);
});

describe.each(EXPORT_FORMATS)('$id', (format) => {
  const { id, mediaType, extension, params, summary, label } = format;

  test('says what it is', () => {
    expect(mediaType).toMatch(/^[a-z]+\/[\w.+-]+(?:; [\w-]+=[\w-]+)*$/);
    expect(extension).toMatch(/^[a-z0-9.]+$/);
    expect([summary, label].every((words) => words.length > 3)).toBe(true);
    expect(() => resolveParameters(params, {})).not.toThrow();
  });

  test('writes something, the same each time', () => {
    expect(bytes(id).length).toBeGreaterThan(100);
    expect(bytes(id).equals(bytes(id))).toBe(true);
  });

  test('two at once do not disturb each other', () => {
    const both = [exportGraph(opened.plain, id), exportGraph(opened.plain, id)].map((chunks) =>
      chunks[Symbol.iterator](),
    );
    const first = both.map((iterator) => iterator.next().value);
    expect(first[0]).toEqual(first[1]);
    for (const iterator of both) iterator.return?.();
  });

  if (isText(format))
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

/** Pages quote papers about concepts, and so have one view. */
const isSite = ({ id }: { readonly id: string }): boolean => /^site/.test(id);

const FILTERS = GRAPH_PARAMETERS.map(({ id }) => id);

test.each([...EXPORT_FORMATS, ...FOLDER_FORMATS])('$id takes the filters that all take', ({ params }) =>
  expect(params.map(({ id }) => id)).toEqual(expect.arrayContaining(FILTERS)),
);

/** Tables and lists of one kind of thing: a view has it or has it not. */
const ONE_KIND = /^(?:bibtex|thesaurus|parquet-(?:mentions|evidence))$/;

test.each(where((format) => !isSite(format)))('%s writes every view', (id) => {
  const written = ['full', 'concepts', 'papers'].map((view) => text('plain', id, { view }));
  if (!ONE_KIND.test(id)) expect(new Set(written).size).toBe(3);
  for (const part of written) expect(part.length).toBeLessThanOrEqual(written[0]!.length);
});

/** A page says that it shows a part; a name that stood for two concepts, and was no entry, has one meaning where one is left. */
const MAY_GROW = /^(?:site-single|thesaurus)$/;

describe.each(EXPORT_FORMATS)('$id', ({ id }) => {
  const all = () => text('plain', id).length;

  test.each<Record<string, unknown>>([
    { community: 1 },
    { type: 'metric' },
    { minPapers: 2 },
    { relation: 'mitigates' },
    { from: 2018, to: 2023 },
    { from: 2018, concept: 'RAG', minPapers: 2 },
    { concept: 'graph attention network', depth: 1 },
    { view: 'full', type: 'method', community: 0, weight: 'count', minWeight: 1.5 },
  ])('writes no more, and the same each time, where it is filtered by %j', (raw) => {
    const part = text('plain', id, raw);
    if (!MAY_GROW.test(id)) expect(part.length).toBeLessThanOrEqual(all());
    expect(text('plain', id, raw)).toBe(part);
  });

  test('writes less of one community', () => {
    expect(text('plain', id, { community: 1 }).length).toBeLessThan(all());
  });

  test('says of a relation that there is none of that name', () => {
    expect(() => text('plain', id, { relation: 'mitigate' })).toThrow(/mitigates/);
  });
});

describe.each(FOLDER_FORMATS)('$id, a folder', ({ id, params, summary, label }) => {
  const files = (kind: 'plain' | 'nasty', raw: Record<string, unknown> = {}): [string, Buffer][] =>
    Array.from(exportFolder(opened[kind], id, raw), ({ path, chunks }) => [path, wholeBytes(chunks)]);

  test('says what it is', () => {
    expect([summary, label].every((words) => words.length > 3)).toBe(true);
    expect(() => resolveParameters(params, {})).not.toThrow();
  });

  test('writes files of its own folder, each once, none empty, the same each time', () => {
    const written = files('plain');
    const paths = written.map(([path]) => path);
    expect(paths.length).toBeGreaterThan(1);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.filter((path) => !/^[\w-][\w.-]*(?:\/[\w-][\w.-]*)*$/.test(path))).toEqual([]);
    expect(written.filter(([, content]) => content.length === 0)).toEqual([]);
    expect(files('plain').every(([, content], i) => content.equals(written[i]![1]))).toBe(true);
  });

  test.each<Record<string, unknown>>([{ community: 1 }, { from: 2018, to: 2023, minPapers: 2 }])(
    'writes the part that is filtered by %j, the same each time',
    (raw) => {
      const written = files('plain', raw);
      expect(files('plain', raw)).toEqual(written);
      expect(written.length).toBeGreaterThan(1);
      expect(written).not.toEqual(files('plain'));
    },
  );

  test('is written whatever the labels', () => expect(files('nasty').length).toBe(files('plain').length));

  test('refuses what it does not know', () => {
    expect(() => files('plain', { colour: 'red' })).toThrow(/colour/);
  });
});
