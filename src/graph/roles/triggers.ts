// The trigger words of a sentence with the cues that they call for. Most words call for none, and most of those are told
// by their length, first and last letter, before a string is made of them.
import { getOrSet } from '../../lib/collections.js';
import type { Cue } from './cue.js';
import { ROLE_CUES } from './index.js';

/** Offsets into the sentence. */
export interface Trigger {
  readonly cue: Cue;
  readonly start: number;
  readonly end: number;
}

const CUES_OF_WORD = new Map<string, Cue[]>();
for (const cue of ROLE_CUES)
  for (const word of cue.words) getOrSet(CUES_OF_WORD, word, () => [] as Cue[]).push(cue);

const LETTERS = 26;
const LONGEST = Math.max(...[...CUES_OF_WORD.keys()].map((word) => word.length));
/** 1 for each combination of length, first and last letter that some trigger word has. */
const MAY_TRIGGER = new Uint8Array((LONGEST + 1) * LETTERS * LETTERS);
for (const word of CUES_OF_WORD.keys())
  MAY_TRIGGER[outlineOf(word.length, letterAt(word, 0), letterAt(word, word.length - 1))] = 1;

export function triggersOf(text: string): readonly Trigger[] {
  const triggers: Trigger[] = [];
  for (let start = 0; start < text.length; start++) {
    const first = letterAt(text, start);
    if (first < 0) continue;
    let end = start + 1;
    while (letterAt(text, end) >= 0) end++;
    if (end - start <= LONGEST && MAY_TRIGGER[outlineOf(end - start, first, letterAt(text, end - 1))])
      for (const cue of CUES_OF_WORD.get(text.slice(start, end).toLowerCase()) ?? [])
        triggers.push({ cue, start, end });
    start = end;
  }
  return triggers;
}

function outlineOf(length: number, first: number, last: number): number {
  return (length * LETTERS + first) * LETTERS + last;
}

/** 0 to 25 whatever the case; below 0 for all that is no letter from A to Z. */
function letterAt(text: string, at: number): number {
  const unit = text.charCodeAt(at) | 32;
  return unit >= 97 && unit <= 122 ? unit - 97 : -1;
}
