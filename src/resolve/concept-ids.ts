// Readable ids: the slug of the label; where two concepts share a label, each gets what tells it apart.
import { shortHash } from '../lib/hash.js';
import { compareStrings, slugify } from '../lib/text.js';
import { unicode } from './rules/unicode.js';
import { isSimple } from './words/each-word.js';

export interface Named {
  readonly label: string;
  readonly type: string;
  /** Long form of a label that is an acronym. */
  readonly sense?: string | undefined;
  /** Unique, stable under input order. */
  readonly key: string;
}

type Distinction = (named: Named) => string;

const DISTINCTIONS: readonly Distinction[] = [
  ({ sense }) => slugOf(sense ?? ''),
  ({ type }) => type,
  ({ key }) => shortHash(key),
];

/** `β-VAE` to `beta-vae`. A joined text lies in one piece, which `replaceAll` does not give: ids are compared over and over. */
function slugOf(text: string): string {
  return isSimple(text) ? text.toLowerCase().split(' ').join('-') : slugify(unicode.rewrite(text));
}

/** One id for each, in their order; no two alike, and none depends on that order. */
export function conceptIds(all: readonly Named[]): readonly string[] {
  const ids = all.map(({ label, key }) => slugOf(label) || `c-${shortHash(key)}`);
  const holders = new Map<string, number>();
  for (const id of ids) holders.set(id, (holders.get(id) ?? 0) + 1);
  for (const distinction of DISTINCTIONS) tellApart(ids, all, { holders, distinction });
  return ids;
}

interface Telling {
  /** How many have each id. */
  readonly holders: Map<string, number>;
  readonly distinction: Distinction;
}

/** Changes ids that several have, and the counts of their holders. */
function tellApart(ids: string[], all: readonly Named[], { holders, distinction }: Telling): void {
  const shared = sharersOf(ids, holders);
  const plain = distinction === DISTINCTIONS[0] ? NOBODY : plainHolders(shared, ids, all);
  for (const index of shared) {
    const id = ids[index]!;
    const mark = distinction(all[index]!);
    if (plain.get(id) === index || mark === '' || mark === id) continue;
    ids[index] = `${id}-${mark}`;
    holders.set(id, holders.get(id)! - 1);
    holders.set(ids[index], (holders.get(ids[index]) ?? 0) + 1);
  }
}

/** Positions of the ids that several have. */
function sharersOf(ids: readonly string[], holders: ReadonlyMap<string, number>): readonly number[] {
  const shared: number[] = [];
  for (let index = 0; index < ids.length; index++) if (holders.get(ids[index]!)! > 1) shared.push(index);
  return shared;
}

const NOBODY: ReadonlyMap<string, number> = new Map();

/** Of several that no sense tells apart, the first key keeps the plain id. */
function plainHolders(
  shared: readonly number[],
  ids: readonly string[],
  all: readonly Named[],
): ReadonlyMap<string, number> {
  const plain = new Map<string, number>();
  for (const index of shared) {
    const held = plain.get(ids[index]!);
    if (held === undefined || compareStrings(all[index]!.key, all[held]!.key) < 0)
      plain.set(ids[index]!, index);
  }
  return plain;
}
