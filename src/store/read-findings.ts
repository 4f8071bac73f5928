// What the extractor found in each paper, as it was: the same objects as on the day of the build.
import {
  type AcronymDefinition,
  CONCEPT_TYPES,
  type Extraction,
  FIELDS,
  type Field,
  type Mention,
  type Sentence,
} from '../model/index.js';
import { MENTION, SENTENCE } from './cells.js';
import { unpackMentions, unpackSentences } from './packed-cells.js';
import { readCellCodes } from './read-cell-codes.js';
import { fromE4 } from './read-types.js';
import type { Store } from './store.js';

type Texts = Readonly<Record<Field, string>>;

/** Packed findings of every paper, by row number; unpacked one paper at a time, with its texts. */
export interface StoredFindings {
  readonly unpack: (paper: number, texts: Texts) => Omit<Extraction, 'paper'>;
}

type Row = readonly [sentences: string, mentions: string, acronyms: string | null];

/** Stays usable after the store is closed. */
export function readFindings(store: Store): StoredFindings {
  const rows = [
    ...store.rows<unknown>('SELECT sentences, mentions, acronyms FROM readings ORDER BY paper'),
  ] as unknown as readonly Row[];
  const codes = readCellCodes(store);
  const detectors = store
    .all<{ name: string }>('SELECT name FROM detectors ORDER BY detector')
    .map(({ name }) => name);
  return {
    unpack: (paper, texts) => {
      const [packedSentences, packedMentions, packedAcronyms] = rows[paper]!;
      const places = unpackSentences(packedSentences);
      const sentences = sentencesAt(places);
      return {
        sentences,
        mentions: mentionsAt(unpackMentions(packedMentions, places, codes), { sentences, texts, detectors }),
        acronyms: unpackAcronyms(packedAcronyms, texts),
      };
    },
  };
}

function sentencesAt(cells: Int32Array): Sentence[] {
  const sentences: Sentence[] = [];
  for (let at = 0; at < cells.length; at += SENTENCE.size) {
    const start = cells[at + SENTENCE.start]!;
    const field = FIELDS[cells[at + SENTENCE.field]!]!;
    sentences.push({ field, start, end: start + cells[at + SENTENCE.length]! });
  }
  return sentences;
}

interface MentionContext {
  readonly sentences: readonly Sentence[];
  readonly texts: Texts;
  readonly detectors: readonly string[];
}

function mentionsAt(cells: Int32Array, { sentences, texts, detectors }: MentionContext): Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < cells.length; at += MENTION.size) {
    const sentence = cells[at + MENTION.sentence]!;
    const { field } = sentences[sentence]!;
    const start = cells[at + MENTION.start]!;
    const end = start + cells[at + MENTION.length]!;
    mentions.push({
      field,
      sentence,
      start,
      end,
      surface: texts[field].slice(start, end),
      type: CONCEPT_TYPES[cells[at + MENTION.type]!]!,
      score: fromE4(cells[at + MENTION.score]!),
      detector: detectors[cells[at + MENTION.detector]!]!,
    });
  }
  return mentions;
}

type AcronymRow = readonly [short: string, field: number, start: number, length: number];

function unpackAcronyms(packed: string | null, texts: Texts): AcronymDefinition[] {
  if (packed === null) return [];
  return (JSON.parse(packed) as readonly AcronymRow[]).map(([short, code, start, length]) => {
    const field = FIELDS[code]!;
    return { short, long: texts[field].slice(start, start + length), field, start, end: start + length };
  });
}
