// Which community gets which of a few colours, where there are more communities than colours. Pure geometry, so that the viewer and
// the exported files come to the same answer.

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Distances count as equal within this share, so that rounded positions lead to the same colours. */
const AS_FAR = 0.999;

/**
 * Palette position of each community, from where the communities lie: the largest take one colour each; then each takes the
 * colour whose nearest holder lies farthest away, as countries on a political map do.
 */
export function assignHues(places: readonly Place[], hues: number): number[] {
  const assigned: number[] = [];
  places.forEach((place, community) => {
    assigned.push(community < hues ? community : farthestHue(place, places, assigned, hues));
  });
  return assigned;
}

function farthestHue(
  place: Place,
  places: readonly Place[],
  assigned: readonly number[],
  hues: number,
): number {
  const nearest = new Array<number>(hues).fill(Number.POSITIVE_INFINITY);
  assigned.forEach((hue, other) => {
    const distance = Math.hypot(places[other]!.x - place.x, places[other]!.y - place.y);
    nearest[hue] = Math.min(nearest[hue]!, distance);
  });
  const enough = Math.max(...nearest) * AS_FAR;
  return nearest.findIndex((distance) => distance >= enough);
}

/** Where a community lies: the weighted median of its members, so that a few far ones do not pull it off its land. */
export function middleOf(members: readonly (Place & { readonly weight: number })[]): Place {
  return { x: weightedMedian(members, ({ x }) => x), y: weightedMedian(members, ({ y }) => y) };
}

function weightedMedian<T extends { readonly weight: number }>(
  members: readonly T[],
  positionOf: (member: T) => number,
): number {
  const sorted = [...members].sort((a, b) => positionOf(a) - positionOf(b));
  const half = members.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let sum = 0;
  for (const member of sorted) {
    sum += member.weight;
    if (sum >= half) return positionOf(member);
  }
  return 0;
}
