// The colours of communities, as the viewer's light theme gives them out.
import { assignHues, middleOf, type Place } from '../lib/hues.js';
import { COMMUNITY_COLORS, PAPER_COLORS } from '../model/index.js';
import { type PlacedConcept, readPartFacts, readPlacedConcepts, type Store } from '../store/index.js';

const COLORS = COMMUNITY_COLORS.light;

export const PAPER_COLOR = PAPER_COLORS.light;

/** `#rrggbb` of each community at level 0, by its id. */
export function communityColors(store: Store): readonly string[] {
  return communityHues(store).map((hue) => COLORS[hue]!);
}

/** Palette position of each community, by its id; those of a part are as in the whole. */
export function communityHues(store: Store): readonly number[] {
  return store.remember(
    'community hues',
    () => readPartFacts(store)?.hues ?? assignHues(middlesOf(readPlacedConcepts(store)), COLORS.length),
  );
}

function middlesOf(concepts: readonly PlacedConcept[]): readonly Place[] {
  const members: PlacedConcept[][] = [];
  for (const concept of concepts) {
    const own = members[concept.community];
    if (own) own.push(concept);
    else members[concept.community] = [concept];
  }
  return Array.from(members, (own) =>
    middleOf((own ?? []).map(({ x, y, papers }) => ({ x, y, weight: Math.sqrt(papers) }))),
  );
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
