// Every stored offset read again against the stored text: sentences lie in their field, in order; mentions lie in their sentence
// and quote the label or an alias of their concept.
import { shorten } from '../../lib/text.js';
import type { Field, Sentence } from '../../model/index.js';
import { readNamesOfAll } from '../read-concept-names.js';
import { readMentions, readSentences, type StoredMention } from '../read-mentions.js';
import { readTexts } from '../read-papers.js';
import type { Store } from '../store.js';
import type { Check, Flaw } from './check.js';
import { papersIn } from './papers-in.js';

type Texts = Readonly<Record<Field, string>>;

export const sentences: Check = {
  id: 'sentences',
  claim: 'every sentence lies within its text',
  *flaws(store) {
    for (const { paper, id } of papersIn(store)) {
      const texts = readTexts(store, paper);
      let before: Sentence | undefined;
      for (const [i, sentence] of readSentences(store, paper).entries()) {
        const where = `paper ${id}, sentence ${i}`;
        yield* sentenceFlaws(where, sentence, texts, before);
        before = sentence;
      }
    }
  },
};

function* sentenceFlaws(where: string, sentence: Sentence, texts: Texts, before?: Sentence): Generator<Flaw> {
  const { field, start, end } = sentence;
  const { length } = texts[field];
  const found = `offsets ${start} to ${end} in the ${field}`;
  if (!(start >= 0 && start < end && end <= length))
    yield { where, found, expected: `offsets within its ${length} characters` };
  else if (before?.field === field && start < before.end)
    yield { where, found, expected: `a start from ${before.end}, where the sentence before it ends` };
}

export const mentions: Check = {
  id: 'mentions',
  claim: 'every mention lies in its sentence and quotes a name of its concept',
  *flaws(store) {
    const namesOf = readNames(store);
    for (const { paper, id } of papersIn(store)) {
      const texts = readTexts(store, paper);
      const within = readSentences(store, paper);
      for (const [i, mention] of readMentions(store, paper).entries())
        yield* mentionFlaws(`paper ${id}, mention ${i}`, mention, { texts, within, namesOf });
    }
  },
};

interface MentionContext {
  readonly texts: Texts;
  readonly within: readonly Sentence[];
  readonly namesOf: ReadonlyMap<number, ReadonlySet<string>>;
}

function* mentionFlaws(
  where: string,
  { field, sentence, start, end, concept, detector }: StoredMention,
  { texts, within, namesOf }: MentionContext,
): Generator<Flaw> {
  const holder = within[sentence];
  if (!holder || detector === '') {
    const found = `sentence ${sentence}, detector "${detector}"`;
    yield { where, found, expected: 'a sentence and a detector that exist' };
    return;
  }
  if (start < holder.start || start >= end || end > holder.end) {
    const expected = `offsets within ${holder.start} to ${holder.end}`;
    yield { where, found: `offsets ${start} to ${end} in sentence ${sentence}`, expected };
    return;
  }
  if (concept < 0) return;
  const surface = texts[field].slice(start, end);
  if (!namesOf.get(concept)?.has(surface)) {
    const [label] = namesOf.get(concept) ?? ['a concept that exists'];
    yield { where, found: `"${shorten(surface, 60)}"`, expected: `the label or an alias of ${label}` };
  }
}

function readNames(store: Store): ReadonlyMap<number, ReadonlySet<string>> {
  return new Map(
    readNamesOfAll(store).map((names) => [names[0]!.concept, new Set(names.map(({ surface }) => surface))]),
  );
}
