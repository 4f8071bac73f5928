// The communities' colours can be told apart, by people who see fewer of them too.
import { describe, expect, test } from 'vitest';
import { parseHex } from '../../src/export/color.js';
import { COMMUNITY_COLORS, OTHER_COLOR } from '../../src/model/index.js';

type Triple = readonly [number, number, number];

/** Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB. */
const VISION: Readonly<Record<string, readonly Triple[]>> = {
  'full colour vision': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const LEAST: Readonly<Record<string, number>> = { 'full colour vision': 0.13 };

function seenAs(hex: string, matrix: readonly Triple[]): Triple {
  const { r, g, b } = parseHex(hex);
  const linear = [r, g, b].map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const [red, green, blue] = matrix.map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        row.reduce((sum, weight, i) => sum + weight * linear[i]!, 0),
      ),
    ),
  ) as unknown as Triple;
  return oklab(red, green, blue);
}

/** Ottosson 2020. */
function oklab(r: number, g: number, b: number): Triple {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

const distance = (a: Triple, b: Triple) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

describe.each(Object.entries(VISION))('palette under %s', (name, matrix) => {
  test('keeps every pair apart', () => {
    const colors = COMMUNITY_COLORS.map((color) => seenAs(color, matrix));
    const least = Math.min(...colors.flatMap((a, i) => colors.slice(0, i).map((b) => distance(a, b))));
    expect(least).toBeGreaterThan(LEAST[name] ?? 0.057);
  });
});

test('the grey of the rest is none of them', () => expect(COMMUNITY_COLORS).not.toContain(OTHER_COLOR));
