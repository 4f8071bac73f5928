// Brings what is looked at onto a map that does not draw all: the focus, what stands around it, and the steps of a path. They stay
// until the next guests are there, so that a step from one to another never leaves the map empty.
import { batch } from '@preact/signals';
import type { MapAnswer } from '../../src/model/index.js';
import { type Atlas, isWhole } from '../data/atlas.js';
import type { Center } from '../data/source.js';
import { idsAround } from './company.js';
import { pathIds } from './extras.js';
import { pinsOf, type Subject } from './route.js';
import { atlas, effect, guests, hovered, resting, source, subject } from './store.js';

/** Around each concept in focus: more than the page lists, so that what two of them share is among it. */
const AROUND = { maxConcepts: 200, maxPapers: 200 } as const;
/** A step of a path: the concept alone. */
const ALONE = { maxConcepts: 1, maxPapers: 0 } as const;

export function followGuests(): () => void {
  let last = '';
  return effect(() => {
    const known = resting.value;
    if (!known || isWhole(known)) return;
    const centers = missingCenters(known);
    const asked = JSON.stringify(centers);
    if (asked === last) return;
    last = asked;
    const arrive = (parts: readonly MapAnswer[]) => {
      if (asked === last) receive(parts);
    };
    // What cannot be had does not come: the panel says what went wrong.
    Promise.all(centers.map(source.around)).then(arrive, () => arrive([]));
  });
}

function missingCenters({ indexOf }: Atlas): readonly Center[] {
  const isMissing = (id: string) => !indexOf.has(id);
  const looked = [...idsOf(subject.value), ...(idsAround.value ?? [])];
  return [
    ...(looked.some(isMissing) ? centersOf(subject.value) : []),
    ...pathIds.value.filter(isMissing).map((concept) => ({ concept, ...ALONE })),
  ];
}

/** What is pointed at stays so under its new number. */
function receive(parts: readonly MapAnswer[]): void {
  const node = hovered.peek();
  const id = node === undefined ? undefined : atlas.peek()?.map.nodes.id[node];
  batch(() => {
    guests.value = parts;
    hovered.value = id === undefined ? undefined : atlas.peek()?.indexOf.get(id);
  });
}

function idsOf(looked: Subject): readonly string[] {
  return looked.kind === 'paper' ? [looked.id] : pinsOf(looked);
}

function centersOf(looked: Subject): readonly Center[] {
  if (looked.kind === 'paper') return [{ paper: looked.id }];
  return pinsOf(looked).map((concept) => ({ concept, ...AROUND }));
}
