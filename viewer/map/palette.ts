// What the map is coloured with. The communities' hues are the model's, which exported files use too.
import { PAPER_COLORS, type Theme } from '../../src/model/index.js';

export { assignHues } from '../../src/lib/hues.js';
export { COMMUNITY_COLORS as PALETTES, type Theme } from '../../src/model/index.js';

export interface Ground {
  readonly background: string;
  readonly ink: string;
  readonly quiet: string;
  readonly edge: string;
  readonly paper: string;
}

/** Colours of the map that are not a community's; the stylesheet holds the same background. */
export const GROUNDS: Readonly<Record<Theme, Ground>> = {
  light: {
    background: '#f8f7f2',
    ink: '#1d262d',
    quiet: '#56616a',
    edge: '#8d9499',
    paper: PAPER_COLORS.light,
  },
  dark: {
    background: '#11161b',
    ink: '#e9ecee',
    quiet: '#a2adb6',
    edge: '#68737d',
    paper: PAPER_COLORS.dark,
  },
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

/** How pale an item is drawn, 0..0.6: seen in one paper only, or in a community that other seeds do not confirm. */
export function paleness(papers: number, stability: number): number {
  return (papers <= 1 ? 0.28 : 0) + (stability < 0.5 ? 0.25 : 0);
}

/** A community's colour as its name is written in: mixed with ink until it reaches 4.5:1 on its own land. */
export function areaColor(color: string, theme: Theme): string {
  return mix(color, GROUNDS[theme].ink, theme === 'dark' ? 0.15 : 0.48);
}
