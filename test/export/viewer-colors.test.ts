// A file looks like the map: community by community the colour is the viewer's, with more communities than colours too.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { communityColors } from '../../src/export/community-colors.js';
import { resolveParameters } from '../../src/lib/parameters.js';
import { map } from '../../src/query/map.js';
import { createAtlas } from '../../viewer/data/atlas.js';
import { sceneOf } from '../../viewer/map/scene.js';
import { makeKnowledge } from '../fixtures/knowledge.js';
import { type OpenedStore, storeOf } from './nasty-store.js';

let opened: OpenedStore;

/** Every concept is a community of its own. */
beforeAll(() => {
  const knowledge = makeKnowledge();
  const { concepts } = knowledge.resolution;
  const [first] = knowledge.communities.communities;
  const communities = concepts.map(({ label }, id) => ({
    ...first!,
    id,
    label,
    concepts: 1,
    keyConcepts: [id],
  }));
  const ofConcept = [Int32Array.from(concepts, (_, i) => i)];
  const ofPaper = [knowledge.communities.ofPaper[0]!];
  opened = storeOf({
    ...knowledge,
    communities: { ...knowledge.communities, communities, ofConcept, ofPaper },
  });
});
afterAll(() => opened.end());

test('communities have the colours of the map', () => {
  const answer = map.run(opened, resolveParameters(map.params, {}));
  const { communityColor } = sceneOf(createAtlas(answer), 'light');
  expect(communityColor.length).toBeGreaterThan(10);
  expect(communityColors(opened.store)).toEqual(communityColor);
});
