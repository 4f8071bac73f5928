// How far a claim to bring something in can be believed: a name or a term defined on the spot, yes; "a novel neural network
// architecture" does not bring in neural networks, it uses one.
import type { Concept } from '../../model/index.js';
import type { ReadRole } from './best-role.js';
import { type Cue, GOES_ON } from './cue.js';
import { isName } from './title-name.js';

export interface Claim {
  readonly surface: string;
  readonly concept: Concept;
  /** Text between cue and mention, and after the mention to the end of the sentence. */
  readonly between: string;
  readonly after: string;
  /** The paper's title holds the concept too. */
  readonly titled: boolean;
}

/** A common term that this many papers hold was there before. */
const WIDESPREAD = 4;
const USED: Pick<ReadRole, 'role' | 'strength'> = { role: 'uses', strength: 0.4 };
/** A term that hardly any other paper holds. */
const RARE = 2;
const FOLLOWED_BY_CAPITAL = /^\s+\p{Lu}\p{Ll}/u;
/** Words before a term that are not of it. */
const EVALUATIVE =
  /^(?:\s|\b(?:an?|the|our|novel|new|simple|effective|efficient|general|generic|powerful|robust|scalable|flexible|principled|lightweight|fast|unified|alternative|theoretical|practical|comprehensive|large-scale|innovative|first|improved|straightforward|two|three|several|following|general-purpose|notion|concept|class|family|category|setting|paradigm|kind|type|form|problem|task|idea|of|and|yet|but|highly|more|called|term)(?![\w-])|["“'‘,])*$/i;
const NAMING = new Set(['called', 'we-call']);
/** Wordings that also fit what the paper merely works with: `our ImageNet model`. */
const CASUAL = new Set(['our-name', 'our-method', 'and-propose', 'bracketed', 'is-a-new']);
/** `we introduce X, a Y-based ...`: Y is no longer what is introduced. */
const APPOSITION = /, (?:an?|the|our|which|whose) /i;
const INDEFINITE = / an? /i;
const DEFINED =
  /^["”'’]? ?\(["“]?(?:[^()\s]*\p{Lu}[^()\s]*\p{Lu}[^()\s]*)(?: [^()\s]+)?["”]?\)(?! (?:\w+ )?(?:based|model|method|architecture|network|layer|module|algorithm|framework)s?\b)/u;
const CAPITAL_BEFORE = /\p{Lu}\p{L}*[ -]$/u;

export function claimOf(cue: Cue, claim: Claim): Pick<ReadRole, 'role' | 'strength'> {
  return isBelieved(cue, claim) ? { role: 'introduces', strength: cue.strength } : USED;
}

function isBelieved(cue: Cue, claim: Claim): boolean {
  const { surface, concept, between, after, titled } = claim;
  if (APPOSITION.test(between) && cue.id !== 'apposition') return false;
  const widespread = concept.papers >= WIDESPREAD;
  if (isName(concept.label)) return !(widespread && CASUAL.has(cue.id));
  if (widespread) return false;
  if (NAMING.has(cue.id) || DEFINED.test(after)) return true;
  if (cue.id === 'we-identify') return titled && concept.papers <= RARE;
  if (isProperPhrase(surface)) return !FOLLOWED_BY_CAPITAL.test(after) && !CAPITAL_BEFORE.test(between);
  if (cue.id === 'and-propose' || GOES_ON.test(after)) return false;
  if (cue.id === 'our-proposed') return concept.papers <= RARE && concept.label.includes(' ');
  if (!EVALUATIVE.test(between)) return false;
  if (INDEFINITE.test(`${between} `)) return titled && concept.papers <= RARE && concept.label.includes(' ');
  return !(CAPITAL_BEFORE.test(between) && /^\p{Lu}/u.test(surface));
}

/** Two words or more, each with a capital, inside a sentence: `Adaptive Bad-case Sampling`. */
function isProperPhrase(surface: string): boolean {
  const words = surface.split(' ');
  return words.length > 1 && words.every((word) => /^\p{Lu}|^(?:of|the|for|and|with|by)$/u.test(word));
}
