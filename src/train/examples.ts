// Candidates of gold papers as rows of features, each with whether it is a concept of its paper and of which type.
import { findAcronyms } from '../extract/acronyms.js';
import { type Candidate, findCandidates } from '../extract/rank/candidates.js';
import { FEATURES, featuresOf } from '../extract/rank/features.js';
import type { PhrasePrior } from '../extract/rank/phrase-prior.js';
import { readPaper as readSentences } from '../extract/reading.js';
import type { Network } from '../extract/tagger/network.js';
import { readPaper } from '../extract/tagger/reading.js';
import { marginalsOf } from '../extract/tagger/spans.js';
import { longForms } from '../extract/tagger/tagger.js';
import type { GoldPaper } from './gold.js';
import type { HeldOut, HeldOutReading } from './held-out.js';

export interface Example {
  readonly paper: GoldPaper;
  /** Whose reading of the paper this is; `shipped` is the tagger as it is. */
  readonly by: HeldOutReading['by'] | 'shipped';
  readonly candidates: readonly Candidate[];
  readonly rows: Float32Array;
  readonly longOf: ReadonlyMap<string, string>;
  /** 1 where the candidate is a concept of the paper. */
  readonly targets: Float32Array;
  /** Index into `CONCEPT_TYPES`; -1 where it is none. */
  readonly types: Int8Array;
}

export interface Resources {
  readonly network: Network;
  readonly prior: PhrasePrior;
  readonly heldOut: HeldOut;
}

/** One example a held-out reading of the paper; one of the shipped tagger's where there is none. */
export function makeExamples(paper: GoldPaper, resources: Resources): Example[] {
  const readings = resources.heldOut.get(paper.id);
  if (readings === undefined) return [makeExample(paper, resources, 'shipped')];
  return readings.map(({ by, labels }) => makeExample(paper, resources, by, labels));
}

function makeExample(
  paper: GoldPaper,
  { network, prior }: Resources,
  by: Example['by'],
  labels?: Float32Array,
): Example {
  const reading = readPaper(paper.title, paper.abstract);
  const labelled = network.run(reading);
  const marginals = marginalsOf(labels ?? labelled.labels);
  const candidates = findCandidates(reading, labelled, marginals);
  const longOf = longForms(acronymsOf(paper));
  const typeOf = new Map(
    paper.concepts.flatMap(({ forms, type }) => [...forms].map((form) => [form, type] as const)),
  );
  return {
    paper,
    by,
    candidates,
    longOf,
    rows: featuresOf(candidates, { reading, marginals, prior, longOf }),
    targets: Float32Array.from(candidates, ({ form }) => (typeOf.has(form) ? 1 : 0)),
    types: Int8Array.from(candidates, ({ form }) => typeOf.get(form) ?? -1),
  };
}

function acronymsOf({ id, title, abstract }: GoldPaper): { short: string; long: string }[] {
  const paper = { id, title, abstract } as Parameters<typeof readSentences>[0];
  return readSentences(paper).flatMap(({ field, text, sentences }) => findAcronyms(field, text, sentences));
}

/** The rows of several examples below one another. */
export function stackRows(examples: readonly Example[]): Float32Array {
  const all = new Float32Array(examples.reduce((sum, { rows }) => sum + rows.length, 0));
  let at = 0;
  for (const { rows } of examples) {
    all.set(rows, at);
    at += rows.length;
  }
  return all;
}

export { FEATURES };
