// What tests ask of a map that is drawn on a canvas: boxes and places as numbers.
import type { Box, Point } from './map/view.js';
import { mapInUse } from './state/map-in-use.js';
import { atlas } from './state/store.js';

export interface TestHook {
  /** The labels as they were last drawn, in CSS pixels of the map. */
  readonly labelBoxes: () => readonly (Box & { readonly text: string })[];
  /** Where a concept or paper lies on the map. */
  readonly placeOf: (id: string) => Point | undefined;
  /** Brings shares of the map's width and height (0..1) to the middle, at a zoom; resolves once it is drawn. */
  readonly move: (across: number, down: number, zoom: number) => Promise<void>;
}

declare global {
  var __paperweave: TestHook | undefined;
}

export const TEST_HOOK: TestHook = {
  labelBoxes: () => mapInUse.value?.labelBoxes() ?? [],
  placeOf: (id) => {
    const node = atlas.value?.indexOf.get(id);
    return node === undefined ? undefined : mapInUse.value?.placeOf(node);
  },
  move: async (across, down, zoom) => {
    mapInUse.value?.moveTo(across, down, zoom);
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  },
};
