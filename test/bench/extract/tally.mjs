// Sums over papers: precision, recall, F1, type accuracy, confusion, for all and by type and source.
import { goldConcepts, matchConcepts } from './match.mjs';

/** The counts under a key, made at first use. */
function countsOf(table, key) {
  table[key] ??= emptyCounts();
  return table[key];
}

const emptyCounts = () => ({ found: 0, foundAs: 0, predicted: 0, gold: 0, typed: 0 });

/** Concepts by score: a calibrated score of 0.7 to 0.8 is right seven to eight times in ten. */
const BINS = 10;

function countReliability(reliability, predicted, found) {
  for (const [p, { score }] of predicted.entries()) {
    if (score === undefined) continue;
    const bin = reliability[Math.min(BINS - 1, Math.floor(score * BINS))];
    bin.predicted++;
    bin.score += score;
    if (found.has(p)) bin.found++;
  }
}

/** `predict(record)` gives the concepts of a paper. */
export function tally(records, predict) {
  const all = emptyCounts();
  const byType = {};
  const bySource = {};
  const confusion = {};
  const reliability = Array.from({ length: BINS }, () => ({ predicted: 0, found: 0, score: 0 }));
  for (const record of records) {
    const gold = goldConcepts(record);
    const predicted = predict(record);
    const source = countsOf(bySource, record.id.split('-', 1)[0]);
    const pairs = matchConcepts(predicted, gold);
    const typed = pairs.filter(([p, g]) => predicted[p].type === gold[g].type).length;
    for (const counts of [all, source]) {
      counts.found += pairs.length;
      counts.predicted += predicted.length;
      counts.gold += gold.length;
      counts.typed += typed;
    }
    for (const { type } of gold) countsOf(byType, type).gold++;
    for (const { type } of predicted) countsOf(byType, type).predicted++;
    countReliability(reliability, predicted, new Set(pairs.map(([p]) => p)));
    for (const [p, g] of pairs) {
      const [guess, truth] = [predicted[p].type, gold[g].type];
      byType[truth].found++;
      byType[guess].foundAs++;
      if (guess === truth) byType[truth].typed++;
      confusion[truth] ??= {};
      confusion[truth][guess] = (confusion[truth][guess] ?? 0) + 1;
    }
  }
  return { all, byType, bySource, confusion, reliability };
}

/** For one type: precision over what was predicted as it, recall over what the gold has of it, whatever type was given. */
export function rates({ found, foundAs, predicted, gold, typed }) {
  const precision = predicted === 0 ? 0 : (foundAs || found) / predicted;
  const recall = gold === 0 ? 0 : found / gold;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1, typeAccuracy: found === 0 ? 0 : typed / found };
}
