// Probabilities by chance, and how many false finds to expect among many of them.

/** P(X >= observed) for a Poisson variable of this mean; 1 for `observed` 0. */
export function poissonTail(observed: number, mean: number): number {
  if (observed <= 0) return 1;
  if (mean <= 0) return 0;
  if (observed <= mean) return Math.max(0, 1 - sumTerms(0, observed - 1, mean));
  return Math.min(1, sumTerms(observed, observed + Math.ceil(10 * Math.sqrt(observed + mean)) + 50, mean));
}

/** Sum of the probabilities of `from` to `to`; each term from the one before it, the first by logarithms. */
function sumTerms(from: number, to: number, mean: number): number {
  let term = Math.exp(from * Math.log(mean) - mean - logFactorial(from));
  let sum = 0;
  for (let k = from; k <= to; k++) {
    sum += term;
    term *= mean / (k + 1);
  }
  return sum;
}

function logFactorial(n: number): number {
  let sum = 0;
  for (let k = 2; k <= n; k++) sum += Math.log(k);
  return sum;
}

/** Benjamini and Hochberg's rate for each of the probabilities, which must ascend. */
export function falseDiscoveryRates(ascending: readonly number[]): readonly number[] {
  const rates = new Array<number>(ascending.length);
  let least = 1;
  for (let i = ascending.length - 1; i >= 0; i--) {
    least = Math.min(least, (ascending[i]! * ascending.length) / (i + 1));
    rates[i] = least;
  }
  return rates;
}
