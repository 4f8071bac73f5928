// Paths found while rows are fetched are those of the whole graph, and near ones need few rows.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RowsPiece, SITE_VERSION } from '../../src/export/site/pieces.js';
import { rowOrder } from '../../src/export/site/row-order.js';
import type { MapAnswer } from '../../src/model/index.js';
import { adjacencyOf } from '../../src/query/adjacency.js';
import { disjointPaths, withCosts } from '../../src/query/shortest-path.js';
import { createKnownRows } from '../../viewer/data/static/known-rows.js';
import type { ReadPiece } from '../../viewer/data/static/read-pieces.js';
import { walkKnown } from '../../viewer/data/static/walk-known.js';

const CONCEPTS = 40;
const PAPERS = 60;

const end = fc.nat(CONCEPTS - 1);

type Pair = readonly [source: number, target: number, papers: number];

const pairs = fc
  .uniqueArray(
    fc
      .tuple(fc.nat(CONCEPTS - 1), fc.nat(CONCEPTS - 1), fc.integer({ min: 1, max: 4 }))
      .filter(([a, b]) => a !== b)
      .map(([a, b, papers]): Pair => [Math.min(a, b), Math.max(a, b), papers]),
    { selector: ([a, b]) => `${a} ${b}`, minLength: 30, maxLength: 140 },
  )
  .map((found) => found.sort((a, b) => a[0] - b[0] || a[1] - b[1]));

function graphOf(found: readonly Pair[]) {
  const columns = {
    source: Int32Array.from(found, ([a]) => a),
    target: Int32Array.from(found, ([, b]) => b),
    papers: Int32Array.from(found, ([, , papers]) => papers),
  };
  return withCosts(adjacencyOf(columns, new Int32Array(CONCEPTS).fill(6), PAPERS));
}

/** One row a piece; `fetched` remembers which were asked for. */
function rowsOf(found: readonly Pair[], fetched: Set<string>) {
  const community = Array.from({ length: CONCEPTS }, (_, i) => i % 3);
  const order = rowOrder(community, CONCEPTS);
  const rows = order.map((concept) =>
    found
      .filter(([a, b]) => a === concept || b === concept)
      .map(([a, b, papers]) => ({ other: a === concept ? b : a, papers }))
      .sort((a, b) => a.other - b.other),
  );
  const manifest = {
    version: SITE_VERSION,
    contentHash: '',
    shards: 1,
    rows: order.map((_, position) => position),
    algorithm: '',
    inline: false,
  };
  const read = async (name: string): Promise<RowsPiece> => {
    fetched.add(name);
    const row = rows[Number(name.split('-')[1])]!;
    return {
      lengths: [row.length],
      steps: row.map(({ other }, i) => other - (i === 0 ? 0 : row[i - 1]!.other)),
      papers: row.map(({ papers }) => papers),
    };
  };
  const map = {
    counts: { concepts: CONCEPTS, papers: PAPERS },
    nodes: { community, count: Array.from({ length: CONCEPTS }, () => 6) },
  } as unknown as MapAnswer;
  return createKnownRows(manifest, map, read as ReadPiece);
}

describe('paths over rows that are fetched when needed', () => {
  it('are the paths of the whole graph', async () => {
    await fc.assert(
      fc.asyncProperty(pairs, end, end, fc.uniqueArray(end), async (found, from, to, avoided) => {
        fc.pre(from !== to);
        const wanted = { limit: 3, without: new Set(avoided.filter((each) => each !== from && each !== to)) };
        expect(await walkKnown(rowsOf(found, new Set()), from, to, wanted)).toEqual(
          disjointPaths(graphOf(found), from, to, wanted),
        );
      }),
      { seed: 11, numRuns: 120 },
    );
  });

  it('need only the rows of the two ends where they share enough neighbours', async () => {
    const shared = [2, 3, 4, 5].flatMap((other): Pair[] => [
      [0, other, 4],
      [1, other, 4],
    ]);
    const beyond = Array.from({ length: 20 }, (_, i): Pair => [10 + i, 11 + i, 4]);
    const found = [...shared, [2, 10, 1] as const, ...beyond].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    const fetched = new Set<string>();
    expect(await walkKnown(rowsOf(found, fetched), 0, 1, { limit: 3, without: new Set() })).toHaveLength(3);
    expect(fetched.size).toBe(2);
  });
});
