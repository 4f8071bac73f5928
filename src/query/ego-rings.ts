// The ego network of a concept, ring by ring: the concepts next to it, those next to them, and so on. Every ring is ranked like
// the first; a concept that is reached twice counts in the nearest ring, by its best link.
import type { Measured } from './companions.js';

/** A concept of a ring and the concept of the ring before that it was reached through. */
export interface RingMember {
  readonly via: number;
  readonly measured: Measured;
}

/** Of each ring so many of the best grow the next: all of them would bring in half of any graph by the second step. */
export const GROWING = 30;

/** At most `depth` rings, none empty but the first. `companionsOf` gives companions in the order of `compare`. */
export function egoRings(
  start: number,
  depth: number,
  companionsOf: (concept: number) => readonly Measured[],
  compare: (a: Measured, b: Measured) => number,
): readonly (readonly RingMember[])[] {
  const seen = new Set([start]);
  const rings: (readonly RingMember[])[] = [];
  let growing = [start];
  while (rings.length < depth) {
    const ring = [...nextRing(growing, seen, companionsOf, compare).values()];
    if (ring.length === 0 && rings.length > 0) break;
    ring.sort((a, b) => compare(a.measured, b.measured));
    for (const { measured } of ring) seen.add(measured.companion.concept);
    rings.push(ring);
    growing = ring.slice(0, GROWING).map(({ measured }) => measured.companion.concept);
  }
  return rings;
}

function nextRing(
  growing: readonly number[],
  seen: ReadonlySet<number>,
  companionsOf: (concept: number) => readonly Measured[],
  compare: (a: Measured, b: Measured) => number,
): ReadonlyMap<number, RingMember> {
  const best = new Map<number, RingMember>();
  for (const via of growing) {
    for (const measured of companionsOf(via)) {
      const { concept } = measured.companion;
      if (seen.has(concept)) continue;
      const held = best.get(concept);
      if (!held || compare(measured, held.measured) < 0) best.set(concept, { via, measured });
    }
  }
  return best;
}
