// Colours of communities: ten that stay apart for readers with protanopia and deuteranopia too (Machado et al. 2009,
// doi:10.1109/TVCG.2009.113; least OKLab distance 0.08) and against the ground (3:1). Position i of both themes is one hue.

export type Theme = 'light' | 'dark';

export const PALETTES: Readonly<Record<Theme, readonly string[]>> = {
  light: [
    '#3671a7',
    '#d2790e',
    '#1f8975',
    '#d8465a',
    '#352bb1',
    '#6c6f0f',
    '#7d0f56',
    '#4c8aef',
    '#5a4d1d',
    '#788aae',
  ],
  dark: [
    '#78baff',
    '#e8c86c',
    '#90c8b8',
    '#e37574',
    '#8486f6',
    '#c8a912',
    '#b056ae',
    '#c9d9fc',
    '#ac7317',
    '#71a7b6',
  ],
};

export interface Ground {
  readonly background: string;
  readonly ink: string;
  readonly quiet: string;
  readonly edge: string;
  readonly paper: string;
}

/** Colours of the map that are not a community's; the stylesheet holds the same background. */
export const GROUNDS: Readonly<Record<Theme, Ground>> = {
  light: { background: '#f8f7f2', ink: '#1d262d', quiet: '#56616a', edge: '#8d9499', paper: '#6d767e' },
  dark: { background: '#11161b', ink: '#e9ecee', quiet: '#a2adb6', edge: '#68737d', paper: '#98a2ab' },
};

export type Rgb = readonly [number, number, number];

export function parseHex(color: string): Rgb {
  const value = Number.parseInt(color.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** Share 0 gives `from`, 1 gives `to`. */
export function mix(from: string, to: string, share: number): string {
  const a = parseHex(from);
  const b = parseHex(to);
  const parts = a.map((value, i) => Math.round(value + (b[i]! - value) * share));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

export function withAlpha(color: string, alpha: number): string {
  const [r, g, b] = parseHex(color);
  return `rgba(${r}, ${g}, ${b}, ${alpha})`;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * Palette position of each community: the largest take one colour each; then each takes the colour whose nearest
 * holder lies farthest away, as countries on a political map do.
 */
export function assignHues(places: readonly Place[], hues = PALETTES.light.length): number[] {
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
  return nearest.indexOf(Math.max(...nearest));
}

/** How pale an item is drawn, 0..0.6: seen in one paper only, or in a community that other seeds do not confirm. */
export function paleness(papers: number, stability: number): number {
  return (papers <= 1 ? 0.28 : 0) + (stability < 0.5 ? 0.25 : 0);
}

/** A community's colour as its name is written in: mixed with ink until it reaches 4.5:1 on its own land. */
export function areaColor(color: string, theme: Theme): string {
  return mix(color, GROUNDS[theme].ink, theme === 'dark' ? 0.15 : 0.48);
}
