// The weakest cue: a name that no other paper holds, said twice or more, of which the paper says nothing else, in a paper
// that claims to bring something.
import type { KnownConcept, ReadPaper } from '../reading.js';
import type { ReadRole } from './best-role.js';
import { isName } from './title-name.js';

const CLAIMS = /\b(?:we|this paper|this work) (?:\w+ ){0,2}?(?:propos|introduc|present|develop)\w*/i;
const STRENGTH = 0.5;

export function loneNames(
  { paper, mentions }: ReadPaper,
  concepts: readonly KnownConcept[],
  found: readonly ReadRole[],
): readonly ReadRole[] {
  if (!CLAIMS.test(paper.abstract)) return [];
  const read = new Set(found.filter(({ strength }) => strength > 0).map(({ position }) => position));
  const spoken = new Set(mentions.filter(({ position }) => read.has(position)).map(({ concept }) => concept));
  const counts = new Map<number, number>();
  for (const { concept } of mentions) counts.set(concept, (counts.get(concept) ?? 0) + 1);
  return mentions.flatMap(({ mention, concept, position }) => {
    if (concepts[concept]!.papers > 1 || spoken.has(concept) || counts.get(concept)! < 2) return [];
    const after = paper[mention.field].slice(mention.end);
    const quoted = isQuoted(
      paper[mention.field].slice(Math.max(0, mention.start - OPENING), mention.start),
      after,
    );
    if (!quoted && !isCoined(concepts[concept]!.label, after)) return [];
    spoken.add(concept);
    return [{ role: 'introduces' as const, strength: STRENGTH, position }];
  });
}

const KIND_AFTER = /^ (?:algorithm|method|framework|model|policy|approach|architecture)\b/;

/** Code units of the longest opening quote. */
const OPENING = 3;

/** `("winning tickets")`: put in quotes where it is first said. */
function isQuoted(before: string, after: string): boolean {
  return /\(["“]$|\(``$/.test(before) && /^(?:["”]|'')\)/.test(after);
}

/** One word, mixed case (`EDAtt`), or said to be a method (`the ACDC algorithm`). */
function isCoined(label: string, after: string): boolean {
  if (label.includes(' ') || label.length < 4 || !isName(label)) return false;
  return /\p{Ll}\p{Lu}/u.test(label) || KIND_AFTER.test(after);
}
