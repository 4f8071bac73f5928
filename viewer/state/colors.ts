// Colours of communities for the panels, the same as on the map.
import { computed } from '@preact/signals';
import { type Scene, sceneOf } from '../map/scene.js';
import { resting } from './store.js';
import { theme } from './theme.js';

export const scene = computed<Scene | undefined>(() => resting.value && sceneOf(resting.value, theme.value));

export function communityColor(community: number): string {
  return scene.value?.communityColor[community] ?? 'currentColor';
}
