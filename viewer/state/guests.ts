// Brings what is looked at onto a map that does not draw all: the focus, what stands around it, and the steps of a path. They stay
// until the next guests are there, so that a step from one to another never leaves the map empty.
import { isWhole } from '../data/atlas.js';
import type { Center } from '../data/source.js';
import { idsAround } from './company.js';
import { pathIds } from './extras.js';
import { pinsOf, type Subject } from './route.js';
import { effect, guests, resting, route, source } from './store.js';

/** Around each concept in focus: more than the page lists, so that what two of them share is among it. */
const AROUND = { maxConcepts: 200, maxPapers: 200 } as const;
/** A step of a path: the concept alone. */
const ALONE = { maxConcepts: 1, maxPapers: 0 } as const;

export function followGuests(): () => void {
  let last = '';
  return effect(() => {
    const known = resting.value;
    if (!known || isWhole(known)) return;
    const isMissing = (id: string) => !known.indexOf.has(id);
    const { subject } = route.value;
    const looked = [...idsOf(subject), ...(idsAround.value ?? [])];
    const centers: readonly Center[] = [
      ...(looked.some(isMissing) ? centersOf(subject) : []),
      ...pathIds.value.filter(isMissing).map((concept) => ({ concept, ...ALONE })),
    ];
    const asked = JSON.stringify(centers);
    if (asked === last) return;
    last = asked;
    Promise.all(centers.map(source.around)).then(
      (parts) => {
        if (asked === last) guests.value = parts;
      },
      () => {
        // The panel says what went wrong.
      },
    );
  });
}

function idsOf(subject: Subject): readonly string[] {
  return subject.kind === 'paper' ? [subject.id] : pinsOf(subject);
}

function centersOf(subject: Subject): readonly Center[] {
  if (subject.kind === 'paper') return [{ paper: subject.id }];
  return pinsOf(subject).map((concept) => ({ concept, ...AROUND }));
}
