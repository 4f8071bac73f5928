// One paper, cut up: each field's text, sentences and words. Made once, read by every detector.
import { FIELDS, type Field, type Paper, type Sentence } from '../model/index.js';
import { findSentences } from './sentences.js';
import { ALL_CAPITALS, CAPITAL } from './word-class.js';
import { findWords, type Word } from './words.js';

export interface FieldReading {
  readonly field: Field;
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly words: readonly Word[];
  /** Offset of the field's first sentence in the paper's list. */
  readonly firstSentence: number;
  /** Most words are capitalised here (a title in title case, an abstract in capitals), so capitals tell nothing. */
  readonly capitalsTellNothing: boolean;
}

export function readPaper(paper: Pick<Paper, Field>): readonly FieldReading[] {
  const fields: FieldReading[] = [];
  let firstSentence = 0;
  for (const field of FIELDS) {
    const reading = readField(field, paper[field], firstSentence);
    firstSentence += reading.sentences.length;
    fields.push(reading);
  }
  return fields;
}

function readField(field: Field, text: string, firstSentence: number): FieldReading {
  const sentences = findSentences(field, text);
  const words = findWords(text, sentences);
  return { field, text, sentences, words, firstSentence, capitalsTellNothing: isCapitalised(field, words) };
}

function isCapitalised(field: Field, words: readonly Word[]): boolean {
  const bit = field === 'title' ? CAPITAL : ALL_CAPITALS;
  let long = 0;
  let capital = 0;
  for (const word of words) {
    if (word.surface.length < 4) continue;
    long++;
    if ((word.about.shape & bit) !== 0) capital++;
  }
  return capital > long * 0.5;
}
