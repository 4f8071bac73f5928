// Levels under the numbers that their communities had before.
import type { Level } from '../communities/hierarchy.js';
import type { EarlierNode } from './earlier-nodes.js';
import { keptNumbers, matchGroups } from './match-groups.js';

/** A level keeps the numbers of the earlier one at its depth; where there was none, it has those that it came with. */
export function keepNumbers(
  levels: readonly Level[],
  nodes: readonly (EarlierNode | undefined)[],
): readonly Level[] {
  const renumbered: Level[] = [];
  let above: Int32Array | undefined;
  for (const [depth, level] of levels.entries()) {
    const numbers = numbersOf(level, depth, nodes);
    renumbered.push(renumber(level, numbers, above));
    above = numbers;
  }
  return renumbered;
}

function numbersOf(level: Level, depth: number, nodes: readonly (EarlierNode | undefined)[]): Int32Array {
  const before: number[] = [];
  const now: number[] = [];
  nodes.forEach((node, v) => {
    const group = node?.communities[depth];
    if (group === undefined) return;
    before.push(group);
    now.push(level.partition[v]!);
  });
  return keptNumbers(matchGroups(before, now), level.groups);
}

function renumber(level: Level, numbers: Int32Array, above: Int32Array | undefined): Level {
  const { stability, groups } = level;
  const partition = level.partition.map((group) => numbers[group]!);
  if (!level.parent || !above) return { partition, stability, groups };
  const parent = new Int32Array(groups);
  level.parent.forEach((up, group) => {
    parent[numbers[group]!] = above[up]!;
  });
  return { partition, stability, groups, parent };
}
