// Pages of every list that can be paged: together they are the list, and `total` says where it ends.
import { describe, expect, test } from 'vitest';
import { resolveParameters } from '../../src/lib/parameters.js';
import { QUERIES } from '../../src/query/index.js';
import { openFixture } from './opened-fixture.js';

const kb = openFixture();

/** Where each paged query keeps its list, and a question with a long answer. */
const PAGED: Readonly<Record<string, readonly [list: string, values: Readonly<Record<string, unknown>>]>> = {
  search: ['hits', { q: 'learning' }],
  concept: ['paperUses', { concept: 'LLM' }],
  neighbors: ['neighbors', { concept: 'LLM' }],
  evidence: ['quotations', { a: 'RAG' }],
  common: ['common', { a: 'RAG', b: 'LLM' }],
  similar: ['similar', { name: 'EWC' }],
  ask: ['relations', {}],
  broader: ['related', { concept: 'GAT' }],
  narrower: ['related', { concept: 'GNN' }],
  gaps: ['gaps', { type: 'method', other: 'task', minPapers: 1 }],
};

const paged = QUERIES.filter(({ params }) => params.some(({ id }) => id === 'offset'));

test('every query that takes an offset is tested here', () => {
  expect(paged.map(({ id }) => id).sort()).toEqual(Object.keys(PAGED).sort());
});

describe.each(paged.map((query) => [query.id, query] as const))('%s', (id, query) => {
  const [list, values] = PAGED[id]!;
  const ask = (page: object) =>
    query.run(kb, resolveParameters(query.params, { ...values, ...page })) as Record<
      string,
      readonly unknown[]
    >;
  const all = ask({ limit: 50 });

  test('gives the whole list page by page', () => {
    const items = all[list]!;
    expect(items.length).toBeGreaterThan(0);
    const pages = items.map((_, offset) => ask({ limit: 1, offset })[list]!);
    expect(pages.flat()).toEqual(items);
  });

  test('says the same total on every page, and is empty after the end', () => {
    expect(ask({ limit: 1 }).total).toEqual(all.total);
    expect(ask({ limit: 1, offset: 1000 })).toEqual({ ...all, [list]: [] });
    if (id !== 'concept' && id !== 'evidence' && id !== 'gaps') expect(all.total).toBe(all[list]!.length);
  });
});
