// The land of communities: where their members are, and nowhere else's.
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/lib/rng.js';
import { type Member, type Territory, territoriesOf } from '../../viewer/map/territories.js';

function cloud(x: number, community: number, count = 80): Member[] {
  const random = createRandom(community + 1);
  return Array.from({ length: count }, () => {
    const [angle, radius] = [2 * Math.PI * random(), 10 * Math.sqrt(random())];
    return { x: x + radius * Math.cos(angle), y: radius * Math.sin(angle), community, weight: 1 };
  });
}

/** Even-odd rule over all rings. */
function holds(territory: Territory, x: number, y: number): boolean {
  let inside = false;
  for (const ring of territory) {
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      const [ax, ay, bx, by] = [ring[i]!, ring[i + 1]!, ring[j]!, ring[j + 1]!];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}

describe('territories', () => {
  const members = [...cloud(0, 0), ...cloud(30, 1)];
  const [first, second] = territoriesOf(members, { communities: 2 }) as [Territory, Territory];

  it.each([
    ['the middle of the first', 0, 0, true, false],
    ['the middle of the second', 30, 0, false, true],
    ['the sea between', 15, 12, false, false],
    ['far away', 200, 0, false, false],
  ])('%s', (_, x, y, inFirst, inSecond) => {
    expect([holds(first, x, y), holds(second, x, y)]).toEqual([inFirst, inSecond]);
  });

  it('hold nearly all of their members and none of the others', () => {
    const own = members.filter(({ x, y, community }) => holds([first, second][community]!, x, y));
    const foreign = members.filter(({ x, y, community }) => holds([second, first][community]!, x, y));
    expect(own.length / members.length).toBeGreaterThan(0.9);
    expect(foreign).toEqual([]);
  });

  it('do not overlap where communities meet', () => {
    const [left, right] = territoriesOf([...cloud(0, 0), ...cloud(14, 1)], { communities: 2 }) as [
      Territory,
      Territory,
    ];
    const both = [];
    for (let x = -12; x <= 28; x += 0.5)
      for (let y = -12; y <= 12; y += 0.5) if (holds(left, x, y) && holds(right, x, y)) both.push([x, y]);
    expect(both.length).toBeLessThan(12);
  });

  it.each<[string, Member[]]>([
    ['nobody', []],
    ['one alone', cloud(0, 0, 1)],
    ['many at one place', Array.from({ length: 9 }, () => ({ x: 1, y: 1, community: 0, weight: 1 }))],
  ])('of %s do no harm', (_, few) => {
    const rings = territoriesOf(few, { communities: 2 }).flat();
    expect(rings.every((ring) => ring.every(Number.isFinite))).toBe(true);
  });
});
