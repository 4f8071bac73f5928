// Readable ids: the slug of the label; where two concepts share a label, each gets what tells it apart.
import { shortHash } from '../lib/hash.js';
import { compareStrings, slugify } from '../lib/text.js';
import { unicode } from './rules/unicode.js';

export interface Named {
  readonly label: string;
  readonly type: string;
  /** Long form of a label that is an acronym. */
  readonly sense?: string;
  /** Unique, stable under input order. */
  readonly key: string;
}

type Distinction = (named: Named) => string;

const DISTINCTIONS: readonly Distinction[] = [
  ({ sense }) => slugOf(sense ?? ''),
  ({ type }) => type,
  ({ key }) => shortHash(key),
];

/** `β-VAE` to `beta-vae`. */
function slugOf(text: string): string {
  return slugify(unicode.rewrite(text));
}

/** One id for each, in their order; no two alike, and none depends on that order. */
export function conceptIds(all: readonly Named[]): readonly string[] {
  let ids = all.map(({ label, key }) => slugOf(label) || `c-${shortHash(key)}`);
  for (const distinction of DISTINCTIONS) ids = tellApart(ids, all, distinction);
  return ids;
}

function tellApart(ids: readonly string[], all: readonly Named[], distinction: Distinction): string[] {
  const holders = new Map<string, number>();
  for (const id of ids) holders.set(id, (holders.get(id) ?? 0) + 1);
  const isShared = (id: string) => holders.get(id)! > 1;
  const plain = distinction === DISTINCTIONS[0] ? NOBODY : plainHolders(ids, all, isShared);
  return ids.map((id, index) => {
    if (!isShared(id) || plain.get(id) === index) return id;
    const mark = distinction(all[index]!);
    return mark === '' || mark === id ? id : `${id}-${mark}`;
  });
}

const NOBODY: ReadonlyMap<string, number> = new Map();

/** Of several that no sense tells apart, the first key keeps the plain id. */
function plainHolders(
  ids: readonly string[],
  all: readonly Named[],
  isShared: (id: string) => boolean,
): ReadonlyMap<string, number> {
  const plain = new Map<string, number>();
  ids.forEach((id, index) => {
    if (!isShared(id)) return;
    const held = plain.get(id);
    if (held === undefined || compareStrings(all[index]!.key, all[held]!.key) < 0) plain.set(id, index);
  });
  return plain;
}
