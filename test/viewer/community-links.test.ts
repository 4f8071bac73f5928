// Which communities a community is linked with, and by what.
import { expect, it } from 'vitest';
import { createAtlas } from '../../viewer/data/atlas.js';
import { communityLinks } from '../../viewer/data/community-links.js';
import { SMALL_MAP } from './small-map.js';

it.each([
  [0, [{ community: 1, links: 1, strongest: [2, 3] }]],
  [1, [{ community: 0, links: 1, strongest: [3, 2] }]],
  [7, []],
])('of community %d', (community, linked) => {
  expect(communityLinks(createAtlas(SMALL_MAP), community)).toEqual(linked);
});
