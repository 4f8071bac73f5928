// Every state of the page is an address: what is written is read back, and what cannot be read does no harm.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONCEPT_TYPES } from '../../src/model/index.js';
import { formatRoute, HOME, PAPER_MODES, parseRoute, type Route, VIEWS } from '../../viewer/state/route.js';

const id = fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' });
const number = fc.integer({ min: 0, max: 999_999 });
const subject = fc.oneof(
  fc.constant({ kind: 'home' } as const),
  fc.record({ kind: fc.constant('concept' as const), id }),
  fc.record({ kind: fc.constant('paper' as const), id }),
  fc.record({ kind: fc.constant('pair' as const), a: id, b: id }),
  fc.record({ kind: fc.constant('community' as const), id: number }),
);
const types = fc.subarray([...CONCEPT_TYPES]);
const communities = fc.uniqueArray(number, { maxLength: 6 }).map((ids) => ids.toSorted((a, b) => a - b));
const filters = fc
  .record({
    types: fc.option(types),
    communities: fc.option(communities),
    minPapers: fc.integer({ min: 1, max: 500 }),
  })
  .map((given) => ({
    ...(given.types ? { types: given.types } : {}),
    ...(given.communities ? { communities: given.communities } : {}),
    minPapers: given.minPapers,
  }));
const route: fc.Arbitrary<Route> = fc.record({
  subject,
  view: fc.constantFrom(...VIEWS),
  papers: fc.constantFrom(...PAPER_MODES),
  filters,
});

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
  ])('%j is understood as %j', (hash, expected) => {
    expect(formatRoute(parseRoute(hash))).toBe(expected);
  });

  it('of the first page is short', () => {
    expect(formatRoute(HOME)).toBe('#/');
  });
});
