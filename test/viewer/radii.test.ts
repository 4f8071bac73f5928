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
    total: { concepts, papers: 0 },
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

  it.each([
    ['areas go by papers', false, [13, 6.5, 2.1]],
    ['on a phone', true, [8, 4, 1]],
  ])('where only the best of a large graph are drawn, %s', (_, compact, expected) => {
    const map = mapOf(3);
    const counts = { ...map, total: { concepts: 900_000, papers: 0 } };
    const nodes = { ...map.nodes, size: [40, 40, 40], count: [40_000, 10_000, 400] };
    const radii = radiiAt(createAtlas({ ...counts, nodes }), { fitScale: 0.01, compact });
    expect([...radii].map((radius) => Math.round(radius * 10) / 10)).toEqual(expected);
  });
});
