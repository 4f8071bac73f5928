// How large the nodes of a fitted map are: by papers, seen in any crowd, never larger than a map can bear.
import { describe, expect, it } from 'vitest';
import type { MapAnswer } from '../../src/model/index.js';
import { createAtlas } from '../../viewer/data/atlas.js';
import { radiiAt } from '../../viewer/map/scene.js';
import { SMALL_MAP } from './small-map.js';

/** A map of so many concepts, the first ten times as large as the others, and no papers. */
function mapOf(concepts: number): MapAnswer {
  const column = <T>(value: (node: number) => T) =>
    Array.from({ length: concepts }, (_, node) => value(node));
  return {
    ...SMALL_MAP,
    counts: { concepts, papers: 0 },
    nodes: {
      ...SMALL_MAP.nodes,
      id: column((node) => `c${node}`),
      size: column((node) => (node === 0 ? 10 : 1)),
      count: column(() => 1),
      community: column(() => 0),
      importance: column(() => 0),
    },
    edges: { source: [], target: [], kind: [], count: [], weight: [] },
  };
}

describe('radii on the fitted map', () => {
  it.each([
    ['a few concepts with room', 5, 1, false, 9.2, 2.1],
    ['a hub is seen, however small the scale', 5, 0.1, false, 8, 2.1],
    ['the others shrink in a crowd', 20_000, 0.1, false, 8, 1.33],
    ['but never below what a phone shows', 60_000, 0.1, false, 8, 1.3],
    ['on a phone', 5, 0.1, true, 5, 1.3],
    ['none grows past the most', 5, 4, false, 17, 3.68],
  ])('%s', (_, concepts, fitScale, compact, hub, other) => {
    const radii = radiiAt(createAtlas(mapOf(concepts)), { fitScale, compact });
    expect(radii[0]).toBeCloseTo(hub, 2);
    expect(radii[1]).toBeCloseTo(other, 2);
  });
});
