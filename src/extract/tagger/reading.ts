// A paper as the tagger reads it: the words of title and abstract in one row, with gaps and offsets.
import { type Tokens, tokenize } from '../tokens.js';
import { Shape, shapeOf } from './word-key.js';

export interface Reading {
  readonly surfaces: readonly string[];
  readonly gaps: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Words before this one are the title's. */
  readonly titleWords: number;
}

export function readPaper(title: string, abstract: string): Reading {
  const first = tokenize(title);
  const second = tokenize(abstract);
  const surfaces: string[] = [];
  addSurfaces(surfaces, title, first);
  addSurfaces(surfaces, abstract, second);
  return {
    surfaces,
    gaps: first.gaps.concat(second.gaps),
    starts: first.starts.concat(second.starts),
    ends: first.ends.concat(second.ends),
    titleWords: first.starts.length,
  };
}

/** Where nearly all is in capitals they tell nothing: the words are then read as lower case. */
function addSurfaces(surfaces: string[], text: string, { starts, ends }: Tokens): void {
  const from = surfaces.length;
  let capitals = 0;
  for (let i = 0; i < starts.length; i++) {
    const surface = text.slice(starts[i]!, ends[i]!);
    if (isLoud(surface)) capitals++;
    surfaces.push(surface);
  }
  if (capitals <= 3 || capitals <= starts.length * 0.6) return;
  for (let i = from; i < surfaces.length; i++) surfaces[i] = surfaces[i]!.toLowerCase();
}

function isLoud(word: string): boolean {
  const first = word.charCodeAt(0);
  return first >= 65 && first <= 90 && shapeOf(word) === Shape.allCapitals;
}
