// Sentences and mentions of one paper, as the extractor found them and with the concept that each was resolved to.
import type { ConceptType, Field, Sentence } from '../model/index.js';
import { type Cells, MENTION, type Reading, SENTENCE, USE } from './cells.js';
import { readReading } from './read-readings.js';
import { fieldOf, fromE4, typeOf } from './read-types.js';
import type { Store } from './store.js';

export interface StoredMention {
  readonly field: Field;
  /** Position among the paper's sentences. */
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
  /** Row number of the concept, or -1. */
  readonly concept: number;
  readonly type: ConceptType;
  readonly detector: string;
  readonly score: number;
}

/** In the order in which the extractor gave them; a mention's number is its position here. */
export function readMentions(store: Store, paper: number): readonly StoredMention[] {
  const reading = readReading(store, paper);
  const detectors = readDetectors(store);
  const { mentions: cells } = reading;
  return Array.from({ length: cells.length / MENTION.size }, (_, i) => {
    const at = i * MENTION.size;
    const [sentence, start] = [cells[at + MENTION.sentence]!, cells[at + MENTION.start]!];
    return {
      field: fieldOf(reading.sentences[sentence * SENTENCE.size + SENTENCE.field]!),
      sentence,
      start,
      end: start + cells[at + MENTION.length]!,
      concept: conceptOf(reading, at),
      type: typeOf(cells[at + MENTION.type]!),
      detector: detectors[cells[at + MENTION.detector]!] ?? '',
      score: fromE4(cells[at + MENTION.score]!),
    };
  });
}

export function readSentences(store: Store, paper: number): readonly Sentence[] {
  const { sentences: cells } = readReading(store, paper);
  return Array.from({ length: cells.length / SENTENCE.size }, (_, i) => sentenceAt(cells, i));
}

/** Position of the sentence that holds a mention. */
export function readMentionSentence(store: Store, paper: number, mention: number): number | undefined {
  return readReading(store, paper).mentions[mention * MENTION.size + MENTION.sentence];
}

/** @throws RangeError where the paper has no sentence of that number. */
export function readSentence(store: Store, paper: number, sentence: number): Sentence {
  const { sentences: cells } = readReading(store, paper);
  if (!(sentence >= 0 && sentence * SENTENCE.size < cells.length))
    throw new RangeError(`no sentence ${sentence} in paper ${paper}`);
  return sentenceAt(cells, sentence);
}

export interface SentenceMention {
  readonly start: number;
  readonly end: number;
  readonly concept: number;
}

/** Mentions of concepts in one sentence. */
export function readMentionsIn(store: Store, paper: number, sentence: number): readonly SentenceMention[] {
  const reading = readReading(store, paper);
  const { mentions: cells } = reading;
  const found: SentenceMention[] = [];
  for (let at = 0; at < cells.length; at += MENTION.size) {
    if (cells[at + MENTION.sentence] !== sentence || cells[at + MENTION.use] === 0) continue;
    const start = cells[at + MENTION.start]!;
    found.push({ start, end: start + cells[at + MENTION.length]!, concept: conceptOf(reading, at) });
  }
  return found;
}

/** Positions of the sentences of a paper that mention a concept, ascending, each once. */
export function sentencesWith(store: Store, paper: number, concept: number): readonly number[] {
  const { concepts, mentions } = readReading(store, paper);
  return sentencesOfUse(mentions, useOf(concepts, concept));
}

/** Those that mention each of two concepts. */
export function sentencesWithBoth({ concepts, mentions }: Reading, a: number, b: number): readonly number[] {
  const withA = sentencesOfUse(mentions, useOf(concepts, a));
  if (withA.length === 0) return withA;
  const withB = sentencesOfUse(mentions, useOf(concepts, b));
  return withA.filter((sentence) => withB.includes(sentence));
}

function sentencesOfUse(mentions: Cells, use: number): readonly number[] {
  const found: number[] = [];
  if (use === 0) return found;
  for (let at = 0; at < mentions.length; at += MENTION.size) {
    const sentence = mentions[at + MENTION.sentence]!;
    if (mentions[at + MENTION.use] === use && !found.includes(sentence)) found.push(sentence);
  }
  return found.length > 1 ? found.sort((a, b) => a - b) : found;
}

export function sentenceAt(cells: Cells, sentence: number): Sentence {
  const at = sentence * SENTENCE.size;
  const start = cells[at + SENTENCE.start]!;
  return { field: fieldOf(cells[at + SENTENCE.field]!), start, end: start + cells[at + SENTENCE.length]! };
}

/** 1 more than the position of the concept among the paper's, or 0. */
export function useOf(cells: Cells, concept: number): number {
  for (let at = 0; at < cells.length; at += USE.size)
    if (cells[at + USE.concept]! === concept) return at / USE.size + 1;
  return 0;
}

function conceptOf({ concepts, mentions }: Reading, at: number): number {
  const use = mentions[at + MENTION.use]!;
  return use === 0 ? -1 : concepts[(use - 1) * USE.size + USE.concept]!;
}

function readDetectors(store: Store): readonly string[] {
  return store.remember('detectors', () =>
    store.all<{ name: string }>('SELECT name FROM detectors ORDER BY detector').map(({ name }) => name),
  );
}
