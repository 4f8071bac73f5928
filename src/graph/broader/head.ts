// `graph neural network` is a kind of `neural network`: the longest shorter phrase with the same head that the corpus has.
import type { BroaderEdge, Concept } from '../../model/index.js';

const GAP = /[\s-]+/;
const PREPOSITION = /^(?:of|in|for|with|from|on|via|by|to|under|without|and|or|as|at|over|through|between)$/;
/** Words that turn what follows into something else. */
const PRIVATIVE =
  /^(?:non|un|anti|pseudo|quasi|de|no|beyond|post|pre|sub|super|semi|zero|out|co|negative|policy)$/;
const MOST_WORDS = 12;

interface Phrase {
  readonly words: readonly string[];
  readonly rule: 'head' | 'acronym';
}

export function headEdges(concepts: readonly Concept[]): readonly BroaderEdge[] {
  const index = indexPhrases(concepts);
  return concepts.flatMap((concept, narrower) => {
    for (const { words, rule } of phrasesOf(concept)) {
      const broader = broaderOf(words, narrower, concept, { index, concepts });
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

function indexPhrases(concepts: readonly Concept[]): ReadonlyMap<string, number> {
  const index = new Map<string, number>();
  const add = (text: string, concept: number) => {
    const key = wordsOf(text).join('');
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
function partsOf(text: string): readonly string[] {
  return text
    .split(' ')
    .flatMap((word) => (/\p{Lu}|\d/u.test(word) ? [word.toLowerCase().replaceAll('-', '')] : wordsOf(word)));
}

/** The label, and the spelt-out aliases of a label that is an acronym. */
function phrasesOf({ label, aliases }: Concept): readonly Phrase[] {
  const phrases: Phrase[] = [{ words: partsOf(label), rule: 'head' }];
  if (!label.includes(' '))
    for (const { surface } of aliases)
      if (surface.includes(' ')) phrases.push({ words: partsOf(surface), rule: 'acronym' });
  return phrases.filter(({ words }) => words.length > 1 && words.length <= MOST_WORDS);
}

function broaderOf(
  words: readonly string[],
  narrower: number,
  concept: Concept,
  { index, concepts }: Vocabulary,
): number | undefined {
  for (const part of shorterPhrases(words)) {
    const broader = index.get(part.join(''));
    const other = broader === undefined ? undefined : concepts[broader];
    if (broader !== undefined && other !== undefined && broader !== narrower && sameKind(concept, other))
      return broader;
  }
  return undefined;
}

/** Longest first; with a preposition in it (`mixture of experts`) only what stands before can be the head. */
function shorterPhrases(words: readonly string[]): readonly (readonly string[])[] {
  const preposition = words.findIndex((word) => PREPOSITION.test(word));
  if (preposition > 0) return preposition > 1 ? [words.slice(0, preposition)] : [];
  return words
    .slice(1)
    .map((_, dropped) => ({ rest: words.slice(dropped + 1), last: words[dropped]! }))
    .filter(({ last }) => !PRIVATIVE.test(last))
    .map(({ rest }) => rest);
}

const LEAST_SHARE = 0.25;

function sameKind(a: Concept, b: Concept): boolean {
  if (/\p{Lu}.*\p{Lu}|\d/u.test(b.label) && !b.label.includes(' ') && b.type === 'dataset') return false;
  return a.type === b.type || a.types[b.type] >= LEAST_SHARE || b.types[a.type] >= LEAST_SHARE;
}
