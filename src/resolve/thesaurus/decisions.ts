// A thesaurus in the terms of resolution: canonical keys instead of labels.
import type { ConceptType } from '../../model/index.js';
import { canonicalKey, canonicalText, keyOfText } from '../normal-form.js';
import { letterCase } from '../rules/case.js';
import { frame } from '../rules/frame.js';
import { unicode } from '../rules/unicode.js';
import type { Thesaurus } from './thesaurus.js';

export interface Decisions {
  /** Canonical key of a surface once the user's replacements and separations are honoured; `text` is its canonical text. */
  readonly keyFor: (surface: string, text?: string) => string;
  /** Where the user's replacements lead a canonical key. */
  readonly follow: (key: string) => string;
  readonly isReplaced: (surface: string) => boolean;
  readonly isConcept: (key: string) => boolean;
  readonly typeOf: (key: string) => ConceptType | undefined;
  /** The label that the user wrote for a key. */
  readonly labelOf: (key: string) => string | undefined;
  /** Keys that must not share a concept with this one. */
  readonly partners: (key: string) => readonly string[];
}

/** What two surfaces share that differ in nothing but case and encoding. */
function lightKey(surface: string): string {
  return letterCase.rewrite(frame.rewrite(unicode.rewrite(surface)));
}

export function decide(thesaurus: Thesaurus): Decisions {
  const pinned = pinnedKeys(thesaurus);
  const ownKey = (surface: string, text = canonicalText(surface)) =>
    (pinned.size === 0 ? undefined : pinned.get(lightKey(surface))) ?? keyOfText(text);
  const redirects = new Map(thesaurus.replace.map(({ label, by }) => [ownKey(label), ownKey(by)]));
  const followKey = (key: string) => (redirects.size === 0 ? key : follow(key, redirects));
  const keyFor = (surface: string, text?: string) => followKey(ownKey(surface, text));
  const dropped = new Set(thesaurus.notConcepts.map((label) => keyFor(label)));
  const types = new Map(thesaurus.types.map(({ label, type }) => [keyFor(label), type]));
  const labels = new Map(thesaurus.replace.map(({ by }) => [keyFor(by), by]));
  const partners = partnersOf(thesaurus, keyFor);
  return {
    keyFor,
    follow: followKey,
    isReplaced: (surface) => redirects.size > 0 && redirects.has(ownKey(surface)),
    isConcept: (key) => !dropped.has(key),
    typeOf: (key) => types.get(key),
    labelOf: (key) => labels.get(key),
    partners: (key) => partners.get(key) ?? [],
  };
}

/** Labels to be kept apart that the rules would make equal get keys of their own. */
function pinnedKeys({ apart }: Thesaurus): ReadonlyMap<string, string> {
  const pinned = new Map<string, string>();
  for (const { label, other } of apart)
    if (canonicalKey(label) === canonicalKey(other) && lightKey(label) !== lightKey(other))
      pinned.set(lightKey(other), `=${lightKey(other)}`);
  return pinned;
}

function follow(key: string, redirects: ReadonlyMap<string, string>): string {
  const seen = new Set<string>();
  let current = key;
  for (
    let next = redirects.get(current);
    next !== undefined && !seen.has(current);
    next = redirects.get(current)
  ) {
    seen.add(current);
    current = next;
  }
  return current;
}

function partnersOf(
  { apart }: Thesaurus,
  keyFor: (surface: string) => string,
): ReadonlyMap<string, readonly string[]> {
  const partners = new Map<string, string[]>();
  const add = (key: string, other: string) => partners.set(key, [...(partners.get(key) ?? []), other]);
  for (const { label, other } of apart) {
    add(keyFor(label), keyFor(other));
    add(keyFor(other), keyFor(label));
  }
  return partners;
}
