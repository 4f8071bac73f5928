// Every state of the page is an address: what is written is read back, and what cannot be read does no harm.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONCEPT_TYPES } from '../../src/model/index.js';
import type { YearRange } from '../../viewer/state/filters.js';
import {
  COLUMNS,
  DEPTHS,
  formatRoute,
  HOME,
  LISTS,
  MOST_PINS,
  OVERLAYS,
  PAPER_MODES,
  parseRoute,
  pinsOf,
  type Route,
  subjectOf,
  VIEWS,
} from '../../viewer/state/route.js';

const id = fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' });
const number = fc.integer({ min: 0, max: 999_999 });
const subject = fc.oneof(
  fc.constant({ kind: 'home' } as const),
  fc.record({ kind: fc.constant('concept' as const), id }),
  fc.record({ kind: fc.constant('paper' as const), id }),
  fc.record({ kind: fc.constant('pair' as const), a: id, b: id }),
  fc.record({ kind: fc.constant('community' as const), id: number }),
  fc.constantFrom({ kind: 'figures' } as const, { kind: 'corrections' } as const),
);
const several = fc
  .uniqueArray(id, { minLength: 3, maxLength: MOST_PINS })
  .map((ids) => ({ kind: 'several' as const, ids }));
const year = fc.integer({ min: 0, max: 9999 });
const years = fc.tuple(year, year).map(([a, b]): YearRange => [Math.min(a, b), Math.max(a, b)]);
const types = fc.subarray([...CONCEPT_TYPES]);
const communities = fc.uniqueArray(number, { maxLength: 6 }).map((ids) => ids.toSorted((a, b) => a - b));
const filters = fc
  .record({
    types: fc.option(types),
    communities: fc.option(communities),
    minPapers: fc.integer({ min: 1, max: 500 }),
    minShared: fc.integer({ min: 1, max: 500 }),
    years: fc.option(years),
    relation: fc.option(fc.constantFrom('mitigates', 'evaluated-on')),
  })
  .map((given) => ({
    ...(given.types ? { types: given.types } : {}),
    ...(given.communities ? { communities: given.communities } : {}),
    minPapers: given.minPapers,
    minShared: given.minShared,
    ...(given.years ? { years: given.years } : {}),
    ...(given.relation ? { relation: given.relation } : {}),
  }));
const route: fc.Arbitrary<Route> = fc
  .record({
    subject: fc.oneof(subject, several),
    depth: fc.constantFrom(...DEPTHS),
    path: fc.integer({ min: 0, max: 20 }),
    at: fc.option(year),
    view: fc.constantFrom(...VIEWS),
    papers: fc.constantFrom(...PAPER_MODES),
    open: fc.constantFrom(...OVERLAYS),
    step: fc.nat(9),
    list: fc.constantFrom(...LISTS),
    sort: fc.record({ column: fc.constantFrom(...COLUMNS), descending: fc.boolean() }),
    filters,
  })
  .map(({ at, ...others }) => (at === null ? others : { ...others, at }));

describe('addresses', () => {
  it('hold every state', () => {
    fc.assert(
      fc.property(route, (given) => {
        expect(parseRoute(formatRoute(given))).toEqual(given);
      }),
    );
  });

  it('are read whatever they say', () => {
    fc.assert(
      fc.property(fc.string(), (hash) => {
        const read = parseRoute(`#/${hash}`);
        expect(parseRoute(formatRoute(read))).toEqual(read);
      }),
    );
  });

  it.each([
    ['', '#/'],
    ['#/concept/grokking', '#/concept/grokking'],
    [
      '#/pair/grokking/weight-decay?types=method,task&min=3',
      '#/pair/grokking/weight-decay?types=method,task&min=3',
    ],
    ['#/paper/10.1000%2Fx%3Fy', '#/paper/10.1000%2Fx%3Fy'],
    ['#/concept/100%', '#/concept/100%25'],
    ['#/concept', '#/'],
    ['#/community/x', '#/'],
    ['#/nonsense/a?view=upside-down&papers=some&min=-4', '#/'],
    ['#/?types=', '#/?types='],
    ['#/?open=tour&step=2', '#/?open=tour&step=2'],
    ['#/?view=table&sort=-papers', '#/?view=table'],
    ['#/?view=table&sort=label', '#/?view=table&sort=label'],
    ['#/?open=door&sort=-height&step=x', '#/'],
  ])('%j is understood as %j', (hash, expected) => {
    expect(formatRoute(parseRoute(hash))).toBe(expected);
  });

  it.each([
    [[], '#/'],
    [['a'], '#/concept/a'],
    [['a', 'b'], '#/pair/a/b'],
    [['a', 'b', 'a'], '#/pair/a/b'],
    [['a', 'b', 'c', 'd', 'e'], '#/several/a/b/c/d'],
  ])('of the pins %j is %s', (pins, expected) => {
    const subject = subjectOf(pins);
    expect(formatRoute({ ...HOME, subject })).toBe(expected);
    expect(subjectOf(pinsOf(subject))).toEqual(subject);
  });

  it('of the first page is short', () => {
    expect(formatRoute(HOME)).toBe('#/');
  });
});
