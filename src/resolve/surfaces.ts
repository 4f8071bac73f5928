// The distinct surfaces of a corpus in columns: one row a surface, so that the rules run once a surface, not once a mention.
import { CONCEPT_TYPES, type ConceptType, type Extraction, type Mention } from '../model/index.js';

const TYPES = CONCEPT_TYPES.length;
const TYPE_CODE = new Map<ConceptType, number>(CONCEPT_TYPES.map((type, code) => [type, code]));
/** Weights are whole numbers, so that their sums do not depend on the order of the papers. */
const UNITS = 1_000_000;
/** A mention without a score still says something. */
const LEAST_WEIGHT = 10_000;

export interface Surfaces {
  readonly texts: readonly string[];
  /** Surface of each mention, extractions in order, mentions in order. */
  readonly ofMention: Int32Array;
  readonly count: readonly number[];
  /** Mentions inside an abstract's sentence, where a capital letter means something. */
  readonly telling: readonly number[];
  /** Weight of each type, `CONCEPT_TYPES.length` numbers a surface. */
  readonly typeWeight: readonly number[];
}

export function codeOfType(type: ConceptType): number {
  return TYPE_CODE.get(type) ?? 0;
}

export function weightOf(mention: Mention): number {
  return Math.max(Math.round(mention.score * UNITS), LEAST_WEIGHT);
}

/** Position of the greatest weight; ties go to the earlier type. */
export function heaviestType(weights: ArrayLike<number>, from: number): ConceptType {
  let best = 0;
  for (let code = 1; code < TYPES; code++) if (weights[from + code]! > weights[from + best]!) best = code;
  return CONCEPT_TYPES[best]!;
}

function isTelling(mention: Mention, extraction: Extraction): boolean {
  return mention.field === 'abstract' && mention.start !== extraction.sentences[mention.sentence]?.start;
}

export function collectSurfaces(extractions: readonly Extraction[]): Surfaces {
  const total = extractions.reduce((sum, extraction) => sum + extraction.mentions.length, 0);
  const rows = new Map<string, number>();
  const ofMention = new Int32Array(total);
  const texts: string[] = [];
  const count: number[] = [];
  const telling: number[] = [];
  const typeWeight: number[] = [];
  let position = 0;
  const rowOf = (text: string): number => {
    const known = rows.get(text);
    if (known !== undefined) return known;
    const row = texts.push(text) - 1;
    rows.set(text, row);
    count.push(0);
    telling.push(0);
    for (let code = 0; code < TYPES; code++) typeWeight.push(0);
    return row;
  };
  for (const extraction of extractions)
    for (const mention of extraction.mentions) {
      const row = rowOf(mention.surface);
      ofMention[position++] = row;
      count[row] = count[row]! + 1;
      if (isTelling(mention, extraction)) telling[row] = telling[row]! + 1;
      const cell = row * TYPES + codeOfType(mention.type);
      typeWeight[cell] = typeWeight[cell]! + weightOf(mention);
    }
  return { texts, ofMention, count, telling, typeWeight };
}
