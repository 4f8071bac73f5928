// The second stage: which candidates are concepts of the paper, and of which type; trees over `featuresOf`.
import type { ModelFile } from '../tagger/model-file.js';
import { FEATURES, PRIOR_TYPE, TYPE_SHARE } from './features.js';
import { sigmoid, sumTrees, type Trees } from './trees.js';

const LEAST_SHARE = 0.03;
/** What is left for a type that was not looked into. */
const FLOOR = 0.01;

export interface Ranker {
  /** Probability that a candidate is a concept of the paper, calibrated on held-out papers. */
  readonly score: (rows: Float32Array, candidate: number) => number;
  /** Probabilities of the types in the order of `CONCEPT_TYPES`, written into `target`. */
  readonly types: (rows: Float32Array, candidate: number, target: Float32Array) => void;
}

export function createRanker(model: ModelFile): Ranker {
  const concept = treesOf(model, 'concept');
  const types = [0, 1, 2, 3, 4].map((type) => treesOf(model, `type${type}`));
  return {
    score: (rows, candidate) => sigmoid(sumTrees(concept, rows, candidate * FEATURES)),
    types(rows, candidate, target) {
      let total = 0;
      for (let type = 0; type < types.length; type++) {
        const possible = couldBe(rows, candidate, type);
        total += target[type] = possible
          ? sigmoid(sumTrees(types[type]!, rows, candidate * FEATURES))
          : FLOOR;
      }
      for (let type = 0; type < types.length; type++) target[type]! /= total;
    },
  };
}

/** Types that neither the tagger nor the phrase's history speaks for are not looked into. */
export function couldBe(rows: Float32Array, candidate: number, type: number): boolean {
  const at = candidate * FEATURES;
  return rows[at + TYPE_SHARE + type]! > LEAST_SHARE || rows[at + PRIOR_TYPE] === type;
}

function treesOf(model: ModelFile, name: string): Trees {
  const [depth, start] = model.floats(`${name}Shape`);
  return {
    depth: depth!,
    start: start!,
    features: model.uint8(`${name}Features`),
    thresholds: model.floats(`${name}Thresholds`),
    leaves: model.floats(`${name}Leaves`),
  };
}
