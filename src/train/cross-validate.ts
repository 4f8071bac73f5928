// Five folds by the paper's id, so that a paper stays in its fold whatever else is in the file.
import { createHash } from 'node:crypto';
import { addToTally, type Measures, measuresOf, newTally, predict } from './evaluate.js';
import type { Example } from './examples.js';
import { fitSecondStage, type Scored, type SecondStage, scoreWith } from './second-stage.js';

export const FOLDS = 5;
export const MIN_SCORES = [0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5] as const;

export interface Measured extends Measures {
  readonly set: string;
  readonly minScore: number;
  /** Mean distance between score and frequency over ten bins of candidates, weighted by their number. */
  readonly calibrationError: number;
}

export function foldOf(id: string): number {
  return Number(BigInt(`0x${createHash('md5').update(id).digest('hex')}`) % BigInt(FOLDS));
}

export function crossValidate(examples: readonly Example[]): Measured[] {
  const scored = new Map<Example, Scored>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const stage = fitSecondStage(examples.filter(({ paper }) => foldOf(paper.id) !== fold));
    for (const example of examples)
      if (foldOf(example.paper.id) === fold) scored.set(example, scoreWith(stage, example));
  }
  const setOf = ({ paper, by }: Example): string => `${paper.source}, ${by}`;
  return [...new Set(examples.map(setOf))].flatMap((set) => {
    const own = examples.filter((example) => setOf(example) === set);
    return measure(
      set,
      own,
      own.map((example) => scored.get(example)!),
    );
  });
}

export function evaluateOn(set: string, stage: SecondStage, examples: readonly Example[]): Measured[] {
  return measure(
    set,
    examples,
    examples.map((example) => scoreWith(stage, example)),
  );
}

function measure(set: string, examples: readonly Example[], scored: readonly Scored[]): Measured[] {
  const calibrationError = calibrationErrorOf(examples, scored);
  return MIN_SCORES.map((minScore) => {
    const tally = newTally();
    examples.forEach((example, i) => {
      const { scores, types } = scored[i]!;
      addToTally(tally, example.paper.concepts, predict(example, scores, types, minScore));
    });
    return { set, minScore, ...measuresOf(tally), calibrationError };
  });
}

function calibrationErrorOf(examples: readonly Example[], scored: readonly Scored[]): number {
  const bins = Array.from({ length: 10 }, () => ({ count: 0, score: 0, hits: 0 }));
  examples.forEach(({ targets }, i) => {
    targets.forEach((target, c) => {
      const score = scored[i]!.scores[c]!;
      const bin = bins[Math.min(9, Math.floor(score * 10))]!;
      bin.count++;
      bin.score += score;
      bin.hits += target;
    });
  });
  const total = bins.reduce((sum, { count }) => sum + count, 0);
  return bins.reduce((sum, { score, hits }) => sum + Math.abs(score - hits), 0) / Math.max(1, total);
}
