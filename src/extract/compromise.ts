// The one door to compromise: its sentence splitter, its lexicon and suffix tagger, its noun inflection, each called on
// its own. `nlp(text)` on running text would cost five times all that extract does. compromise is one shared world, never changed here.
import nlp from 'compromise/two';

interface NounTransform {
  readonly toSingular: (word: string, model: CompromiseModel) => string;
  readonly toPlural: (word: string, model: CompromiseModel) => string;
}
interface CompromiseMethods {
  readonly one: { readonly tokenize: { readonly splitSentences: (text: string, world: object) => string[] } };
  readonly two: { readonly transform: { readonly noun: NounTransform } };
}
interface CompromiseModel {
  readonly one: { readonly lexicon: Readonly<Record<string, string | readonly string[]>> };
  readonly two: { readonly suffixPatterns: readonly (Readonly<Record<string, string>> | undefined)[] };
}

const world = nlp.world();
const methods = nlp.methods() as CompromiseMethods;
const model = nlp.model() as CompromiseModel;

/** Pieces that, joined, are the text again; each holds one sentence and the white space around it. */
export function splitSentences(text: string): readonly string[] {
  return methods.one.tokenize.splitSentences(text, world);
}

/** compromise's tags for a lower-case word that its lexicon lists, most telling first; empty where it lists none. */
export function lexiconTags(word: string): readonly string[] {
  const found = Object.hasOwn(model.one.lexicon, word) ? model.one.lexicon[word] : undefined;
  if (found === undefined) return [];
  return typeof found === 'string' ? [found] : found;
}

/** compromise's guess by the longest known ending of a lower-case word. */
export function suffixTag(word: string): string | undefined {
  const patterns = model.two.suffixPatterns;
  for (let length = Math.min(word.length - 1, patterns.length - 1); length > 1; length--) {
    const known = patterns[length];
    const ending = word.slice(-length);
    if (known !== undefined && Object.hasOwn(known, ending)) return known[ending];
  }
  return undefined;
}

export function compromiseSingular(word: string): string {
  return methods.two.transform.noun.toSingular(word, model);
}

export function compromisePlural(word: string): string {
  return methods.two.transform.noun.toPlural(word, model);
}
