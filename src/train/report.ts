// What training measured, a line a set and threshold.
import type { Measured } from './cross-validate.js';

const percent = (value: number): string => (100 * value).toFixed(1).padStart(5);

export function reportLines(measured: readonly Measured[]): string[] {
  return measured.map(
    (m) =>
      `${m.set.padEnd(16)} min-score ${m.minScore.toFixed(2)}  P ${percent(m.precision)}  R ${percent(m.recall)}  F1 ${percent(m.f1)}` +
      `  type ${percent(m.typeAccuracy)}  phenomena ${percent(m.phenomenonRecall)}  calibration error ${m.calibrationError.toFixed(3)}`,
  );
}
