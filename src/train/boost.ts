// Gradient boosting of shallow trees on binned features (Friedman, Annals of Statistics 29(5), 2001), logistic loss,
// Newton steps. Deterministic: no sampling of rows; each tree sees the features that `random` picks.
import type { Trees } from '../extract/rank/trees.js';

export interface BoostOptions {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  readonly ridge: number;
  /** Fewest rows a leaf. */
  readonly least: number;
  /** Share of the features a tree may use. */
  readonly share: number;
  readonly random: () => number;
}

export interface Rows {
  readonly values: Float32Array;
  readonly width: number;
  /** 0 or 1 (or between, a soft target) a row. */
  readonly targets: Float32Array;
}

const BINS = 64;

export function boost({ values, width, targets }: Rows, options: BoostOptions): Trees {
  const count = targets.length;
  const edges = binEdges(values, width, count);
  const bins = toBins(values, width, count, edges);
  const mean = targets.reduce((sum, target) => sum + target, 0) / count;
  const start = Math.log((mean + 1e-6) / (1 - mean + 1e-6));
  const scores = new Float64Array(count).fill(start);
  const tests = (1 << options.depth) - 1;
  const features = new Uint8Array(options.trees * tests);
  const thresholds = new Float32Array(options.trees * tests).fill(Number.POSITIVE_INFINITY);
  const leaves = new Float32Array(options.trees * (tests + 1));
  const slopes = new Float64Array(count);
  const curves = new Float64Array(count);
  for (let tree = 0; tree < options.trees; tree++) {
    for (let row = 0; row < count; row++) {
      const p = 1 / (1 + Math.exp(-scores[row]!));
      slopes[row] = targets[row]! - p;
      curves[row] = Math.max(p * (1 - p), 1e-6);
    }
    const used = Array.from({ length: width }, () => options.random() < options.share);
    const grown = growTree({ bins, width, count, slopes, curves, used }, options);
    grown.forEach(({ feature, bin }, node) => {
      features[tree * tests + node] = feature;
      if (bin >= 0) thresholds[tree * tests + node] = edges[feature]![bin]!;
    });
    grown.leafValues.forEach((value, leaf) => {
      leaves[tree * (tests + 1) + leaf] = value;
    });
    for (let row = 0; row < count; row++) scores[row]! += grown.leafValues[grown.leafOf[row]!]!;
  }
  return { depth: options.depth, start, features, thresholds, leaves };
}

function binEdges(values: Float32Array, width: number, count: number): Float32Array[] {
  return Array.from({ length: width }, (_, feature) => {
    const column = new Float32Array(count);
    for (let row = 0; row < count; row++) column[row] = values[row * width + feature]!;
    column.sort();
    const edges = new Set<number>();
    for (let bin = 1; bin < BINS; bin++) edges.add(column[Math.floor((bin * count) / BINS)]!);
    edges.delete(column[count - 1]!);
    return Float32Array.from(edges);
  });
}

/** The bin is the number of edges below the value. */
function toBins(
  values: Float32Array,
  width: number,
  count: number,
  edges: readonly Float32Array[],
): Uint8Array {
  const bins = new Uint8Array(count * width);
  for (let i = 0; i < bins.length; i++) {
    const own = edges[i % width]!;
    let bin = 0;
    while (bin < own.length && values[i]! > own[bin]!) bin++;
    bins[i] = bin;
  }
  return bins;
}

interface Grow {
  readonly bins: Uint8Array;
  readonly width: number;
  readonly count: number;
  readonly slopes: Float64Array;
  readonly curves: Float64Array;
  readonly used: readonly boolean[];
}

interface Split {
  feature: number;
  bin: number;
}

type Grown = Split[] & { leafValues: Float64Array; leafOf: Uint8Array };

function growTree(data: Grow, { depth, rate, ridge, least }: BoostOptions): Grown {
  const { bins, width, count, slopes, curves, used } = data;
  const nodeOf = new Uint8Array(count);
  const splits: Split[] = [];
  for (let level = 0; level < depth; level++) {
    const nodes = 1 << level;
    const best = Array.from({ length: nodes }, () => ({ feature: 0, bin: -1, gain: 1e-3 }));
    for (let feature = 0; feature < width; feature++) {
      if (!used[feature]) continue;
      const sums = new Float64Array(nodes * BINS * 3);
      for (let row = 0; row < count; row++) {
        const cell = (nodeOf[row]! * BINS + bins[row * width + feature]!) * 3;
        sums[cell]! += slopes[row]!;
        sums[cell + 1]! += curves[row]!;
        sums[cell + 2]!++;
      }
      for (let node = 0; node < nodes; node++)
        improve(best[node]!, feature, sums.subarray(node * BINS * 3), ridge, least);
    }
    for (const { feature, bin } of best) splits.push({ feature, bin });
    for (let row = 0; row < count; row++) {
      const { feature, bin } = best[nodeOf[row]!]!;
      nodeOf[row] = 2 * nodeOf[row]! + (bin >= 0 && bins[row * width + feature]! > bin ? 1 : 0);
    }
  }
  const leafValues = leafValuesOf(nodeOf, 1 << depth, data, rate, ridge);
  return Object.assign(splits, { leafValues, leafOf: nodeOf });
}

function improve(
  best: { feature: number; bin: number; gain: number },
  feature: number,
  sums: Float64Array,
  ridge: number,
  least: number,
): void {
  let slope = 0;
  let curve = 0;
  let rows = 0;
  for (let bin = 0; bin < BINS; bin++) {
    slope += sums[bin * 3]!;
    curve += sums[bin * 3 + 1]!;
    rows += sums[bin * 3 + 2]!;
  }
  const base = (slope * slope) / (curve + ridge);
  let leftSlope = 0;
  let leftCurve = 0;
  let leftRows = 0;
  for (let bin = 0; bin < BINS - 1; bin++) {
    leftSlope += sums[bin * 3]!;
    leftCurve += sums[bin * 3 + 1]!;
    leftRows += sums[bin * 3 + 2]!;
    if (leftRows < least || rows - leftRows < least) continue;
    const right = slope - leftSlope;
    const gain = leftSlope ** 2 / (leftCurve + ridge) + right ** 2 / (curve - leftCurve + ridge) - base;
    if (gain > best.gain) Object.assign(best, { feature, bin, gain });
  }
}

function leafValuesOf(
  leafOf: Uint8Array,
  leaves: number,
  { slopes, curves }: Grow,
  rate: number,
  ridge: number,
): Float64Array {
  const values = new Float64Array(leaves);
  const weights = new Float64Array(leaves);
  leafOf.forEach((leaf, row) => {
    values[leaf]! += slopes[row]!;
    weights[leaf]! += curves[row]!;
  });
  return values.map((value, leaf) => (rate * value) / (weights[leaf]! + ridge));
}
