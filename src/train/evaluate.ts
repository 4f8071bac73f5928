// Document-level precision, recall, F1, type accuracy: a predicted concept finds a gold concept where a normal form of one
// equals one of the other, one to one (augmenting paths).
import { chooseConcepts } from '../extract/rank/choose.js';
import { CONCEPT_TYPES } from '../model/index.js';
import type { Example } from './examples.js';
import type { GoldConcept } from './gold.js';

export interface Prediction {
  readonly forms: Set<string>;
  type: number;
  score: number;
}

export interface Tally {
  gold: number;
  predicted: number;
  found: number;
  typed: number;
  readonly goldOfType: number[];
  readonly foundOfType: number[];
}

export function newTally(): Tally {
  const zeros = (): number[] => CONCEPT_TYPES.map(() => 0);
  return { gold: 0, predicted: 0, found: 0, typed: 0, goldOfType: zeros(), foundOfType: zeros() };
}

/** Concepts that the second stage would report: mentions of one form, acronyms joined to their long forms. */
export function predict(
  { candidates, longOf }: Example,
  scores: ArrayLike<number>,
  types: ArrayLike<number>,
  minScore: number,
): Prediction[] {
  const byForm = new Map<string, Prediction>();
  for (const { candidate, index, score } of chooseConcepts(candidates, scores, minScore)) {
    const type = types[index]!;
    byForm.set(candidate.form, { forms: new Set([candidate.form]), type, score });
  }
  for (const [short, long] of longOf) {
    const own = byForm.get(short);
    const whole = byForm.get(long);
    if (own === undefined || whole === undefined || own === whole) continue;
    for (const form of own.forms) whole.forms.add(form);
    byForm.delete(short);
  }
  return [...byForm.values()];
}

export function addToTally(
  tally: Tally,
  gold: readonly GoldConcept[],
  predictions: readonly Prediction[],
): void {
  const owner = matchOneToOne(gold, predictions);
  tally.gold += gold.length;
  tally.predicted += predictions.length;
  for (const { type } of gold) tally.goldOfType[type]!++;
  for (const [prediction, index] of owner) {
    const { type } = gold[index]!;
    tally.found++;
    tally.foundOfType[type]!++;
    if (predictions[prediction]!.type === type) tally.typed++;
  }
}

/** Gold index by prediction index. */
export function matchOneToOne(
  gold: readonly GoldConcept[],
  predictions: readonly Prediction[],
): Map<number, number> {
  const owner = new Map<number, number>();
  const links = gold.map(({ forms }) =>
    predictions.flatMap((each, i) => ([...each.forms].some((form) => forms.has(form)) ? [i] : [])),
  );
  const assign = (index: number, seen: Set<number>): boolean =>
    links[index]!.some((i) => {
      if (seen.has(i)) return false;
      seen.add(i);
      const held = owner.get(i);
      if (held !== undefined && !assign(held, seen)) return false;
      owner.set(i, index);
      return true;
    });
  for (let index = 0; index < gold.length; index++) assign(index, new Set());
  return owner;
}

export interface Measures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly typeAccuracy: number;
  readonly phenomenonRecall: number;
}

export function measuresOf({ gold, predicted, found, typed, goldOfType, foundOfType }: Tally): Measures {
  const precision = found / Math.max(1, predicted);
  const recall = found / Math.max(1, gold);
  const phenomenon = CONCEPT_TYPES.indexOf('phenomenon');
  return {
    precision,
    recall,
    f1: (2 * precision * recall) / Math.max(1e-9, precision + recall),
    typeAccuracy: typed / Math.max(1, found),
    phenomenonRecall: foundOfType[phenomenon]! / Math.max(1, goldOfType[phenomenon]!),
  };
}
