// How often concepts are called by their aliases in some papers: counted again from the texts, as when names were resolved.
import { type Alias, FIELDS, type Field } from '../../model/index.js';
import { MENTION, type Reading, SENTENCE, USE } from '../cells.js';
import { readAliasesOf } from '../read-spellings.js';
import type { Store } from '../store.js';

export interface AliasCounts {
  /** Adds the mentions of a paper; concepts by their numbers in the store. */
  readonly add: (reading: Reading, texts: Readonly<Record<Field, string>>) => void;
  /** The aliases of a concept in their stored order, with the mentions that were added. */
  readonly of: (concept: number) => readonly Alias[];
}

/** @param concepts Those whose aliases are counted. */
export function createAliasCounts(store: Store, concepts: Int32Array): AliasCounts {
  const countsOf = new Map<number, Map<string, number>>();
  for (const [concept, aliases] of readAliasesOf(store, Array.from(concepts)))
    countsOf.set(concept, new Map(aliases.map(({ surface }) => [surface, 0])));
  return {
    add(reading, texts) {
      for (const { concept, field, start, end } of usesIn(reading)) {
        const counts = countsOf.get(concept);
        const surface = counts && texts[FIELDS[field]!].slice(start, end);
        const before = surface === undefined ? undefined : counts!.get(surface);
        if (before !== undefined) counts!.set(surface!, before + 1);
      }
    },
    of: (concept) => Array.from(countsOf.get(concept) ?? [], ([surface, count]) => ({ surface, count })),
  };
}

interface Used {
  readonly concept: number;
  /** Position in `FIELDS`. */
  readonly field: number;
  readonly start: number;
  readonly end: number;
}

/** Mentions that were resolved to a concept. */
function* usesIn({ sentences, concepts, mentions }: Reading): Iterable<Used> {
  for (let at = 0; at < mentions.length; at += MENTION.size) {
    const use = mentions[at + MENTION.use]!;
    if (use === 0) continue;
    const start = mentions[at + MENTION.start]!;
    yield {
      concept: concepts[(use - 1) * USE.size + USE.concept]!,
      field: sentences[mentions[at + MENTION.sentence]! * SENTENCE.size + SENTENCE.field]!,
      start,
      end: start + mentions[at + MENTION.length]!,
    };
  }
}
