// The small algorithms under the queries.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { associationStrength, normalizedPmi } from '../../src/lib/association.js';
import { editDistance } from '../../src/lib/edit-distance.js';
import { falseDiscoveryRates, poissonTail } from '../../src/query/chance.js';
import { MinHeap } from '../../src/query/min-heap.js';
import { createStrongest } from '../../src/query/strongest.js';
import { formatFacts, formatTable, type TableColumn } from '../../src/query/table.js';

describe('edit distance', () => {
  test.each([
    ['graph', 'graph', 2, 0],
    ['graph', 'grahp', 2, 1],
    ['graph', 'grap', 2, 1],
    ['graph', 'ggraph', 2, 1],
    ['graph', 'grxxh', 2, 2],
    ['graph', 'zzzzz', 2, 3],
    ['', 'ab', 2, 2],
    ['abcdefgh', 'ab', 2, 3],
  ])('%s to %s within %i: %i', (a, b, bound, distance) => {
    expect(editDistance(a, b, bound)).toBe(distance);
    expect(editDistance(b, a, bound)).toBe(distance);
  });
});

test('a heap gives its items by key, equal keys by item', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 })), (keys) => {
      const heap = new MinHeap();
      keys.forEach((key, item) => {
        heap.push(item, key);
      });
      const popped = keys.map(() => heap.pop()!);
      const expected = keys
        .map((key, item) => ({ item, key }))
        .sort((a, b) => a.key - b.key || a.item - b.item);
      expect(popped).toEqual(expected);
      expect(heap.pop()).toBeUndefined();
    }),
    { numRuns: 50 },
  );
});

test('the strongest edges of each node are those that sorting would give', () => {
  const edge = fc.tuple(fc.nat(4), fc.integer({ min: -3, max: 9 }));
  fc.assert(
    fc.property(fc.array(edge), fc.integer({ min: 0, max: 3 }), (edges, k) => {
      const strongest = createStrongest(5, k);
      edges.forEach(([node, strength], i) => {
        strongest.offer(node, i, strength);
      });
      const expected = [0, 1, 2, 3, 4].flatMap((node) =>
        edges
          .flatMap(([of, strength], i) => (of === node ? [{ i, strength }] : []))
          .sort((a, b) => b.strength - a.strength || a.i - b.i)
          .slice(0, k)
          .map(({ i }) => i),
      );
      expect([...strongest.kept()]).toEqual(expected.sort((a, b) => a - b));
    }),
    { numRuns: 100 },
  );
});

describe('association', () => {
  test.each([
    ['what chance would have it', { both: 1, first: 2, second: 4, places: 8 }, 1, 0],
    ['never apart', { both: 2, first: 2, second: 2, places: 8 }, 4, 1],
    ['everywhere', { both: 8, first: 8, second: 8, places: 8 }, 1, 1],
    ['less than chance', { both: 1, first: 4, second: 4, places: 8 }, 0.5, -1 / 3],
  ])('%s', (_, pair, association, npmi) => {
    expect(associationStrength(pair)).toBeCloseTo(association, 12);
    expect(normalizedPmi(pair)).toBeCloseTo(npmi, 12);
  });
});

describe('chance', () => {
  test.each([
    [0, 3, 1],
    [1, 1, 1 - Math.exp(-1)],
    [3, 2, 1 - 5 * Math.exp(-2)],
    [1, 0, 0],
    [200, 1000, 1],
  ])('P(X >= %i) of a Poisson variable of mean %d', (observed, mean, probability) => {
    expect(poissonTail(observed, mean)).toBeCloseTo(probability, 9);
  });

  test('a far tail is small and not lost to rounding', () => {
    expect(poissonTail(60, 5)).toBeGreaterThan(0);
    expect(poissonTail(60, 5)).toBeLessThan(1e-30);
  });

  test('rates of false finds never fall', () => {
    expect(falseDiscoveryRates([0.01, 0.02, 0.03, 0.5])).toEqual([0.04, 0.04, 0.04, 0.5]);
    expect(falseDiscoveryRates([])).toEqual([]);
  });
});

describe('tables for a terminal', () => {
  const columns: readonly TableColumn<{ readonly name: string; readonly papers?: number }>[] = [
    { title: 'name', of: ({ name }) => name, width: 8 },
    { title: 'papers', of: ({ papers }) => papers },
  ];

  test('align names left and numbers right, and shorten what is too long', () => {
    const rows = [{ name: 'RAG', papers: 12 }, { name: 'retrieval', papers: 0.98765 }, { name: '𝛼𝛽' }];
    expect(formatTable(rows, columns)).toEqual([
      'name      papers',
      'RAG           12',
      'retriev…   0.988',
      '𝛼𝛽',
    ]);
  });

  test('say in words that there is nothing', () => {
    expect(formatTable([], columns)).toEqual(['nothing found']);
  });

  test('let no text steer the terminal', () => {
    const [, line] = formatTable([{ name: 'a\u001b[2Jb\n\u202ec', papers: 1 }], columns);
    expect(line).toBe('a [2Jb c       1');
  });

  test('leave out facts that are not known', () => {
    expect(
      formatFacts([
        ['id', 'x'],
        ['year', undefined],
        ['venue', ''],
        ['papers', 0],
      ]),
    ).toEqual(['id      x', 'papers  0']);
  });
});
