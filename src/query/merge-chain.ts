// The lines of the merge ledger that lead from one name of a concept to another: each line is a step from an alias to the form
// that it was joined to, and may be taken either way.
import { getOrSet } from '../lib/collections.js';

export interface LedgerLine {
  readonly alias: string;
  readonly target: string;
}

/**
 * The shortest chain between any of `from` and any of `to`, in the order of the steps; where several lines say the same step,
 * all of them. Empty where a name is in both, undefined where no lines connect them.
 */
export function mergeChain<T extends LedgerLine>(
  lines: readonly T[],
  from: ReadonlySet<string>,
  to: ReadonlySet<string>,
): readonly T[] | undefined {
  const steps = stepsOf(lines);
  const cameBy = new Map<string, string | undefined>([...from].map((name) => [name, undefined]));
  for (const name of cameBy.keys()) {
    if (to.has(name)) return linesAlong(lines, cameBy, name);
    for (const next of steps.get(name) ?? []) if (!cameBy.has(next)) cameBy.set(next, name);
  }
  return undefined;
}

function stepsOf(lines: readonly LedgerLine[]): ReadonlyMap<string, readonly string[]> {
  const steps = new Map<string, string[]>();
  for (const { alias, target } of lines) {
    getOrSet(steps, alias, () => []).push(target);
    getOrSet(steps, target, () => []).push(alias);
  }
  return steps;
}

function linesAlong<T extends LedgerLine>(
  lines: readonly T[],
  cameBy: ReadonlyMap<string, string | undefined>,
  end: string,
): readonly T[] {
  const before = cameBy.get(end);
  if (before === undefined) return [];
  const joins = ({ alias, target }: T) =>
    (alias === before && target === end) || (alias === end && target === before);
  return [...linesAlong(lines, cameBy, before), ...lines.filter(joins)];
}
