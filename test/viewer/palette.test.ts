// Colours that readers with red-green blindness can tell apart, and text that can be read: the numbers that the palette promises.
import { describe, expect, it } from 'vitest';
import {
  areaColor,
  assignHues,
  GROUNDS,
  mix,
  PALETTES,
  paleness,
  parseHex,
  type Theme,
} from '../../viewer/map/palette.js';

type Triple = readonly [number, number, number];

/** Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB. */
const SIGHTS: Readonly<Record<string, readonly Triple[]>> = {
  trichromacy: [
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
};

const dot = (row: Triple, [a, b, c]: Triple) => row[0] * a + row[1] * b + row[2] * c;
const apply = (rows: readonly Triple[], value: Triple) =>
  rows.map((row) => dot(row, value)) as unknown as Triple;
const clip = (value: Triple) => value.map((part) => Math.min(1, Math.max(0, part))) as unknown as Triple;

function linear(color: string): Triple {
  return parseHex(color).map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as unknown as Triple;
}

/** Ottosson's OKLab. */
function oklab(rgb: Triple): Triple {
  const cones = apply(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    rgb,
  ).map(Math.cbrt) as unknown as Triple;
  return apply(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones,
  );
}

const luminance = (color: string) => dot([0.2126, 0.7152, 0.0722], linear(color));

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const THEMES: readonly Theme[] = ['light', 'dark'];

describe.each(THEMES)('the %s palette', (theme) => {
  const colors = PALETTES[theme];
  const { background, ink, quiet } = GROUNDS[theme];

  it.each(Object.keys(SIGHTS))('stays apart under %s', (sight) => {
    const seen = colors.map((color) => oklab(clip(apply(SIGHTS[sight]!, linear(color)))));
    const distances = seen.flatMap((a, i) =>
      seen.slice(i + 1).map((b) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])),
    );
    expect(Math.min(...distances)).toBeGreaterThan(0.08);
  });

  it('stands out from the ground', () => {
    for (const color of colors) expect(contrast(color, background), color).toBeGreaterThan(3);
  });

  it('writes names that can be read on their own land', () => {
    for (const color of colors) {
      const land = mix(background, color, 0.105);
      expect(contrast(areaColor(color, theme), land), color).toBeGreaterThan(4.5);
      expect(contrast(ink, land), color).toBeGreaterThan(4.5);
      expect(contrast(quiet, land), color).toBeGreaterThan(4.5);
    }
  });
});

describe('hues', () => {
  const row = (count: number) => Array.from({ length: count }, (_, x) => ({ x, y: 0 }));

  it('differ while there are enough of them', () => {
    expect(assignHues(row(4), 4)).toEqual([0, 1, 2, 3]);
  });

  it('are shared by communities far from each other when there are not', () => {
    expect(assignHues([...row(3), { x: 2.1, y: 0 }, { x: -1, y: 0 }], 3)).toEqual([0, 1, 2, 0, 2]);
  });

  it('are paler where less is known', () => {
    expect(
      [paleness(5, 0.9), paleness(1, 0.9), paleness(5, 0.2), paleness(1, 0.2)].map((v) => v > 0),
    ).toEqual([false, true, true, true]);
  });
});
