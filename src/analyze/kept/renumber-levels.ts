// Levels under the numbers that their communities had before.
import { slugify } from '../../lib/text.js';
import type { Level } from '../communities/hierarchy.js';
import type { AnalysisInput, AnalyzedConcept } from '../input.js';
import type { EarlierMap, EarlierNode } from './earlier-map.js';
import { keptNumbers, matchGroups } from './match-groups.js';

/** What is known of each node: concepts first, then papers. */
export function earlierNodes(
  { resolution, papers }: AnalysisInput,
  earlier: EarlierMap,
): readonly (EarlierNode | undefined)[] {
  const ids = new Set(resolution.concepts.map(({ id }) => id));
  return [
    ...resolution.concepts.map(
      (concept) => earlier.concepts.get(concept.id) ?? formerly(concept, ids, earlier),
    ),
    ...papers.map(({ id }) => earlier.papers.get(id)),
  ];
}

/** A concept may have come to another label, and so to another id: it is known by an alias that was its label. */
function formerly(
  { aliases }: AnalyzedConcept,
  ids: ReadonlySet<string>,
  { concepts }: EarlierMap,
): EarlierNode | undefined {
  for (const { surface } of aliases) {
    const id = slugify(surface);
    const node = ids.has(id) ? undefined : concepts.get(id);
    if (node) return node;
  }
  return undefined;
}

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
