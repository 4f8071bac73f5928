// What a paper brings: the concept for which "our method" stands. Only where there is no doubt which one it is.
import type { ConceptType } from '../../../model/index.js';
import { type KnownConcept, mentionAt, type ReadPaper, type ResolvedMention } from '../../reading.js';
import type { ReadRole } from '../../roles/best-role.js';

export interface Contribution {
  readonly mention: ResolvedMention;
  /** 0..1: how sure it is that this is what the paper speaks of as its own. */
  readonly certainty: number;
}

const STRONG = 0.65;
/** A title that is nothing but a name, in a paper that never says that it introduces it. */
const TITLED = 0.85;
const RARE = 2;
const CLAIMS = /\b(?:we|this paper|this work) (?:\w+ ){0,2}?(?:propos|introduc|present|develop)\w*/i;
const TITLE_GOES_ON = /^(?:$|:|,| (?:for|in|to|with|via|by|on) )/;

/** A paper with all that its cues say. */
export interface ContributionContext {
  readonly paper: ReadPaper;
  readonly roles: readonly ReadRole[];
  readonly concepts: readonly KnownConcept[];
}

/** The one concept of these types that the paper introduces; of several, the first of the title. */
export function contributionOf(
  context: ContributionContext,
  types: readonly ConceptType[],
): Contribution | undefined {
  const { paper, concepts } = context;
  const introduced = introducedIn(context, types);
  if (introduced.length === 1) return { mention: introduced[0]!, certainty: 1 };
  const titles = paper.mentions.filter(({ mention }) => mention.field === 'title');
  const named = titles.find(({ concept }) => introduced.some((one) => one.concept === concept));
  if (named !== undefined) return { mention: named, certainty: 0.95 };
  const whole = introduced.length > 0 ? undefined : titles.find((one) => isWholeTitle(one, paper, concepts));
  if (whole === undefined || !types.includes(concepts[whole.concept]!.type)) return undefined;
  return { mention: whole, certainty: TITLED };
}

/** One mention a concept, the one that shows it best. */
function introducedIn(
  { paper, roles, concepts }: ContributionContext,
  types: readonly ConceptType[],
): readonly ResolvedMention[] {
  const strong = roles
    .filter(({ role, strength }) => role === 'introduces' && strength >= STRONG)
    .sort((a, b) => b.strength - a.strength || a.position - b.position);
  const best = new Map<number, ResolvedMention>();
  for (const { position } of strong) {
    const held = mentionAt(paper.mentions, position);
    if (types.includes(concepts[held.concept]!.type) && !best.has(held.concept)) best.set(held.concept, held);
  }
  return [...best.values()];
}

function isWholeTitle(
  { mention, concept }: ResolvedMention,
  { paper }: ReadPaper,
  concepts: readonly KnownConcept[],
): boolean {
  return (
    mention.start === 0 &&
    mention.surface.includes(' ') &&
    concepts[concept]!.papers <= RARE &&
    TITLE_GOES_ON.test(paper.title.slice(mention.end)) &&
    CLAIMS.test(paper.abstract)
  );
}
