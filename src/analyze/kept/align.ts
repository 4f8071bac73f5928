// A map made anew is turned over so that it lies as nearly as it can the way the earlier one did: a layout has no left and right.
import type { Layout } from '../../model/index.js';
import type { EarlierNode } from './earlier-nodes.js';

/** Mirrored at neither axis, at one or at both: whichever brings what was there nearest to its old place. */
export function alignWith(layout: Layout, nodes: readonly (EarlierNode | undefined)[]): Layout {
  const x = [...layout.conceptX, ...layout.paperX];
  const y = [...layout.conceptY, ...layout.paperY];
  const flipX = agreement(x, nodes, (node) => node.x) < 0 ? -1 : 1;
  const flipY = agreement(y, nodes, (node) => node.y) < 0 ? -1 : 1;
  return {
    conceptX: layout.conceptX.map((value) => flipX * value),
    conceptY: layout.conceptY.map((value) => flipY * value),
    paperX: layout.paperX.map((value) => flipX * value),
    paperY: layout.paperY.map((value) => flipY * value),
    conceptSize: layout.conceptSize,
  };
}

/** Sum of products: positive where most lie on the side on which they lay. The middle of a map is 0. */
function agreement(
  now: readonly number[],
  nodes: readonly (EarlierNode | undefined)[],
  before: (node: EarlierNode) => number,
): number {
  return now.reduce((sum, value, v) => (nodes[v] ? sum + value * before(nodes[v]) : sum), 0);
}
