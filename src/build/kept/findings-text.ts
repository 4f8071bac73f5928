// Findings as one line of text and back, exactly: numbers only, since surfaces and long forms stand in the paper's own text.
import { CONCEPT_TYPES, FIELDS } from '../../model/index.js';
import type { Findings, Texts } from './extraction-cache.js';

/** Field, start, end. */
type PackedSentence = readonly [number, number, number];
/** Sentence, start, end, type, detector, score in ten-thousandths. */
type PackedMention = readonly [number, number, number, number, number, number];
/** Field, start, end, short form. */
type PackedAcronym = readonly [number, number, number, string];
type Packed = readonly [readonly string[], PackedSentence[], PackedMention[], PackedAcronym[]];

/** The extractor's scores are whole ten-thousandths. */
const UNITS = 10_000;

export function packFindings({ sentences, mentions, acronyms }: Findings): string {
  const detectors = [...new Set(mentions.map(({ detector }) => detector))];
  const packed: Packed = [
    detectors,
    sentences.map(({ field, start, end }) => [FIELDS.indexOf(field), start, end]),
    mentions.map(({ sentence, start, end, type, detector, score }) => [
      sentence,
      start,
      end,
      CONCEPT_TYPES.indexOf(type),
      detectors.indexOf(detector),
      Math.round(score * UNITS),
    ]),
    acronyms.map(({ short, field, start, end }) => [FIELDS.indexOf(field), start, end, short]),
  ];
  return JSON.stringify(packed);
}

/** @param text What `packFindings` gave for the findings in `texts`. */
export function unpackFindings(text: string, texts: Texts): Findings {
  const [detectors, sentences, mentions, acronyms] = JSON.parse(text) as Packed;
  return {
    sentences: sentences.map(([field, start, end]) => ({ field: FIELDS[field]!, start, end })),
    mentions: mentions.map(([sentence, start, end, type, detector, score]) => {
      const field = FIELDS[sentences[sentence]![0]]!;
      return {
        field,
        sentence,
        start,
        end,
        surface: texts[field].slice(start, end),
        type: CONCEPT_TYPES[type]!,
        score: score / UNITS,
        detector: detectors[detector]!,
      };
    }),
    acronyms: acronyms.map(([code, start, end, short]) => {
      const field = FIELDS[code]!;
      return { short, long: texts[field].slice(start, end), field, start, end };
    }),
  };
}
