// Robust figures of few and noisy runs.

export function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

export const median = (values) => quantile(values, 0.5);

export const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Median of the ratios of runs that were made side by side. */
export function ratio(runs, beside, key) {
  return median(runs.map((run, i) => run[key] / beside[i][key]));
}
