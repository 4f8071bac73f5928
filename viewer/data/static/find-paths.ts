// Paths between two concepts, found in the browser by the query's own walk, each step with its sentence.
import type { ConceptPath, PathStep } from '../../../src/model/index.js';
import { type Adjacency, edgeAt, measuresAt } from '../../../src/query/adjacency.js';
import { idleBridges, MOST_SHARED } from '../../../src/query/idle-bridges.js';
import { createKnownRows } from './known-rows.js';
import { once } from './once.js';
import { bestPlace, type Pair, quote, sharedPapers } from './pair-evidence.js';
import type { Refs, SiteData } from './site-data.js';
import { walkKnown } from './walk-known.js';

/** Sentences that are compared for each step, as in src/query/best-sentence.ts. */
const COMPARED = 4;

export type FindPaths = (from: number, to: number, limit: number) => Promise<readonly ConceptPath[]>;

export function createFindPaths(data: SiteData): FindPaths {
  const known = once(async () => createKnownRows(data.manifest, (await data.refs()).map, data.piece));
  return async (from, to, limit) => {
    if (from === to) return [];
    const [rows, refs] = await Promise.all([known(), data.refs()]);
    await rows.fetch([from, to]);
    const without = await idleBetween(data, rows.graph().adjacency, from, to);
    const found = await walkKnown(rows, from, to, { limit, without });
    const { adjacency } = rows.graph();
    return Promise.all(
      found.map(async ({ concepts, cost }) => ({
        cost,
        steps: await Promise.all(
          concepts.slice(1).map((next, i) => toStep(data, refs, adjacency, concepts[i]!, next)),
        ),
      })),
    );
  };
}

async function idleBetween(
  data: SiteData,
  adjacency: Adjacency,
  from: number,
  to: number,
): Promise<ReadonlySet<number>> {
  const shared = sharedPapers([await data.concept(from), await data.concept(to)]);
  if (shared.length > MOST_SHARED) return new Set();
  const papers = await Promise.all(shared.map(({ number }) => data.paper(number)));
  return idleBridges(
    adjacency,
    from,
    to,
    papers.map(({ marks }) => marks.map(([, , , concept]) => concept)),
  );
}

async function toStep(
  data: SiteData,
  refs: Refs,
  adjacency: Adjacency,
  from: number,
  to: number,
): Promise<PathStep> {
  const edge = edgeAt(adjacency, from, to);
  const pair = rarerFirst(refs, from, to);
  const [a, b] = await Promise.all([data.concept(from), data.concept(to)]);
  const best = await bestPlace(data, pair, sharedPapers([a, b]), COMPARED);
  return {
    from: refs.concept(from),
    to: refs.concept(to),
    count: adjacency.counts[edge]!,
    association: measuresAt(adjacency, from, edge).association,
    ...(best ? { evidence: quote(refs, best, pair) } : {}),
  };
}

/** As the query orders a pair: of equally rare ones the first stays. */
export function rarerFirst(refs: Refs, a: number, b: number): Pair {
  return refs.concept(a).papers <= refs.concept(b).papers ? [a, b] : [b, a];
}
