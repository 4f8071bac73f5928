// The one door to compromise: its sentence splitter, its lexicon and suffix tagger, its noun inflection, each called on
// its own. `nlp(text)` on running text would cost five times all that extract does. compromise is one shared world, never changed here.
import { createRequire } from 'node:module';
import type nlp from 'compromise/two';

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

interface Compromise {
  readonly world: object;
  readonly methods: CompromiseMethods;
  readonly model: CompromiseModel;
}

let loaded: Compromise | undefined;

/** On first use, since it takes a fifth of a second: a thread that only hands papers to others never does. */
function compromise(): Compromise {
  loaded ??= load();
  return loaded;
}

/** Its bundle loads in two thirds of the time of its modules. */
function load(): Compromise {
  const two = createRequire(import.meta.url)('compromise/two') as typeof nlp;
  return {
    world: two.world(),
    methods: two.methods() as CompromiseMethods,
    model: two.model() as CompromiseModel,
  };
}

/** Pieces that, joined, are the text again; each holds one sentence and the white space around it. */
export function splitSentences(text: string): readonly string[] {
  const { methods, world } = compromise();
  return methods.one.tokenize.splitSentences(text, world);
}

/** compromise's tags for a lower-case word that its lexicon lists, most telling first; empty where it lists none. */
export function lexiconTags(word: string): readonly string[] {
  const { lexicon } = compromise().model.one;
  const found = Object.hasOwn(lexicon, word) ? lexicon[word] : undefined;
  if (found === undefined) return [];
  return typeof found === 'string' ? [found] : found;
}

/** compromise's guess by the longest known ending of a lower-case word. */
export function suffixTag(word: string): string | undefined {
  const patterns = compromise().model.two.suffixPatterns;
  for (let length = Math.min(word.length - 1, patterns.length - 1); length > 1; length--) {
    const known = patterns[length];
    const ending = word.slice(-length);
    if (known !== undefined && Object.hasOwn(known, ending)) return known[ending];
  }
  return undefined;
}

export function compromiseSingular(word: string): string {
  const { methods, model } = compromise();
  return methods.two.transform.noun.toSingular(word, model);
}

export function compromisePlural(word: string): string {
  const { methods, model } = compromise();
  return methods.two.transform.noun.toPlural(word, model);
}
