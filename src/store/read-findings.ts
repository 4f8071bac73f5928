// What the extractor found in every paper, as it was: the same columns as on the day of the build.
import { FIELDS, type Field, type PackedExtractions, type PackedStretches } from '../model/index.js';
import { MENTION, SENTENCE } from './cells.js';
import { unpackMentions, unpackSentences } from './packed-cells.js';
import { readCellCodes } from './read-cell-codes.js';
import { fromE4 } from './read-types.js';
import type { Store } from './store.js';

type Texts = Readonly<Record<Field, string>>;

type Row = readonly [sentences: string, mentions: string, acronyms: string | null];

/** By row number; stays usable after the store is closed. @param texts Those of all papers, in their order. */
export function readFindings(store: Store, texts: readonly Texts[]): PackedExtractions {
  const codes = readCellCodes(store);
  const sentences: Int32Array[] = [];
  const mentions: Int32Array[] = [];
  const acronyms: (readonly AcronymRow[])[] = [];
  const rows = store.rows<unknown>('SELECT sentences, mentions, acronyms FROM readings ORDER BY paper');
  for (const row of rows) {
    const [packedSentences, packedMentions, packedAcronyms] = row as Row;
    const places = unpackSentences(packedSentences);
    sentences.push(new Int32Array(places)); // kept for all papers, in half the room
    mentions.push(new Int32Array(unpackMentions(packedMentions, places, codes)));
    acronyms.push(packedAcronyms === null ? NO_ACRONYMS : (JSON.parse(packedAcronyms) as AcronymRow[]));
  }
  return {
    sentences: sentenceColumns(sentences),
    mentions: mentionColumns(mentions, sentences),
    detectors: readDetectors(store),
    acronyms: acronymColumns(acronyms, texts),
  };
}

function readDetectors(store: Store): readonly string[] {
  return store.all<{ name: string }>('SELECT name FROM detectors ORDER BY detector').map(({ name }) => name);
}

/** Room for the rows of each paper. @param sizes How many each has. */
function stretchColumns(sizes: readonly number[]): PackedStretches {
  const from = new Uint32Array(sizes.length + 1);
  sizes.forEach((size, paper) => {
    from[paper + 1] = from[paper]! + size;
  });
  const rows = from.at(-1)!;
  return { from, field: new Uint8Array(rows), start: new Uint32Array(rows), end: new Uint32Array(rows) };
}

function sentenceColumns(papers: readonly Int32Array[]): PackedStretches {
  const columns = stretchColumns(papers.map(({ length }) => length / SENTENCE.size));
  const { field, start, end } = columns;
  let row = 0;
  for (const cells of papers)
    for (let at = 0; at < cells.length; at += SENTENCE.size, row++) {
      field[row] = cells[at + SENTENCE.field]!;
      start[row] = cells[at + SENTENCE.start]!;
      end[row] = start[row]! + cells[at + SENTENCE.length]!;
    }
  return columns;
}

function mentionColumns(
  papers: readonly Int32Array[],
  sentencesOf: readonly Int32Array[],
): PackedExtractions['mentions'] {
  const stretches = stretchColumns(papers.map(({ length }) => length / MENTION.size));
  const { field, start, end } = stretches;
  const sentence = new Uint32Array(start.length);
  const type = new Uint8Array(start.length);
  const score = new Float64Array(start.length);
  const detector = new Uint8Array(start.length);
  let row = 0;
  for (const [paper, cells] of papers.entries())
    for (let at = 0; at < cells.length; at += MENTION.size, row++) {
      sentence[row] = cells[at + MENTION.sentence]!;
      field[row] = sentencesOf[paper]![sentence[row]! * SENTENCE.size + SENTENCE.field]!;
      start[row] = cells[at + MENTION.start]!;
      end[row] = start[row]! + cells[at + MENTION.length]!;
      type[row] = cells[at + MENTION.type]!;
      score[row] = fromE4(cells[at + MENTION.score]!);
      detector[row] = cells[at + MENTION.detector]!;
    }
  return { ...stretches, sentence, type, score, detector };
}

type AcronymRow = readonly [short: string, field: number, start: number, length: number];

const NO_ACRONYMS: readonly AcronymRow[] = [];

function acronymColumns(
  papers: readonly (readonly AcronymRow[])[],
  texts: readonly Texts[],
): PackedExtractions['acronyms'] {
  const stretches = stretchColumns(papers.map(({ length }) => length));
  const short: string[] = [];
  const long: string[] = [];
  for (const [paper, rows] of papers.entries())
    for (const [written, field, start, length] of rows) {
      const row = short.push(written) - 1;
      stretches.field[row] = field;
      stretches.start[row] = start;
      stretches.end[row] = start + length;
      long.push(texts[paper]![FIELDS[field]!].slice(start, start + length));
    }
  return { ...stretches, short, long };
}
