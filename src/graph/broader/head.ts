// `graph neural network` is a kind of `neural network`: the longest shorter phrase with the same head that the corpus has.
import type { BroaderEdge, Concept } from '../../model/index.js';

const GAP = /[\s-]+/;
const GAPS = /[\s-]+/g;
const PREPOSITION = /^(?:of|in|for|with|from|on|via|by|to|under|without|and|or|as|at|over|through|between)$/;
/** Words that turn what follows into something else. */
const PRIVATIVE =
  /^(?:non|un|anti|pseudo|quasi|de|no|beyond|post|pre|sub|super|semi|zero|out|co|negative|policy)$/;
const MOST_WORDS = 12;

interface Phrase {
  readonly words: readonly string[];
  /** True for a word that goes on after a hyphen. */
  readonly inside: readonly boolean[];
  readonly rule: 'head' | 'acronym';
}

export function headEdges(concepts: readonly Concept[]): readonly BroaderEdge[] {
  const index = indexPhrases(concepts);
  return concepts.flatMap((concept, narrower) => {
    for (const phrase of phrasesOf(concept)) {
      const { rule } = phrase;
      const broader = broaderOf(phrase, narrower, concept, { index, concepts });
      if (broader !== undefined) return [{ narrower, broader, rule, evidence: [] }];
    }
    return [];
  });
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
function partsOf(text: string): Pick<Phrase, 'words' | 'inside'> {
  const words: string[] = [];
  const inside: boolean[] = [];
  for (const word of text.split(' ')) {
    const parts = /\p{Lu}|\d/u.test(word) ? [word.toLowerCase().replaceAll('-', '')] : wordsOf(word);
    words.push(...parts);
    inside.push(...parts.map((_, at) => at > 0));
  }
  return { words, inside };
}

/** The label, and the spelt-out aliases of a label that is an acronym; nothing of a single word. */
function phrasesOf({ label, aliases }: Concept): readonly Phrase[] {
  const phrases: Phrase[] = GAP.test(label) ? [{ ...partsOf(label), rule: 'head' }] : [];
  if (!label.includes(' '))
    for (const { surface } of aliases)
      if (surface.includes(' ')) phrases.push({ ...partsOf(surface), rule: 'acronym' });
  return phrases.filter(({ words }) => words.length > 1 && words.length <= MOST_WORDS);
}

function broaderOf(
  phrase: Phrase,
  narrower: number,
  concept: Concept,
  { index, concepts }: Vocabulary,
): number | undefined {
  for (const key of shorterPhrases(phrase)) {
    const broader = index.get(key);
    const other = broader === undefined ? undefined : concepts[broader];
    if (broader !== undefined && other !== undefined && broader !== narrower && sameKind(concept, other))
      return broader;
  }
  return undefined;
}

/**
 * Closed up, longest first. A hyphen is cut only before the head itself: `self-attention` is attention, `self-supervised
 * learning` is not supervised learning. With a preposition in it (`mixture of experts`) only what stands before can be the head.
 */
function* shorterPhrases({ words, inside }: Phrase): Generator<string> {
  const preposition = words.findIndex((word) => PREPOSITION.test(word));
  if (preposition > 1) yield words.slice(0, preposition).join('');
  if (preposition > 0) return;
  for (let first = 1; first < words.length; first++) {
    const severed = inside[first]! && first < words.length - 1;
    if (!severed && !PRIVATIVE.test(words[first - 1]!)) yield words.slice(first).join('');
  }
}

/** `a Bayesian prism` is no PRISM. */
function isBrand(label: string): boolean {
  return !label.includes(' ') && /\p{Lu}.*\p{Lu}/u.test(label);
}

const LEAST_SHARE = 0.25;

function sameKind(a: Concept, b: Concept): boolean {
  if (/\p{Lu}.*\p{Lu}|\d/u.test(b.label) && !b.label.includes(' ') && b.type === 'dataset') return false;
  if (
    isBrand(b.label) &&
    !a.label.includes(b.label) &&
    !a.aliases.some(({ surface }) => surface.includes(b.label))
  )
    return false;
  if (a.type !== b.type && !b.label.includes(' ')) return false;
  return a.type === b.type || a.types[b.type] >= LEAST_SHARE || b.types[a.type] >= LEAST_SHARE;
}
