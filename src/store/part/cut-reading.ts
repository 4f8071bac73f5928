// What was read in a paper, without the concepts that are not in the part, nor the mentions of these. Pure, on the packed lists.
import type { Cells } from '../cells.js';
import { packNumbers, unpackNumbers } from '../number-text.js';
import { PACKED_MENTION as MENTION, PACKED_USE as USE } from '../packed-cells.js';
import { BLOCK } from '../row-numbers.js';

type Lists = { readonly concepts: string; readonly mentions: string };

export interface CutReading extends Lists {
  /** New numbers of the concepts that stay, most salient first, and the mentions of each. */
  readonly uses: readonly { readonly concept: number; readonly mentions: number }[];
  /** Mentions that stay. */
  readonly total: number;
}

/** @param newOf New numbers of concepts, -1 for those that do not stay. */
export function cutReading({ concepts, mentions }: Lists, newOf: Int32Array): CutReading {
  const [oldUses, oldMentions] = [unpackNumbers(concepts), unpackNumbers(mentions)];
  const useOf = usesKept(oldUses, newOf);
  const mentionOf = mentionsKept(oldMentions, useOf);
  const cells = usesLeft(oldUses, newOf, mentionOf);
  const left = mentionsLeft(oldMentions, useOf, mentionOf);
  return {
    concepts: packNumbers(cells),
    mentions: packNumbers(left),
    uses: Array.from({ length: cells.length / USE.size }, (_, i) => ({
      concept: cells[i * USE.size + USE.block]! * BLOCK + cells[i * USE.size + USE.low]!,
      mentions: cells[i * USE.size + USE.count]!,
    })),
    total: left.length / MENTION.size,
  };
}

/** The new number of each mention, or -1. */
export function mentionNumbers({ concepts, mentions }: Lists, newOf: Int32Array): Int32Array {
  return mentionsKept(unpackNumbers(mentions), usesKept(unpackNumbers(concepts), newOf));
}

/** By `MENTION.use`: what it becomes; 0 stays 0, the sign of no concept, and -1 is for concepts that do not stay. */
function usesKept(uses: Cells, newOf: Int32Array): Int32Array {
  const useOf = new Int32Array(uses.length / USE.size + 1).fill(-1);
  useOf[0] = 0;
  let next = 1;
  for (let use = 1; use < useOf.length; use++)
    if (newOf[conceptAt(uses, (use - 1) * USE.size)]! >= 0) useOf[use] = next++;
  return useOf;
}

function mentionsKept(mentions: Cells, useOf: Int32Array): Int32Array {
  const mentionOf = new Int32Array(mentions.length / MENTION.size).fill(-1);
  let next = 0;
  for (let i = 0; i < mentionOf.length; i++)
    if (useOf[mentions[i * MENTION.size + MENTION.use]!]! >= 0) mentionOf[i] = next++;
  return mentionOf;
}

function usesLeft(uses: Cells, newOf: Int32Array, mentionOf: Int32Array): readonly number[] {
  const left: number[] = [];
  for (let at = 0; at < uses.length; at += USE.size) {
    const concept = newOf[conceptAt(uses, at)]!;
    if (concept < 0) continue;
    const cells = uses.slice(at, at + USE.size);
    cells[USE.block] = Math.floor(concept / BLOCK);
    cells[USE.low] = concept % BLOCK;
    cells[USE.mention] = mentionOf[cells[USE.mention]!]!;
    left.push(...cells);
  }
  return left;
}

function mentionsLeft(mentions: Cells, useOf: Int32Array, mentionOf: Int32Array): readonly number[] {
  const left: number[] = [];
  for (let i = 0; i < mentionOf.length; i++) {
    if (mentionOf[i]! < 0) continue;
    const cells = mentions.slice(i * MENTION.size, (i + 1) * MENTION.size);
    cells[MENTION.use] = useOf[cells[MENTION.use]!]!;
    left.push(...cells);
  }
  return left;
}

const conceptAt = (uses: Cells, at: number): number => uses[at + USE.block]! * BLOCK + uses[at + USE.low]!;
