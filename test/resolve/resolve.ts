// Resolution of hand-written papers, in the words of the tests.
import { type ResolveOptions, resolveConcepts } from '../../src/resolve/index.js';
import { corpus, type Written } from './corpus.js';

export function resolve(written: readonly Written[], options: ResolveOptions = {}) {
  const { papers, extractions } = corpus(...written);
  const resolution = resolveConcepts(papers, extractions, options);
  const surfaces = extractions.flatMap(({ mentions }) => mentions.map(({ surface }) => surface));
  const ids = [...resolution.conceptOf].map((concept) => resolution.concepts[concept]?.id);
  return { ...resolution, ids, surfaces };
}

export function labels(written: readonly Written[], options: ResolveOptions = {}): readonly string[] {
  return resolve(written, options).concepts.map(({ label }) => label);
}

export const one = (...abstracts: readonly string[]): readonly Written[] =>
  abstracts.map((abstract) => ({ abstract }));
