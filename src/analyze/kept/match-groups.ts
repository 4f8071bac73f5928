// Which new community is which old one: pairs by the members that they share, most first, each community once. A community
// without a partner is born, an old one without is gone.

export interface Match {
  readonly before: number;
  readonly now: number;
  readonly shared: number;
}

/** One position a member of both: its group before, and now. Best first; deterministic: ties go to the lower numbers. */
export function matchGroups(before: ArrayLike<number>, now: ArrayLike<number>): readonly Match[] {
  const takenBefore = new Set<number>();
  const takenNow = new Set<number>();
  return overlaps(before, now).filter((pair) => {
    if (takenBefore.has(pair.before) || takenNow.has(pair.now)) return false;
    takenBefore.add(pair.before);
    takenNow.add(pair.now);
    return true;
  });
}

/** Every pair of groups with a member in common, the largest overlap first. */
export function overlaps(before: ArrayLike<number>, now: ArrayLike<number>): readonly Match[] {
  const width = 1 + Array.from(now).reduce((most, group) => Math.max(most, group), 0);
  const counts = new Map<number, number>();
  for (let i = 0; i < before.length; i++) {
    const key = before[i]! * width + now[i]!;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .map(([key, shared]) => ({ before: Math.floor(key / width), now: key % width, shared }))
    .sort((a, b) => b.shared - a.shared || a.before - b.before || a.now - b.now);
}

/**
 * New numbers 0..groups-1: that of the old partner where it is one of these, else the lowest free one. So a number is kept for
 * as long as there are that many communities, and one that is gone leaves its number to the next that is born.
 */
export function keptNumbers(matches: readonly Match[], groups: number): Int32Array {
  const numbers = new Int32Array(groups).fill(-1);
  const taken = new Set<number>();
  for (const { before, now } of matches) {
    if (before >= groups) continue;
    numbers[now] = before;
    taken.add(before);
  }
  let free = 0;
  return numbers.map((number) => {
    if (number >= 0) return number;
    while (taken.has(free)) free++;
    return free++;
  });
}
