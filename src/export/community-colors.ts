// The colours of communities, as the viewer's light theme gives them out.
import { assignHues, middleOf } from '../lib/hues.js';
import { COMMUNITY_COLORS, PAPER_COLORS } from '../model/index.js';
import { type PlacedConcept, readPlacedConcepts, type Store } from '../store/index.js';

const COLORS = COMMUNITY_COLORS.light;

export const PAPER_COLOR = PAPER_COLORS.light;

/** `#rrggbb` of each community at level 0, by its id. */
export function communityColors(store: Store): readonly string[] {
  const members: PlacedConcept[][] = [];
  for (const concept of readPlacedConcepts(store)) {
    const own = members[concept.community];
    if (own) own.push(concept);
    else members[concept.community] = [concept];
  }
  const places = Array.from(members, (own) =>
    middleOf((own ?? []).map(({ x, y, papers }) => ({ x, y, weight: Math.sqrt(papers) }))),
  );
  return assignHues(places, COLORS.length).map((hue) => COLORS[hue]!);
}

export interface Rgb {
  readonly r: number;
  readonly g: number;
  readonly b: number;
}

/** Channels 0..255 of `#rrggbb`. */
export function parseHex(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return { r: value >> 16, g: (value >> 8) & 255, b: value & 255 };
}
