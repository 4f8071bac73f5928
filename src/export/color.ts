// Colours as the formats want them. The palette itself is a fact of the model, shared with the viewer.
import { COMMUNITY_COLORS, OTHER_COLOR } from '../model/index.js';

export function communityColor(community: number): string {
  return COMMUNITY_COLORS[community] ?? OTHER_COLOR;
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
