// The edges of a map between the nodes that it draws, thinned to each node's strongest, so that the answer grows with the nodes and
// not with their pairs.
import { associationStrength } from '../lib/association.js';
import type { MapAnswer } from '../model/index.js';
import { fromE4, type PlacedConcept, readPairColumns, readUseColumns, type Store } from '../store/index.js';
import { type Drawn, positionsOf, totalOf } from './map-drawn.js';
import { rounded } from './map-nodes.js';
import { createStrongest } from './strongest.js';

export interface Kept {
  /** Strongest co-occurrences a concept. */
  readonly pairs: number;
  /** Most salient concepts a paper. */
  readonly mentions: number;
}

type Edge = readonly [source: number, target: number, kind: number, count: number, weight: number];

export interface EdgeColumns {
  readonly source: number[];
  readonly target: number[];
  readonly kind: number[];
  readonly count: number[];
  readonly weight: number[];
}

export const noEdges = (): EdgeColumns => ({ source: [], target: [], kind: [], count: [], weight: [] });

export function pushEdge(edges: EdgeColumns, [source, target, kind, count, weight]: Edge): void {
  edges.source.push(source);
  edges.target.push(target);
  edges.kind.push(kind);
  edges.count.push(count);
  edges.weight.push(rounded(weight));
}

/** `concepts` are those drawn, in order. */
export function edgesOf(
  store: Store,
  drawn: Drawn,
  concepts: readonly PlacedConcept[],
  kept: Kept,
): MapAnswer['edges'] {
  const edges = noEdges();
  const positions = positionsOf(drawn.concepts, totalOf(store).concepts);
  addPairs(edges, store, { positions, concepts, kept: kept.pairs });
  addMentions(edges, store, { positions, drawn, kept: kept.mentions });
  return edges;
}

interface Pairing {
  readonly positions: Int32Array;
  readonly concepts: readonly PlacedConcept[];
  readonly kept: number;
}

/** A pair is kept where it is among the strongest of either end. */
function addPairs(edges: EdgeColumns, store: Store, { positions, concepts, kept }: Pairing): void {
  const { source, target, papers } = readPairColumns(store);
  const places = totalOf(store).papers;
  const strongest = createStrongest(concepts.length, kept);
  const weights = new Float64Array(papers.length);
  papers.forEach((both, pair) => {
    const [from, to] = [positions[source[pair]!]!, positions[target[pair]!]!];
    if (from < 0 || to < 0) return;
    const [first, second] = [concepts[from]!.papers, concepts[to]!.papers];
    weights[pair] = associationStrength({ both, first, second, places });
    const strength = both * Math.log(weights[pair]);
    strongest.offer(from, pair, strength);
    strongest.offer(to, pair, strength);
  });
  for (const pair of strongest.kept()) {
    const [from, to] = [positions[source[pair]!]!, positions[target[pair]!]!];
    pushEdge(edges, [from, to, 0, papers[pair]!, weights[pair]!]);
  }
}

interface Mentioning {
  readonly positions: Int32Array;
  readonly drawn: Drawn;
  readonly kept: number;
}

function addMentions(edges: EdgeColumns, store: Store, { positions, drawn, kept }: Mentioning): void {
  const { starts, concept, count, salienceE4, byConcept } = readUseColumns(store);
  const isKept = new Uint8Array(concept.length);
  for (const paper of drawn.papers) {
    let left = kept;
    for (let use = starts[paper]!; use < starts[paper + 1]! && left > 0; use++) {
      if (positions[concept[use]!]! < 0) continue;
      isKept[use] = 1;
      left--;
    }
  }
  const nodes = positionsOf(drawn.papers, starts.length - 1);
  drawn.concepts.forEach((row, node) => {
    for (let at = byConcept.starts[row]!; at < byConcept.starts[row + 1]!; at++) {
      const use = byConcept.edges[at]!;
      if (isKept[use] === 0) continue;
      const paper = drawn.concepts.length + nodes[byConcept.papers[at]!]!;
      pushEdge(edges, [node, paper, 1, count[use]!, fromE4(salienceE4[use]!)]);
    }
  });
}
