// Fits the second stage: one boosted model for `is a concept of this paper`, one a type for `is of this type`.
import { couldBe } from '../extract/rank/ranker.js';
import { sigmoid, sumTrees, type Trees } from '../extract/rank/trees.js';
import { createRandom } from '../lib/rng.js';
import { CONCEPT_TYPES } from '../model/index.js';
import { type BoostOptions, boost } from './boost.js';
import { type Example, FEATURES, stackRows } from './examples.js';

export interface SecondStage {
  readonly concept: Trees;
  readonly types: readonly Trees[];
}

const CONCEPT = { trees: 100, depth: 4, rate: 0.09, ridge: 5, least: 15, share: 0.5 };
const TYPE = { trees: 30, depth: 3, rate: 0.16, ridge: 5, least: 10, share: 0.5 };

export function fitSecondStage(examples: readonly Example[], seed = 1): SecondStage {
  const values = stackRows(examples);
  const targets = Float32Array.from(examples.flatMap((example) => [...example.targets]));
  const options = (base: Omit<BoostOptions, 'random'>, offset: number): BoostOptions => ({
    ...base,
    random: createRandom(seed * 100 + offset),
  });
  const concept = boost({ values, width: FEATURES, targets }, options(CONCEPT, 0));
  const typed = onlyConcepts(examples);
  const types = CONCEPT_TYPES.map((_, type) => {
    const ofType = Float32Array.from(typed.types, (each) => (each === type ? 1 : 0));
    return boost({ values: typed.values, width: FEATURES, targets: ofType }, options(TYPE, 1 + type));
  });
  return { concept, types };
}

function onlyConcepts(examples: readonly Example[]): { values: Float32Array; types: number[] } {
  const values: number[] = [];
  const types: number[] = [];
  for (const { rows, types: own } of examples) {
    own.forEach((type, i) => {
      if (type < 0) return;
      values.push(...rows.subarray(i * FEATURES, (i + 1) * FEATURES));
      types.push(type);
    });
  }
  return { values: Float32Array.from(values), types };
}

export interface Scored {
  readonly scores: Float32Array;
  readonly types: Int8Array;
}

export function scoreWith({ concept, types }: SecondStage, { rows, candidates }: Example): Scored {
  const scores = Float32Array.from(candidates, (_, i) => sigmoid(sumTrees(concept, rows, i * FEATURES)));
  const best = Int8Array.from(candidates, (_, i) => {
    const values = types.map((trees, type) =>
      couldBe(rows, i, type) ? sumTrees(trees, rows, i * FEATURES) : Number.NEGATIVE_INFINITY,
    );
    return values.indexOf(Math.max(...values));
  });
  return { scores, types: best };
}
