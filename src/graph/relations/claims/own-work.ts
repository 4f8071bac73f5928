// How a sentence speaks of the paper's own contribution without its name: "our method", "the proposed model", "it".
import { AUX, claimed } from '../relation.js';

const KIND =
  '(?:methods?|approach(?:es)?|algorithms?|frameworks?|models?|architectures?|techniques?|strateg(?:y|ies)|networks?|schemes?|paradigms?|mechanisms?|modules?|systems?|solutions?|regulari[sz]ers?|regulari[sz]ation|loss|layers?|optimi[sz]ers?|procedures?|agents?|designs?|formulation|theory|hypothesis)';
const OURS = `(?:(?:our|the (?:newly )?(?:proposed|presented|introduced)) (?:[\\w-]+ ){0,3}?${KIND}|ours)`;
const ASIDE = '(?:, [^,.;]{1,50},)?';
const AIMS = '(?: aims| seeks| is designed| is able| is capable| serves)?';
const PROPOSE = '(?:propos|introduc|present|develop|design|devis|unveil|employ)(?:e|es|s|ed)?';
const WE = `(?:we|this (?:paper|work|study|article))(?: \\w+ly| also| then| thus| further| here| first| therefore)? `;

/** `our method effectively VERBS the ... OBJECT`. */
export function ours(verbs: string, words = 3): RegExp {
  return new RegExp(`\\b${OURS}${ASIDE}${AIMS}${AUX} (?:${verbs})${claimed(words)}`, 'i');
}

/** `It VERBS OBJECT` and `This method VERBS OBJECT` at the start of a sentence. */
export function pronoun(verbs: string, words = 3): RegExp {
  return new RegExp(
    `^(?:(?:moreover|furthermore|further|also|thus|hence|additionally|in addition|as a result|consequently|importantly|crucially|in this way),? )?(?:it|this|this (?:[\\w-]+ )?${KIND})${ASIDE}${AIMS}${AUX} (?:${verbs})${claimed(words)}`,
    'i',
  );
}

/** `we propose a ... that VERBS OBJECT`. */
export function proposed(verbs: string, words = 3): RegExp {
  return new RegExp(
    `\\b${WE}${PROPOSE}\\b[^.;:]{3,110}?,? (?:that|which|to|for|and|aim(?:s|ed|ing) (?:to|at)|designed to|capable of)${AUX} (?:${verbs})${claimed(words)}`,
    'i',
  );
}

/** What stands before an object that is the purpose of what is proposed: `To VERB OBJECT`. */
export function purpose(verbs: string, words = 3): RegExp {
  return new RegExp(
    `(?:^|[,;:] )(?:\\w+, |and |therefore,? )?(?:in order )?(?:to|for)(?: \\w+ly)? (?:${verbs})${claimed(words)}`,
    'i',
  );
}

/** What follows such an object: `, we propose ...`. */
export const WE_PROPOSE = new RegExp(`^[^.;:]{0,80}?,? ${WE}(?:\\w+ )?${PROPOSE}\\b`, 'i');

/** `we VERB OBJECT by ...`. */
export function we(verbs: string, words = 3): RegExp {
  return new RegExp(`\\b${WE}(?:can )?(?:${verbs})${claimed(words)}`, 'i');
}

/** The sentence or its neighbour before speaks of the paper's own work. */
export const SPEAKS_OF_OWN =
  /\b(?:we|our|this paper|this work)\b[^.]*\b(?:propos|introduc|present|develop|design|devis|method|approach|framework|algorithm|model)\w*/i;
/** Only sentences that hold one of these are read for claims. */
export const HINT = /\b(?:our|ours|we|it|this|proposed)\b/i;
/** By a passive: `OBJECT is VERBED by our method`. */
export function byOurs(verbs: string): RegExp {
  return new RegExp(
    `^(?: problems?| issues?)?${AUX} (?:${verbs}) (?:by|with|through|via|using) ${OURS}\\b`,
    'i',
  );
}
