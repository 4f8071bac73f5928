// Numbers communities by size, so that an id says something and does not hang on the algorithm's whims.
import { compareStrings } from '../../lib/text.js';
import type { AnalysisInput } from '../input.js';
import type { Level } from './hierarchy.js';
import { groupSizes } from './partition.js';

/** Each level renumbered: most concepts and papers first; ties by the smallest id of a concept, else of a paper. */
export function orderLevels(input: AnalysisInput, levels: readonly Level[]): Level[] {
  const ordered: Level[] = [];
  let above: Int32Array | undefined;
  for (const level of levels) {
    const fresh = newNumbers(input, level);
    ordered.push(renumber(level, fresh, above));
    above = fresh;
  }
  return ordered;
}

function newNumbers(input: AnalysisInput, level: Level): Int32Array {
  const sizes = groupSizes(level.partition, level.groups);
  const names = smallestIds(input, level);
  const order = Array.from({ length: level.groups }, (_, g) => g);
  order.sort((a, b) => sizes[b]! - sizes[a]! || compareStrings(names[a]!, names[b]!));
  const fresh = new Int32Array(level.groups);
  order.forEach((group, position) => {
    fresh[group] = position;
  });
  return fresh;
}

function smallestIds(input: AnalysisInput, level: Level): string[] {
  const names = Array.from({ length: level.groups }, () => '');
  const ids = [...input.resolution.concepts.map((c) => c.id), ...input.papers.map((p) => p.id)];
  const concepts = input.resolution.concepts.length;
  const fromConcept = new Uint8Array(level.groups);
  ids.forEach((id, node) => {
    const group = level.partition[node]!;
    if (node < concepts) fromConcept[group] = 1;
    else if (fromConcept[group] === 1) return;
    if (names[group] === '' || compareStrings(id, names[group]!) < 0) names[group] = id;
  });
  return names;
}

function renumber(level: Level, fresh: Int32Array, above: Int32Array | undefined): Level {
  const partition = level.partition.map((group) => fresh[group]!);
  if (!level.parent || !above) return { partition, stability: level.stability, groups: level.groups };
  const parent = new Int32Array(level.groups);
  for (let g = 0; g < level.groups; g++) parent[fresh[g]!] = above[level.parent[g]!]!;
  return { partition, stability: level.stability, groups: level.groups, parent };
}
