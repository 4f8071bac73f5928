// How much more often than by chance two concepts meet: association strength (van Eck and Waltman 2009, doi:10.1002/asi.21075)
// and normalised pointwise mutual information (Bouma 2009), for all pairs at once: the formulas of lib/association.
import type { CooccurrenceEdges } from '../model/index.js';

type Pairs = Pick<CooccurrenceEdges, 'source' | 'target' | 'count'>;

/** @param starts Where the row of papers of each concept starts: concept `i` is in `starts[i + 1] - starts[i]` of them. */
export function weighPairs(
  { source, target, count }: Pairs,
  starts: Int32Array,
  papers: number,
): Pick<CooccurrenceEdges, 'association' | 'npmi'> {
  const association = new Float64Array(count.length);
  const npmi = new Float64Array(count.length);
  const size = sizes(starts);
  const share = logarithmicShares(size, papers);
  const shared = logarithmsUpTo(count, papers);
  for (let pair = 0; pair < count.length; pair++) {
    const a = source[pair]!;
    const b = target[pair]!;
    const both = count[pair]!;
    association[pair] = (both * papers) / (size[a]! * size[b]!);
    npmi[pair] = both === papers ? 1 : (share[a]! + share[b]!) / shared[both]! - 1;
  }
  return { association, npmi };
}

function sizes(starts: Int32Array): Float64Array {
  const size = new Float64Array(starts.length - 1);
  for (let i = 0; i < size.length; i++) size[i] = starts[i + 1]! - starts[i]!;
  return size;
}

/** Logarithms of each concept's share of the papers: three look-ups and a division cost less than a logarithm a pair. */
function logarithmicShares(size: Float64Array, papers: number): Float64Array {
  return size.map((held) => Math.log(held / papers));
}

/** The logarithm of the share of the papers that each count is, up to the largest. */
function logarithmsUpTo(count: Int32Array, papers: number): Float64Array {
  let most = 0;
  for (let pair = 0; pair < count.length; pair++) if (count[pair]! > most) most = count[pair]!;
  const logarithms = new Float64Array(most + 1);
  for (let both = 1; both <= most; both++) logarithms[both] = Math.log(both / papers);
  return logarithms;
}
