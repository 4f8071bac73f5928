// Loads the map's code beside the data, and only where the browser can draw it: sigma needs WebGL 2 to be loaded at all.
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Atlas } from '../data/atlas.js';
import { webgl } from '../map/webgl.js';
import { drawable } from '../state/store.js';

type MapComponent = ComponentType<{ readonly atlas: Atlas }>;

let loaded: Promise<MapComponent> | undefined;

function loadMap(): Promise<MapComponent> {
  loaded ??= import('./map-view.js').then(({ MapView }) => MapView);
  return loaded;
}

/** Called at start, so that code and data travel at the same time. */
export function prepareMap(): void {
  if (typeof WebGL2RenderingContext !== 'undefined') void loadMap();
  drawable.value = webgl() !== 'none';
}

export function LazyMap({ atlas }: { readonly atlas: Atlas }) {
  const [held, setHeld] = useState<{ readonly component: MapComponent }>();
  useEffect(() => {
    loadMap().then(
      (component) => setHeld({ component }),
      () => {
        drawable.value = false;
      },
    );
  }, []);
  return held ? <held.component atlas={atlas} /> : <div class="map" aria-busy="true" />;
}
