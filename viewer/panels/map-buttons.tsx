// Buttons beside the map, so that nothing needs a wheel, a pinch or a drag.
import { useState } from 'preact/hooks';
import type { AtlasMap } from '../map/map-contract.js';
import { mapInUse } from '../state/map-in-use.js';
import { text } from '../text.js';
import { fitMap, PAN, ZOOM_STEP } from './map-keys.js';

export function MapButtons() {
  const [moving, setMoving] = useState(false);
  return (
    <div class="map-tools">
      {moving ? <MovePad /> : null}
      <div class="map-buttons">
        <MapButton label={text.map.zoomIn} sign="+" press={(map) => map.zoomBy(ZOOM_STEP)} />
        <MapButton label={text.map.zoomOut} sign="−" press={(map) => map.zoomBy(1 / ZOOM_STEP)} />
        <MapButton label={text.map.fit} sign="⤢" press={fitMap} />
        <button
          type="button"
          aria-label={text.map.move}
          title={text.map.move}
          aria-expanded={moving}
          onClick={() => setMoving(!moving)}
        >
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <path d="M10 2v16M2 10h16M7.5 4.5 10 2l2.5 2.5M7.5 15.5 10 18l2.5-2.5M4.5 7.5 2 10l2.5 2.5M15.5 7.5 18 10l-2.5 2.5" />
          </svg>
        </button>
      </div>
    </div>
  );
}

const WAYS = [
  { way: 'up', sign: '↑', x: 0, y: -PAN },
  { way: 'left', sign: '←', x: -PAN, y: 0 },
  { way: 'right', sign: '→', x: PAN, y: 0 },
  { way: 'down', sign: '↓', x: 0, y: PAN },
] as const;

function MovePad() {
  return (
    <fieldset class="map-pad" aria-label={text.map.move}>
      {WAYS.map(({ way, sign, x, y }) => (
        <MapButton
          key={way}
          label={text.map.ways[way]}
          sign={sign}
          class={`way-${way}`}
          press={(map) => map.panBy(x, y)}
        />
      ))}
    </fieldset>
  );
}

interface MapButtonProps {
  readonly label: string;
  readonly sign: string;
  readonly class?: string;
  readonly press: (map: AtlasMap) => void;
}

function MapButton({ label, sign, press, ...rest }: MapButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={() => mapInUse.value && press(mapInUse.value)}
      {...rest}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}
