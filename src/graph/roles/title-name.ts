// The title as a cue: "X: ..." names what the paper brings; a phenomenon or task in a title is what it looks into.
import type { KnownConcept, ReadPaper, ResolvedMention } from '../reading.js';
import type { ReadRole } from './best-role.js';

const NAME_BEFORE_COLON = 0.95;
const WORD_BEFORE_COLON = 0.7;
const TITLE_TOPIC = 0.5;
/** Papers that bring nothing new of their own name what they look at. */
const SURVEY = /\b(?:survey|review|overview|tutorial|introduction|case study|comparison|benchmarking)\b/i;
/** A concept that this many papers know was not brought by a title alone. */
const WIDESPREAD = 3;

export function titleRoles(
  { paper, mentions }: ReadPaper,
  concepts: readonly KnownConcept[],
): readonly ReadRole[] {
  const again = new Set(
    mentions.filter(({ mention }) => mention.field === 'abstract').map(({ concept }) => concept),
  );
  return mentions.flatMap((mention) => {
    if (mention.mention.field !== 'title') return [];
    const context = { title: paper.title, abstract: paper.abstract, again: again.has(mention.concept) };
    const role = titleRole(mention, context, concepts[mention.concept]!);
    return role === undefined ? [] : [{ ...role, position: mention.position }];
  });
}

interface TitleContext {
  readonly title: string;
  readonly abstract: string;
  /** The abstract holds the concept too. */
  readonly again: boolean;
}

function titleRole(
  { mention }: ResolvedMention,
  { title, abstract, again }: TitleContext,
  concept: KnownConcept,
): Pick<ReadRole, 'role' | 'strength'> | undefined {
  const opens =
    /^(?:The )?$/.test(title.slice(0, mention.start)) &&
    /^\s*(?:\([^)]*\)\s*)?(?::|\s[-–—]\s)/.test(title.slice(mention.end));
  if (opens && isName(mention.surface)) return { role: 'introduces', strength: NAME_BEFORE_COLON };
  const coined = again || !mention.surface.includes(' ');
  if (
    opens &&
    coined &&
    (concept.papers < WIDESPREAD || isOwned(abstract, mention.surface)) &&
    /^\p{Lu}/u.test(mention.surface) &&
    !SURVEY.test(title)
  )
    return { role: 'introduces', strength: WORD_BEFORE_COLON };
  if (concept.type === 'phenomenon' || concept.type === 'task')
    return { role: 'studies', strength: TITLE_TOPIC };
  return undefined;
}

/** The abstract speaks of the titled name as its own: `our Mamba-3B`, `architecture ... (Mamba)`. */
function isOwned(abstract: string, name: string): boolean {
  const held = name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return new RegExp(
    `\\bour (?:\\w+ )?${held}\\b|\\b(?:propose|introduce|present|call|called|named|dubbed) (?:\\w+ ){0,4}?${held}\\b`,
    'u',
  ).test(abstract);
}

/** Inner capitals or digits: no common word is written so. */
export function isName(surface: string): boolean {
  return /\p{Ll}\p{Lu}|\p{Lu}{2}|\p{Lu}-?\d|\p{Ll}\d/u.test(surface);
}
