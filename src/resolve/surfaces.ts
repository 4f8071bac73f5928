// The distinct surfaces of a corpus in columns: one row a surface, so that the rules run once a surface, not once a mention.

import {
  CONCEPT_TYPES,
  type ConceptType,
  type Extraction,
  type Mention,
  type Sentence,
} from '../model/index.js';
import { GrowingMentions } from './growing-mentions.js';

const TYPES = CONCEPT_TYPES.length;
const TYPE_CODE = new Map<ConceptType, number>(CONCEPT_TYPES.map((type, code) => [type, code]));
/** Weights are whole numbers, so that their sums do not depend on the order of the papers. */
const UNITS = 1_000_000;
/** A mention without a score still says something. */
const LEAST_WEIGHT = 10_000;

/** Without the mentions themselves. */
export interface SurfaceTable {
  readonly texts: readonly string[];
  readonly count: readonly number[];
  /** Mentions inside an abstract's sentence, where a capital letter means something. */
  readonly telling: readonly number[];
  /** Weight of each type, `CONCEPT_TYPES.length` numbers a surface. */
  readonly typeWeight: readonly number[];
}

export interface Surfaces extends SurfaceTable {
  readonly mentions: MentionColumns;
}

/** One row a mention, extractions in order, mentions in order: all that resolution asks of it. */
export interface MentionColumns {
  /** First row of each paper, and the total. */
  readonly starts: Int32Array;
  readonly surface: Int32Array;
  /** Position in `CONCEPT_TYPES`. */
  readonly type: Uint8Array;
  readonly weight: Int32Array;
  /** 1 where a capital letter means something. */
  readonly tells: Uint8Array;
}

function codeOfType(type: ConceptType): number {
  return TYPE_CODE.get(type) ?? 0;
}

function weightOf(mention: Mention): number {
  return Math.max(Math.round(mention.score * UNITS), LEAST_WEIGHT);
}

/** Position of the greatest weight; ties go to the earlier type. */
export function heaviestType(weights: ArrayLike<number>, from: number): ConceptType {
  let best = 0;
  for (let code = 1; code < TYPES; code++) if (weights[from + code]! > weights[from + best]!) best = code;
  return CONCEPT_TYPES[best]!;
}

function isTelling(mention: Mention, sentences: readonly Sentence[]): boolean {
  return mention.field === 'abstract' && mention.start !== sentences[mention.sentence]?.start;
}

export function collectSurfaces(extractions: readonly Extraction[]): Surfaces {
  const rows = new Map<string, number>();
  const mentions = new GrowingMentions(extractions.length);
  const texts: string[] = [];
  const count: number[] = [];
  const telling: number[] = [];
  const typeWeight: number[] = [];
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
  for (const extraction of extractions) {
    const { sentences } = extraction;
    for (const mention of extraction.mentions) {
      const row = rowOf(mention.surface);
      const tells = Number(isTelling(mention, sentences));
      const type = codeOfType(mention.type);
      const weight = weightOf(mention);
      count[row]!++;
      telling[row]! += tells;
      typeWeight[row * TYPES + type]! += weight;
      mentions.push(row, type, weight, tells);
    }
    mentions.endPaper();
  }
  return { texts, count, telling, typeWeight, mentions: mentions.columns() };
}
