// The reader's corrections, kept in this browser and nowhere else: each graph has its own, by its content. A graph that is built
// anew is another one, so those of earlier graphs are offered to it where they still say something.
import { computed, signal } from '@preact/signals';
import { type Atlas, isPaper, isWhole, typeOf } from '../data/atlas.js';
import { type Correction, corrected, readCorrections } from '../lib/thesaurus-csv.js';
import { atlas } from './store.js';

const KEY = 'paperweave-corrections';
const HASH_DIGITS = 16;

const keyOf = ({ map }: Atlas): string => `${KEY}:${map.contentHash.slice(0, HASH_DIGITS)}`;

/** What this page has changed, by key; what it has not is read from the browser. */
const changed = signal<Readonly<Record<string, readonly Correction[]>>>({});

export const corrections = computed<readonly Correction[]>(() => {
  if (!atlas.value) return [];
  const key = keyOf(atlas.value);
  return changed.value[key] ?? readCorrections(kept(key));
});

/** Corrections of other graphs of this browser that would change something in this one, and are not made here. */
export const earlier = computed<readonly Correction[]>(() => {
  const known = atlas.value;
  if (!known) return [];
  const made = new Set(corrections.value.map(({ id }) => id));
  const others = keys().filter((key) => key.startsWith(KEY) && key !== keyOf(known));
  return others
    .flatMap((key) => readCorrections(kept(key)))
    .filter((each) => !made.has(each.id) && says(known, each))
    .reduce<readonly Correction[]>(corrected, []);
});

/** Whether the graph still has what the correction takes away, as far as the map tells. */
function says(known: Atlas, each: Correction): boolean {
  const node = known.indexOf.get(each.id);
  if (node === undefined) return !isWhole(known);
  if (isPaper(known, node)) return false;
  return each.action !== 'type' || typeOf(known, node) !== each.value;
}

export function correct(next: Correction): void {
  keep(corrected(corrections.value, next));
}

export function takeOverEarlier(): void {
  keep(earlier.value.reduce(corrected, [...corrections.value]));
}

export function undoCorrection(id: string): void {
  keep(corrections.value.filter((each) => each.id !== id));
}

export function undoAllCorrections(): void {
  keep([]);
}

function keep(next: readonly Correction[]): void {
  if (!atlas.value) return;
  const key = keyOf(atlas.value);
  changed.value = { ...changed.value, [key]: next };
  try {
    if (next.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(next));
  } catch {
    // A browser that keeps nothing: they last as long as the page.
  }
}

function kept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keys(): string[] {
  try {
    return Object.keys(localStorage).sort();
  } catch {
    return [];
  }
}
