// The network's layers in order: sums of the window, the paper's mean, the recurrence both ways, label scores.
import type { Kernel } from './kernel.js';
import { ADDENDS, LABEL_STRIDE, type MemoryPlan } from './memory-plan.js';
import { multiplyPacked, ROW_SCALE } from './packed-weights.js';

/** From the pointers of `n` words to their label scores, all within the kernel's memory. */
export function forward(kernel: Kernel, plan: MemoryPlan, n: number, titleWords: number): void {
  const { hidden, state, weights, first, second, active, gates, states, labels, shared } = plan;
  const width = hidden * 4;
  const quads = (n + 3) >> 2;
  kernel.sumRows(plan.pointers, ADDENDS, n, hidden * 2, first, 1 / ROW_SCALE);
  addMeans(kernel, plan, n, titleWords);
  kernel.addRelu(first, shared, width, n, second, active);
  spread(kernel, gates, weights.get('gatesBias')!, state * 4, quads * 4);
  multiplyPacked(kernel, plan, active, 'gates', gates, quads, hidden, state * 4);
  const toC = state * 8;
  kernel.recur(gates, toC, states, n, state * 16, state * 8, state);
  kernel.recur(
    gates + (n - 1) * state * 16 + state * 4,
    toC,
    states + (n - 1) * state * 8 + state * 4,
    n,
    -state * 16,
    -state * 8,
    state,
  );
  multiplyPacked(kernel, plan, states, 'mix', second, quads, state * 2, hidden);
  kernel.addRelu(second, weights.get('mixBias')!, width, n, first, active);
  spread(kernel, labels, weights.get('labelsBias')!, LABEL_STRIDE, quads * 4);
  multiplyPacked(kernel, plan, active, 'labels', labels, quads, hidden, LABEL_STRIDE);
}

/** Starts every row of a table from the same bias. */
function spread({ memory }: Kernel, target: number, bias: number, width: number, rows: number): void {
  const all = new Float32Array(memory.buffer, target, rows * width);
  all.set(new Float32Array(memory.buffer, bias, width));
  for (let done = width; done < all.length; done *= 2)
    all.copyWithin(done, 0, Math.min(done, all.length - done));
}

/** What the whole paper, and its title, are about: the means of their first-layer rows, mixed into `shared`. */
function addMeans({ memory, multiply }: Kernel, plan: MemoryPlan, n: number, titleWords: number): void {
  const { hidden, weights, ones, means, mixed } = plan;
  const view = (at: number, length: number): Float32Array => new Float32Array(memory.buffer, at, length);
  const pick = view(ones, 4 * n).fill(0);
  pick.fill(1 / n, 0, n);
  if (titleWords > 0) pick.fill(1 / titleWords, n, n + titleWords);
  view(means, 4 * hidden).fill(0);
  multiply(ones, plan.first, means, 1, n, hidden * 4);
  const sum = view(mixed, 4 * hidden).fill(0);
  sum.set(view(weights.get('meanBias')!, hidden));
  multiply(means, weights.get('mean')!, mixed, 1, hidden, hidden * 4);
  const whole = sum.slice(0, hidden);
  sum.fill(0);
  multiply(means, weights.get('titleMean')!, mixed, 1, hidden, hidden * 4);
  const shared = view(plan.shared, hidden);
  for (let c = 0; c < hidden; c++) shared[c] = whole[c]! + sum[hidden + c]!;
}
