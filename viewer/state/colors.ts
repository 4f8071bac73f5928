// Colours of communities for the panels, the same as on the map.
import { computed } from '@preact/signals';
import { createScene, type Scene } from '../map/scene.js';
import { atlas } from './store.js';
import { theme } from './theme.js';

let kept: Scene | undefined;

export const scene = computed<Scene | undefined>(() => {
  const known = atlas.value;
  if (!known) return undefined;
  kept = createScene(known, theme.value, kept?.atlas === known ? kept : undefined);
  return kept;
});

export function communityColor(community: number): string {
  return scene.value?.communityColor[community] ?? 'currentColor';
}
