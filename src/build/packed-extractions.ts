// Extractions packed into columns, and the objects of them that are made when somebody looks at them.
import type { PaperText } from '../extract/index.js';
import {
  type AcronymDefinition,
  CONCEPT_TYPES,
  type Extraction,
  FIELDS,
  type Mention,
  type PackedExtractions,
  type PackedStretches,
  type Sentence,
} from '../model/index.js';

export function packExtractions(extractions: readonly Extraction[]): PackedExtractions {
  const mentions = extractions.flatMap((extraction) => extraction.mentions);
  const acronyms = extractions.flatMap((extraction) => extraction.acronyms);
  const detectors = [...new Set(mentions.map(({ detector }) => detector))];
  return {
    sentences: packStretches(extractions.map(({ sentences }) => sentences)),
    mentions: {
      ...packStretches(extractions.map((extraction) => extraction.mentions)),
      sentence: Uint32Array.from(mentions, ({ sentence }) => sentence),
      type: Uint8Array.from(mentions, ({ type }) => CONCEPT_TYPES.indexOf(type)),
      score: Float64Array.from(mentions, ({ score }) => score),
      detector: Uint8Array.from(mentions, ({ detector }) => detectors.indexOf(detector)),
    },
    detectors,
    acronyms: {
      ...packStretches(extractions.map((extraction) => extraction.acronyms)),
      short: acronyms.map(({ short }) => short),
      long: acronyms.map(({ long }) => long),
    },
  };
}

function packStretches(papers: readonly (readonly Sentence[])[]): PackedStretches {
  const rows = papers.flat();
  const from = new Uint32Array(papers.length + 1);
  for (const [paper, held] of papers.entries()) from[paper + 1] = from[paper]! + held.length;
  return {
    from,
    field: Uint8Array.from(rows, ({ field }) => FIELDS.indexOf(field)),
    start: Uint32Array.from(rows, ({ start }) => start),
    end: Uint32Array.from(rows, ({ end }) => end),
  };
}

/** Buffers that may be handed over instead of copied. */
export function buffersOf({ sentences, mentions, acronyms }: PackedExtractions): ArrayBuffer[] {
  return [sentences, mentions, acronyms]
    .flatMap((columns) => Object.values(columns))
    .flatMap((column) => (ArrayBuffer.isView(column) ? [column.buffer as ArrayBuffer] : []));
}

/** The same extractions again. @param papers Those that were extracted, in their order. */
export function unpackExtractions(packed: PackedExtractions, papers: readonly PaperText[]): Extraction[] {
  return papers.map((paper, index) => new UnpackedExtraction(packed, paper, index));
}

/** The extraction of one of them. @param paper Its texts; the id may be another one. */
export function unpackExtraction(packed: PackedExtractions, paper: PaperText, index: number): Extraction {
  return new UnpackedExtraction(packed, paper, index);
}

/** Extractions `from` to `to` of a batch. */
export interface PackedRun {
  readonly packed: PackedExtractions;
  readonly from: number;
  readonly to: number;
}

/** The same as columns: as they are where they still are columns, packed where they are objects. */
export function packRuns(extractions: readonly Extraction[]): readonly PackedRun[] {
  const runs: PackedRun[] = [];
  for (let from = 0; from < extractions.length; ) {
    const to = endOfRun(extractions, from);
    const first = UnpackedExtraction.placeOf(extractions[from]!);
    runs.push(
      first === undefined
        ? { packed: packExtractions(extractions.slice(from, to)), from: 0, to: to - from }
        : { packed: first.packed, from: first.index, to: first.index + to - from },
    );
    from = to;
  }
  return runs;
}

/** Where another batch begins, or this one goes on with another paper than the next. */
function endOfRun(extractions: readonly Extraction[], from: number): number {
  const first = UnpackedExtraction.placeOf(extractions[from]!);
  for (let to = from + 1; to < extractions.length; to++) {
    const place = UnpackedExtraction.placeOf(extractions[to]!);
    if (place?.packed !== first?.packed) return to;
    if (place !== undefined && place.index !== first!.index + to - from) return to;
  }
  return extractions.length;
}

/** @param papers Those that were extracted, in their order. */
export function unpackRuns(runs: readonly PackedRun[], papers: readonly PaperText[]): Extraction[] {
  let next = 0;
  return runs.flatMap(({ packed, from, to }) =>
    Array.from({ length: to - from }, (_, i) => new UnpackedExtraction(packed, papers[next++]!, from + i)),
  );
}

/** How many mentions there are, without making them. */
export function countMentions(extractions: readonly Extraction[]): number {
  return extractions.reduce((count, extraction) => {
    const place = UnpackedExtraction.placeOf(extraction);
    if (place === undefined) return count + extraction.mentions.length;
    const { from } = place.packed.mentions;
    return count + from[place.index + 1]! - from[place.index]!;
  }, 0);
}

/** Its lists are made anew whenever they are asked for. They are no own properties: to copy them, name them. */
class UnpackedExtraction implements Extraction {
  readonly #packed: PackedExtractions;
  readonly #text: PaperText;
  readonly #index: number;

  constructor(packed: PackedExtractions, text: PaperText, index: number) {
    this.#packed = packed;
    this.#text = text;
    this.#index = index;
  }

  /** Undefined for an extraction that is made of objects. */
  static placeOf(extraction: Extraction): { packed: PackedExtractions; index: number } | undefined {
    return #packed in extraction ? { packed: extraction.#packed, index: extraction.#index } : undefined;
  }

  get paper(): string {
    return this.#text.id;
  }

  get sentences(): readonly Sentence[] {
    const { sentences } = this.#packed;
    return this.#rows(sentences, (row) => stretchAt(sentences, row));
  }

  get mentions(): readonly Mention[] {
    const { mentions, detectors } = this.#packed;
    return this.#rows(mentions, (row) => {
      const { field, start, end } = stretchAt(mentions, row);
      return {
        field,
        sentence: mentions.sentence[row]!,
        start,
        end,
        surface: this.#text[field].slice(start, end),
        type: CONCEPT_TYPES[mentions.type[row]!]!,
        score: mentions.score[row]!,
        detector: detectors[mentions.detector[row]!]!,
      };
    });
  }

  get acronyms(): readonly AcronymDefinition[] {
    const { acronyms } = this.#packed;
    return this.#rows(acronyms, (row) => ({
      short: acronyms.short[row]!,
      long: acronyms.long[row]!,
      ...stretchAt(acronyms, row),
    }));
  }

  #rows<Row>({ from }: PackedStretches, make: (row: number) => Row): Row[] {
    const first = from[this.#index]!;
    const rows: Row[] = [];
    for (let row = first; row < from[this.#index + 1]!; row++) rows.push(make(row));
    return rows;
  }
}

function stretchAt({ field, start, end }: PackedStretches, row: number): Sentence {
  return { field: FIELDS[field[row]!]!, start: start[row]!, end: end[row]! };
}
