// `graph neural network` is a kind of `neural network`: the longest shorter phrase with the same head that the corpus has.
import type { BroaderEdge, Concept } from '../../model/index.js';

const GAP = /[\s-]+/;
const GAPS = /[\s-]+/g;
/** Small words and nothing between them but a space, as in most labels. */
const PLAIN = /^[a-z]+(?: [a-z]+)*$/;
const NAME = /\p{Lu}|\d/u;
const PREPOSITIONS = new Set(
  'of in for with from on via by to under without and or as at over through between'.split(' '),
);
/** Words that turn what follows into something else. */
const PRIVATIVES = new Set(
  'non un anti pseudo quasi de no beyond post pre sub super semi zero out co negative policy'.split(' '),
);
const MOST_WORDS = 12;

interface Phrase {
  readonly words: readonly string[];
  /** Positions of the words that go on after a hyphen. */
  readonly inside: ReadonlySet<number>;
  readonly rule: 'head' | 'acronym';
}

export function headEdges(concepts: readonly Concept[]): readonly BroaderEdge[] {
  const vocabulary = { index: indexPhrases(concepts), concepts };
  const edges: BroaderEdge[] = [];
  for (let narrower = 0; narrower < concepts.length; narrower++) {
    const edge = headEdge(narrower, vocabulary);
    if (edge !== undefined) edges.push(edge);
  }
  return edges;
}

function headEdge(narrower: number, vocabulary: Vocabulary): BroaderEdge | undefined {
  for (const phrase of phrasesOf(vocabulary.concepts[narrower]!)) {
    const broader = broaderOf(phrase, narrower, vocabulary);
    if (broader !== undefined) return { narrower, broader, rule: phrase.rule, evidence: [] };
  }
  return undefined;
}

interface Vocabulary {
  /** Concept of each closed-up label or alias; labels come before aliases. */
  readonly index: ReadonlyMap<string, number>;
  readonly concepts: readonly Concept[];
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().split(GAP).filter(Boolean);
}

/** The same as its words without what parts them. */
function closedUp(text: string): string {
  return text.toLowerCase().replace(GAPS, '');
}

function indexPhrases(concepts: readonly Concept[]): ReadonlyMap<string, number> {
  const index = new Map<string, number>();
  const add = (text: string, concept: number) => {
    const key = closedUp(text);
    if (key !== '' && !index.has(key)) index.set(key, concept);
  };
  concepts.forEach(({ label }, concept) => {
    add(label, concept);
  });
  concepts.forEach(({ aliases }, concept) => {
    for (const { surface } of aliases) if (surface.includes(' ')) add(surface, concept);
  });
  return index;
}

/** Names with a hyphen (`Gumbel-Softmax`) are not cut there. */
function phraseOf(text: string, rule: Phrase['rule']): Phrase {
  if (PLAIN.test(text)) return { words: text.split(' '), inside: NOWHERE, rule };
  const words: string[] = [];
  const inside = new Set<number>();
  for (const word of text.split(' ')) {
    const parts = NAME.test(word) ? [word.toLowerCase().replaceAll('-', '')] : wordsOf(word);
    parts.forEach((part, at) => {
      if (at > 0) inside.add(words.length);
      words.push(part);
    });
  }
  return { words, inside, rule };
}

const NOWHERE: ReadonlySet<number> = new Set();

/** The label, and the spelt-out aliases of a label that is an acronym. */
function phrasesOf({ label, aliases }: Concept): readonly Phrase[] {
  const isSpaced = label.includes(' ');
  const phrases = isSpaced || GAP.test(label) ? [phraseOf(label, 'head')] : [];
  if (!isSpaced)
    for (const { surface } of aliases) if (surface.includes(' ')) phrases.push(phraseOf(surface, 'acronym'));
  return phrases;
}

/**
 * The longest shorter phrase, closed up. A hyphen is cut only before the head itself: `self-attention` is attention, `self-supervised
 * learning` is not supervised learning. With a preposition in it (`mixture of experts`) only what stands before can be the head.
 */
function broaderOf({ words, inside }: Phrase, narrower: number, vocabulary: Vocabulary): number | undefined {
  if (words.length > MOST_WORDS) return undefined;
  const preposition = words.findIndex((word) => PREPOSITIONS.has(word));
  if (preposition > 0)
    return preposition > 1
      ? conceptAt(words.slice(0, preposition).join(''), narrower, vocabulary)
      : undefined;
  const closed = words.join('');
  let start = 0;
  for (let first = 1; first < words.length; first++) {
    start += words[first - 1]!.length;
    const severed = inside.has(first) && first < words.length - 1;
    if (severed || PRIVATIVES.has(words[first - 1]!)) continue;
    const broader = conceptAt(closed.slice(start), narrower, vocabulary);
    if (broader !== undefined) return broader;
  }
  return undefined;
}

/** The concept of a closed-up phrase, where it is another one of the same kind. */
function conceptAt(phrase: string, narrower: number, { index, concepts }: Vocabulary): number | undefined {
  const broader = index.get(phrase);
  if (broader === undefined || broader === narrower) return undefined;
  return sameKind(concepts[narrower]!, concepts[broader]!) ? broader : undefined;
}

/** `a Bayesian prism` is no PRISM. */
function isBrand(label: string): boolean {
  return !label.includes(' ') && /\p{Lu}.*\p{Lu}/u.test(label);
}

const LEAST_SHARE = 0.25;

function sameKind(a: Concept, b: Concept): boolean {
  if (b.type === 'dataset' && !b.label.includes(' ') && /\p{Lu}.*\p{Lu}|\d/u.test(b.label)) return false;
  if (
    isBrand(b.label) &&
    !a.label.includes(b.label) &&
    !a.aliases.some(({ surface }) => surface.includes(b.label))
  )
    return false;
  if (a.type !== b.type && !b.label.includes(' ')) return false;
  return a.type === b.type || a.types[b.type] >= LEAST_SHARE || b.types[a.type] >= LEAST_SHARE;
}
