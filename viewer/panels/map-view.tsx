// The map in the page: joins the map object to the page's state, to keys and to the buttons beside it.
import { effect } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Atlas, isPaper } from '../data/atlas.js';
import { rowOf } from '../data/rows.js';
import { createAtlasMap } from '../map/atlas-map.js';
import type { AtlasMap, Elements, Shown } from '../map/map-contract.js';
import { company } from '../state/company.js';
import { moment, parts, pathNodes } from '../state/extras.js';
import { mapInUse } from '../state/map-in-use.js';
import { pinsOf, subjectOf } from '../state/route.js';
import { coveredBySheet } from '../state/sheet.js';
import {
  atlas,
  communityInFocus,
  drawable,
  flight,
  focus,
  hovered,
  look,
  route,
  visibility,
} from '../state/store.js';
import { theme } from '../state/theme.js';
import { text } from '../text.js';
import { MapButtons } from './map-buttons.js';
import { animates, leaveWalk, onMapKey } from './map-keys.js';

/** A lost context comes back by itself this often; after that the reader is asked. */
const OWN_RESTARTS = 3;
const RESTART_MS = 250;

export function MapView({ atlas }: { readonly atlas: Atlas }) {
  const root = useRef<HTMLDivElement>(null);
  const [life, setLife] = useState(0);
  const [lost, setLost] = useState(false);
  const restart = () => {
    setLost(false);
    setLife((lives) => lives + 1);
  };
  useEffect(() => {
    if (!root.current || lost) return undefined;
    const drawAgain = life < OWN_RESTARTS ? () => setTimeout(restart, RESTART_MS) : () => setLost(true);
    try {
      return startMap(atlas, elementsIn(root.current), drawAgain);
    } catch (error) {
      // The outline takes over; the fault is still seen in the console.
      drawable.value = false;
      reportError(error);
      return undefined;
    }
  }, [atlas, life, lost]);
  return (
    <div class="map" ref={root} key={life}>
      <canvas class="map-land" />
      <div
        class="map-stage"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the map takes arrow keys, so it must take the focus
        tabIndex={0}
        aria-label={text.map.label(text.concepts(atlas.concepts))}
        onKeyDown={onMapKey}
        onBlur={leaveWalk}
      />
      <canvas class="map-over" />
      <MapButtons />
      {lost ? (
        <div class="map-lost" role="alert">
          <p>{text.map.lost}</p>
          <button type="button" class="button" onClick={restart}>
            {text.map.restart}
          </button>
        </div>
      ) : null}
    </div>
  );
}

function elementsIn(root: HTMLElement): Elements {
  return {
    root,
    stage: root.querySelector<HTMLElement>('.map-stage')!,
    land: root.querySelector<HTMLCanvasElement>('.map-land')!,
    over: root.querySelector<HTMLCanvasElement>('.map-over')!,
  };
}

/** Draws, follows the state until it is stopped, and returns how to stop. */
function startMap(resting: Atlas, elements: Elements, lost: () => void): () => void {
  const now = () => shownNow(atlas.value ?? resting);
  const map = createAtlasMap(elements, now(), {
    hover: (node) => {
      hovered.value = node;
    },
    pick: (node, adding) => pick(atlas.value ?? resting, node, adding),
    pickArea: (community) => look({ kind: 'community', id: community }),
    pickStep: (from, to) => pickStep(atlas.value ?? resting, from, to),
    lost,
  });
  map.fit({ animate: false, covered: coveredBySheet.peek() });
  mapInUse.value = map;
  const stopShowing = effect(() => map.show(now()));
  const stopFlying = followFocus(map);
  const resized = observeSize(elements.root, map);
  return () => {
    stopShowing();
    stopFlying();
    resized.disconnect();
    mapInUse.value = undefined;
    map.kill();
  };
}

function shownNow(atlas: Atlas): Shown {
  return {
    atlas,
    theme: theme.value,
    shown: visibility.value?.shown ?? new Uint8Array(atlas.size).fill(1),
    papers: route.value.papers,
    focus: focus.value,
    hovered: hovered.value,
    community: communityInFocus.value,
    company: company.value,
    depth: route.value.depth,
    path: pathNodes.value,
    minShared: visibility.value?.minShared ?? 1,
    parts: parts.value,
    moment: moment.value,
  };
}

/** Set while a click on the map itself changes the focus: what is under the pointer stays under it. */
let picking = false;

/** `adding` puts a concept beside those that are looked at. */
function pick(atlas: Atlas, node: number | undefined, adding: boolean): void {
  picking = true;
  const id = node === undefined ? undefined : atlas.map.nodes.id[node];
  if (node === undefined || id === undefined) look({ kind: 'home' });
  else if (adding && !isPaper(atlas, node)) look(subjectOf([...pinsOf(route.value.subject), id]));
  else look({ kind: isPaper(atlas, node) ? 'paper' : 'concept', id });
}

/** Opens the sentences of a step, and leaves the map where it is. */
function pickStep(atlas: Atlas, from: number, to: number): void {
  picking = true;
  const { id } = atlas.map.nodes;
  look({ kind: 'pair', a: id[from]!, b: id[to]! });
}

function followFocus(map: AtlasMap): () => void {
  let first = true;
  let last = '';
  return effect(() => {
    const known = atlas.value;
    if (!known) return;
    const looked = lookedAt(known);
    if (looked === last) return;
    last = looked;
    const nodes = [...new Set([...companyOf(known), ...pathNodes.value])];
    const stay = picking;
    picking = false;
    if (nodes.length > 0 && !stay)
      map.flyTo(nodes, { animate: animates() && !first, covered: coveredBySheet.peek() });
    first = false;
  });
}

/** Other guests around the same focus are no reason to fly. */
function lookedAt({ map }: Atlas): string {
  const ids = [...focus.value, ...pathNodes.value].map((node) => map.nodes.id[node]!);
  return JSON.stringify([flight.value, communityInFocus.value ?? null, ids]);
}

const COMPANY = 10;

/** Neighbours that stay in sight however far away they lie. */
const STRONGEST = 3;

/** What should be in sight: a concept and its strongest neighbours, a paper and its concepts, or a community. */
function companyOf(atlas: Atlas): readonly number[] {
  if (communityInFocus.value !== undefined) return atlas.members[communityInFocus.value] ?? [];
  const nodes = focus.value;
  const [only] = nodes;
  if (nodes.length !== 1 || only === undefined) return nodes;
  if (isPaper(atlas, only)) return [only, ...rowOf(atlas.uses, only, COMPANY)];
  const around = rowOf(atlas.neighbors, only, COMPANY);
  return [only, ...around.slice(0, STRONGEST), ...nearestOf(atlas, only, around)];
}

/** Without the farthest few, which would make all the others small. */
function nearestOf(atlas: Atlas, node: number, around: readonly number[]): number[] {
  const { x, y } = atlas.map.nodes;
  const away = (other: number) => Math.hypot(x[other]! - x[node]!, y[other]! - y[node]!);
  return around.toSorted((a, b) => away(a) - away(b)).slice(0, Math.ceil(around.length * 0.7));
}

function observeSize(root: HTMLElement, map: AtlasMap): ResizeObserver {
  let size = `${root.clientWidth} ${root.clientHeight}`;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const observer = new ResizeObserver(() => {
    const now = `${root.clientWidth} ${root.clientHeight}`;
    if (now === size || root.clientWidth === 0) return;
    size = now;
    clearTimeout(waiting);
    waiting = setTimeout(() => mapInUse.value === map && map.resize(), 60);
  });
  observer.observe(root);
  return observer;
}
