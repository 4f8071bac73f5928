// Seeded pseudo-random numbers: randomness is an argument everywhere, so that the same input gives the same graph.
// mulberry32 (Tommy Ettinger, public domain): 32-bit state, period 2^32, good enough for layouts and restarts.

/** Uniform in [0, 1). */
export type Random = () => number;

export const DEFAULT_SEED = 42;

export function createRandom(seed: number = DEFAULT_SEED): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Fisher-Yates, in place, as the name says. */
export function shuffleInPlace(items: Int32Array, random: Random): Int32Array {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const held = items[i]!;
    items[i] = items[j]!;
    items[j] = held;
  }
  return items;
}
