// How far a claim to bring something in can be believed: a name or a term defined on the spot, yes; "a novel neural network
// architecture" does not bring in neural networks, it uses one.
import type { KnownConcept } from '../reading.js';
import type { ReadRole } from './best-role.js';
import { type Cue, GOES_ON } from './cue.js';
import { isName } from './title-name.js';

export interface Claim {
  readonly surface: string;
  readonly concept: KnownConcept;
  /** Text between cue and mention, and after the mention to the end of the sentence. */
  readonly between: string;
  readonly after: string;
  /** The mention is an acronym in brackets after the long form that it was just given. */
  readonly defined: boolean;
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
  /^(?:\s|\b(?:an?|the|our|novel|new|simple|effective|efficient|general|generic|powerful|robust|scalable|flexible|principled|lightweight|fast|unified|alternative|theoretical|practical|comprehensive|large-scale|innovative|first|improved|straightforward|two|three|several|following|general-purpose|notion|concept|class|family|category|setting|paradigm|kind|type|form|problem|task|idea|mechanism|principle|hypothesis|of|and|yet|but|highly|more|called|term)(?![\w-])|["“'‘,])*$/i;
/** `a model-driven method` is a description; a name would have come with capitals or an acronym. */
const GENERIC_HEAD =
  /\b(?:methods?|schemes?|approach|algorithms?|framework|model|system|architecture|technique|strategy|module|mechanism|experiments?|procedure|pipeline|solution)$/i;
const NAMING = new Set(['called', 'we-call', 'referred-to-as', 'centred-around', 'we-define-emphasized']);
/** Wordings that also fit what the paper merely works with: `our ImageNet model`. */
const CASUAL = new Set(['our-name', 'our-method', 'and-propose', 'bracketed', 'is-a-new']);
/** `we introduce X, a Y-based ...`: Y is no longer what is introduced. */
const APPOSITION = /, (?:an?|the|our|which|whose) /i;
const INDEFINITE = / an? /i;
const DEFINED =
  /^["”'’]? ?\((?:or |i\.e\.,? )?["“]?(?:[^()\s]*\p{Lu}[^()\s]*\p{Lu}[^()\s]*)(?: [^()\s]+)?["”]?\)(?! (?:\w+ )?(?:based|model|method|architecture|network|layer|module|algorithm|framework)s?\b)/u;
/** `drop-path, a natural extension of dropout`: what is explained on the spot is new. */
const EXPLAINED = /^["”'’]?(?: ?\([^()]*\))?,? (?:an?|which is an?|i\.e\.,?) \p{Ll}/u;
const CAPITAL_BEFORE = /\p{Lu}\p{L}*[ -]$/u;

export function claimOf(cue: Cue, claim: Claim): Pick<ReadRole, 'role' | 'strength'> {
  return isBelieved(cue, claim) ? { role: 'introduces', strength: cue.strength } : USED;
}

function isBelieved(cue: Cue, claim: Claim): boolean {
  const { surface, concept, between, after, titled, defined } = claim;
  if (APPOSITION.test(between) && cue.id !== 'apposition') return false;
  const widespread = concept.papers >= WIDESPREAD;
  if (isName(concept.label)) return !(widespread && CASUAL.has(cue.id));
  if (widespread) return false;
  if (NAMING.has(cue.id) || defined || isDefined(surface, after)) return true;
  if (EVALUATIVE.test(between) && EXPLAINED.test(after)) return true;
  if (cue.id === 'we-identify') return titled && concept.papers <= RARE;
  if (isProperPhrase(surface)) return !FOLLOWED_BY_CAPITAL.test(after) && !CAPITAL_BEFORE.test(between);
  if (isDescriptiveName(claim)) return true;
  if (cue.id === 'and-propose' || GOES_ON.test(after)) return false;
  if (cue.id === 'our-proposed') return titled && concept.papers <= RARE && concept.label.includes(' ');
  if (GENERIC_HEAD.test(concept.label)) return false;
  if (!EVALUATIVE.test(between)) return false;
  if (INDEFINITE.test(`${between} `)) return titled && concept.papers <= RARE && concept.label.includes(' ');
  return !(CAPITAL_BEFORE.test(between) && /^\p{Lu}/u.test(surface));
}

/** An acronym in brackets that starts as the term does: `universal random features (URFs)` defines no `random features`. */
function isDefined(surface: string, after: string): boolean {
  const found = DEFINED.exec(after)?.[0];
  const initial = /\p{L}/u.exec(found?.replace(/^.*?\((?:or |i\.e\.,? )?/, '') ?? '')?.[0];
  return initial !== undefined && initial.toLowerCase() === /\p{L}/u.exec(surface)?.[0]?.toLowerCase();
}

const STRATEGY = /^ (?:strategy|method|technique|scheme|module|approach|procedure)\b/;

/** `a simple, yet effective, Nearest-Neighbor trigger injection strategy`: a long term of this paper alone. */
function isDescriptiveName({ surface, concept, between, after }: Claim): boolean {
  const long = surface.split(' ').length > 2 && /^\p{Lu}/u.test(surface);
  return long && concept.papers === 1 && EVALUATIVE.test(between) && STRATEGY.test(after);
}

/** Two words or more, each with a capital, inside a sentence: `Adaptive Bad-case Sampling`. */
function isProperPhrase(surface: string): boolean {
  const words = surface.split(' ');
  return words.length > 1 && words.every((word) => /^\p{Lu}|^(?:of|the|for|and|with|by)$/u.test(word));
}
