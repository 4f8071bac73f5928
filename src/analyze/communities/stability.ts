// How far a partition is the data's and not the seed's: agreement of the chosen partition with those of the other runs.
import { groupCount, groupSizes, type Partition } from './partition.js';

/**
 * Element-centric similarity of one node's communities (Gates et al. 2019, doi:10.1038/s41598-019-44892-y), averaged over the
 * runs. For two partitions it comes to the size of the two communities' overlap over the size of the larger one: 0..1, linear.
 * A run that is the chosen partition itself does not count; 1 where there is no other.
 */
export function nodeStability(chosen: Partition, runs: readonly Partition[]): Float64Array {
  const others = runs.filter((run) => run !== chosen);
  const stability = new Float64Array(chosen.length);
  if (others.length === 0) return stability.fill(1);
  for (const run of others) addAgreementInPlace(stability, chosen, run);
  return stability.map((sum) => sum / others.length);
}

function addAgreementInPlace(sum: Float64Array, chosen: Partition, run: Partition): void {
  const groups = groupCount(run);
  const chosenSizes = groupSizes(chosen);
  const runSizes = groupSizes(run, groups);
  const overlap = new Map<number, number>();
  for (let v = 0; v < chosen.length; v++) {
    const key = chosen[v]! * groups + run[v]!;
    overlap.set(key, (overlap.get(key) ?? 0) + 1);
  }
  for (let v = 0; v < chosen.length; v++) {
    const larger = Math.max(chosenSizes[chosen[v]!]!, runSizes[run[v]!]!);
    sum[v]! += overlap.get(chosen[v]! * groups + run[v]!)! / larger;
  }
}
