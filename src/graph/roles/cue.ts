// What a cue of a role is: a trigger word of the sentence, and how the mention must stand to it.
import type { ConceptType, Role } from '../../model/index.js';

export interface Cue {
  readonly id: string;
  readonly role: Role;
  /** Lower-case words that must stand in the sentence; everything else is tested only then. */
  readonly words: readonly string[];
  /** On which side of the mention the trigger stands. */
  readonly stands: 'before' | 'after';
  /** What the text before the trigger must end in. */
  readonly lead?: RegExp;
  /** What the text before the trigger must hold. */
  readonly subject?: RegExp;
  /** All of the text between trigger and mention. */
  readonly between: RegExp;
  /** What the text after the mention (or, standing after it, after the trigger) must start with. */
  readonly tail?: RegExp;
  readonly types?: readonly ConceptType[];
  /** Only for what is written like a name. */
  readonly named?: boolean;
  /** 0..1. */
  readonly strength: number;
}

/** Words that end the noun phrase that a verb governs. */
const ENDS_PHRASE =
  'of|in|for|to|with|on|by|from|that|which|using|based|or|as|via|between|under|over|against|into|how|where|when|is|are|can|through|across|at|than|toward|towards|inspired|without|while|whose|who|such|whether|why|what|called|named|dubbed|termed|combining|consisting|comprising|containing|employing|leveraging|utilizing|incorporating|integrating';

/** Up to `words` modifiers between a verb or preposition and the noun that it governs. */
export function gap(words: number): string {
  return String.raw`(?: (?!(?:${ENDS_PHRASE})\b|\w+ing (?:an?|the)\b)[\w'’"“”$\\{}-]+(?:,(?! \w+ing\b))?(?: and(?= \w+(?:ly|ive|ble|ent|al|ed|ic|ful|le|st|able)\b))?){0,${words}} ["“'‘(]?`;
}

/** The phrase ends with the mention, or goes on with a word that only says what kind of thing it is. */
export const PHRASE_END =
  /^["”'’]?(?:\s*[,.;:()–—]|\s+-|\s*$|\s+(?:to|for|that|which|with|as|by|in|on|and|or|an?|the|where|whose|of|from|is|are|can|using|based|via|when|over|under|capable|able|consisting|trained|built|designed|applied|through|towards?|under|at|across|called|named|dubbed|termed|then|achieves?|learns?)\b|\s+(?:framework|algorithm|method|model|approach|architecture|network|technique|benchmark|dataset|strategy|system|toolkit|library|layer|module|mechanism|objective|loss|optimizer|pipeline|suite|corpus|challenge|task|metric|procedure|scheme|paradigm|platform|environment)s?\b(?! of))/i;

/** The noun phrase goes on after the mention: what is new is the `architecture`, not the `neural operator`. */
export const GOES_ON =
  /^["”'’]?(?: ?\([^)]*\))?(?:\s+(?:framework|algorithm|method|model|approach|architecture|network|technique|benchmark|dataset|strategy|system|toolkit|library|layer|module|mechanism|objective|loss|optimizer|pipeline|suite|corpus|challenge|task|metric|procedure|scheme|paradigm|platform|environment)s?\b|\s+of\b|\s+\p{Lu}\p{Ll}|-)/u;

export const NEGATED =
  /\b(?:not|never|without|cannot|rather than|instead of|nor|neither|unlike|no longer|avoid(?:s|ing)?)\b[^,;]{0,24}$/i;
