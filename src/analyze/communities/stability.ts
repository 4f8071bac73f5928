// How far a partition is the data's and not the seed's: agreement of the chosen partition with the runs, each of a seed of its
// own, that it was made of.
import { groupMembers } from '../graph/aggregate.js';
import { groupCount, groupSizes, type Partition } from './partition.js';

/**
 * Element-centric similarity of one node's communities (Gates et al. 2019, doi:10.1038/s41598-019-44892-y), averaged over the
 * runs, of which there is one at least. For two partitions it comes to the size of the two communities' overlap over the size of
 * the larger one: 0..1, linear.
 */
export function nodeStability(chosen: Partition, runs: readonly Partition[]): Float64Array {
  const stability = new Float64Array(chosen.length);
  for (const run of runs) addAgreementInPlace(stability, chosen, run);
  return stability.map((sum) => sum / runs.length);
}

function addAgreementInPlace(sum: Float64Array, chosen: Partition, run: Partition): void {
  const sizes = groupSizes(run);
  const { offsets, nodes } = groupMembers(chosen, groupCount(chosen));
  const overlap = new Int32Array(sizes.length);
  for (let g = 0; g + 1 < offsets.length; g++) {
    const members = nodes.subarray(offsets[g]!, offsets[g + 1]!);
    for (const v of members) overlap[run[v]!]!++;
    for (const v of members) sum[v]! += overlap[run[v]!]! / Math.max(members.length, sizes[run[v]!]!);
    for (const v of members) overlap[run[v]!] = 0;
  }
}
