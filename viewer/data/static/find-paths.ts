// Paths between two concepts, found in the browser over all co-occurrences by the query's own walk.
import { type PairsPiece, PIECE_PAIRS } from '../../../src/export/site/pieces.js';
import type { ConceptPath, PathStep } from '../../../src/model/index.js';
import { adjacencyOf, edgeAt, measuresAt } from '../../../src/query/adjacency.js';
import { type CostedGraph, disjointPaths, withCosts } from '../../../src/query/shortest-path.js';
import { once } from './once.js';
import { bestPlace, type Pair, quote, sharedPapers } from './pair-evidence.js';
import type { Refs, SiteData } from './site-data.js';

/** Sentences that are compared for each step, as in src/query/best-sentence.ts. */
const COMPARED = 4;

export type FindPaths = (from: number, to: number, limit: number) => Promise<readonly ConceptPath[]>;

export function createFindPaths(data: SiteData): FindPaths {
  const costed = once(() => readCosted(data));
  return async (from, to, limit) => {
    const graph = await costed();
    const refs = await data.refs();
    const found = from === to ? [] : disjointPaths(graph, from, to, limit);
    return Promise.all(
      found.map(async ({ concepts, cost }) => ({
        cost,
        steps: await Promise.all(
          concepts.slice(1).map((next, i) => toStep(data, refs, graph, concepts[i]!, next)),
        ),
      })),
    );
  };
}

async function readCosted(data: SiteData): Promise<CostedGraph> {
  const [{ map }, pairs] = await Promise.all([data.refs(), data.piece<PairsPiece>(PIECE_PAIRS)]);
  const frequencies = Int32Array.from(map.nodes.count.slice(0, map.counts.concepts));
  let last = 0;
  const source = Int32Array.from(pairs.source, (step) => {
    last += step;
    return last;
  });
  const columns = {
    source,
    target: Int32Array.from(pairs.target),
    papers: Int32Array.from(pairs.papers),
  };
  return withCosts(adjacencyOf(columns, frequencies, map.counts.papers));
}

async function toStep(
  data: SiteData,
  refs: Refs,
  { adjacency }: CostedGraph,
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
