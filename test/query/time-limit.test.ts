// A question that is stopped, at whatever step, leaves nothing behind that changes the next answers.
import { describe, expect, test } from 'vitest';
import { resolveParameters } from '../../src/lib/parameters.js';
import { QUERIES, type Query } from '../../src/query/index.js';
import type { TimeLimit } from '../../src/store/index.js';
import { sampleValues } from '../serve/sample-requests.js';
import { openFixture } from './opened-fixture.js';

class Stopped extends Error {}

/** Stops at the step of this number, counted from 1. */
function stopAt(step: number): TimeLimit {
  let steps = 0;
  let loading = false;
  return {
    check: () => {
      if (!loading && ++steps === step) throw new Stopped();
    },
    exempt: (load) => {
      const before = loading;
      loading = true;
      const loaded = load();
      loading = before;
      return loaded;
    },
  };
}

const kb = openFixture();

/** Some step numbers, close together at first. */
const STEPS = Array.from({ length: 40 }, (_, i) => Math.ceil(1.2 ** i));

async function asked(query: Query): Promise<() => string> {
  await query.prepare?.();
  const values = resolveParameters(query.params, sampleValues(query));
  return () => JSON.stringify(query.run(kb, values));
}

describe.each(QUERIES)('$id', (query) => {
  test('answers the same after it was stopped anywhere', async () => {
    const ask = await asked(query);
    const answer = ask();
    for (const step of STEPS) {
      try {
        expect(kb.store.within(stopAt(step), ask)).toBe(answer);
      } catch (error) {
        expect(error).toBeInstanceOf(Stopped);
      }
      expect(ask()).toBe(answer);
    }
  });
});

test.each(['neighbors', 'path', 'gaps', 'similar', 'evidence', 'common', 'compare', 'search'])(
  '%s takes steps',
  async (id) => {
    const ask = await asked(QUERIES.find((query) => query.id === id)!);
    expect(() => kb.store.within(stopAt(1), ask)).toThrow(Stopped);
  },
);

test('what is loaded for all questions is loaded to its end', () => {
  const { store } = kb;
  const load = () => {
    store.step();
    return { loaded: true };
  };
  expect(() => store.within(stopAt(1), load)).toThrow(Stopped);
  expect(store.within(stopAt(1), () => store.remember('all', load))).toEqual({ loaded: true });
});
