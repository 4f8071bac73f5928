// The trained tagger: reads a title and an abstract and marks every occurrence of every concept that it finds.
// One sense a paper: all mentions of a concept, its acronym's too, have one type.
import { CONCEPT_TYPES, type ConceptType } from '../../model/index.js';
import { findCandidates } from '../rank/candidates.js';
import { type Chosen, chooseConcepts } from '../rank/choose.js';
import { featuresOf } from '../rank/features.js';
import { normalFormOf } from '../rank/normal-form.js';
import { createPhrasePrior } from '../rank/phrase-prior.js';
import { createRanker, type Ranker } from '../rank/ranker.js';
import type { ModelFile } from './model-file.js';
import { createNetwork } from './network.js';
import { type Reading, readWords, type WordedText } from './reading.js';
import { marginalsOf } from './spans.js';

export interface TaggedSpan {
  readonly field: 'title' | 'abstract';
  /** UTF-16 code units into the field. */
  readonly start: number;
  readonly end: number;
  readonly type: ConceptType;
  /** Probability that this is a concept of the paper, 0..1; the same for all its mentions. */
  readonly score: number;
  /** Probability of the type, given that it is a concept, 0..1. */
  readonly typeScore: number;
}

export interface Acronym {
  readonly short: string;
  readonly long: string;
}

export interface Tagger {
  /** Mentions of concepts scored `minScore` or more, in the order of the text. Never throws on the words of any string. */
  readonly tag: (
    title: WordedText,
    abstract: WordedText,
    acronyms: readonly Acronym[],
    minScore: number,
  ) => TaggedSpan[];
}

export function createTagger(base: ModelFile, ranking: ModelFile): Tagger {
  const network = createNetwork(base);
  const prior = createPhrasePrior(base);
  const ranker = createRanker(ranking);
  return {
    tag(title, abstract, acronyms, minScore) {
      const reading = readWords(title, abstract);
      if (reading.surfaces.length === 0) return [];
      const labelled = network.run(reading);
      const marginals = marginalsOf(labelled.labels);
      const candidates = findCandidates(reading, labelled, marginals);
      const longOf = longForms(acronyms);
      const rows = featuresOf(candidates, { reading, marginals, prior, longOf });
      const scores = candidates.map((_, i) => ranker.score(rows, i));
      const chosen = chooseConcepts(candidates, scores, minScore);
      const types = typesOf(chosen, ranker, rows, longOf);
      return toSpans(reading, chosen, types);
    },
  };
}

/** Normal form of each short form, to that of its long form. */
export function longForms(acronyms: readonly Acronym[]): Map<string, string> {
  return new Map(acronyms.map(({ short, long }) => [normalFormOf(short), normalFormOf(long)]));
}

interface Typed {
  readonly type: ConceptType;
  readonly typeScore: number;
}

function typesOf(
  chosen: readonly Chosen[],
  ranker: Ranker,
  rows: Float32Array,
  longOf: ReadonlyMap<string, string>,
): Map<string, Typed> {
  const typed = new Map<string, Typed>();
  const shares = new Float32Array(CONCEPT_TYPES.length);
  for (const { candidate, index } of chosen) {
    ranker.types(rows, index, shares);
    let best = 0;
    for (let type = 1; type < shares.length; type++) if (shares[type]! > shares[best]!) best = type;
    typed.set(candidate.form, { type: CONCEPT_TYPES[best]!, typeScore: shares[best]! });
  }
  for (const [short, long] of longOf) {
    const type = typed.get(long);
    if (type !== undefined && typed.has(short)) typed.set(short, type);
  }
  return typed;
}

function toSpans(
  reading: Reading,
  chosen: readonly Chosen[],
  types: ReadonlyMap<string, Typed>,
): TaggedSpan[] {
  const found: TaggedSpan[] = [];
  const places: { readonly from: number; readonly span: TaggedSpan }[] = [];
  for (const { candidate, score, spans } of chosen) {
    const { type, typeScore } = types.get(candidate.form)!;
    for (const { from, to } of spans) {
      const field = from < reading.titleWords ? 'title' : 'abstract';
      const start = reading.starts[from]!;
      const end = reading.ends[to - 1]!;
      places.push({ from, span: { field, start, end, type, score, typeScore } });
    }
  }
  places.sort((a, b) => a.from - b.from);
  for (const { span } of places) found.push(span);
  return found;
}
