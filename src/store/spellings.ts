// The names of a concept beside its label, and the ledger of why they are its own: one row of `spellings` a concept that has any.
// `surfaces` is a JSON array, the aliases first, then names that only the ledger knows; `counts` has a number for each alias.
import { unpackNumbers } from './number-text.js';

/** Layout of `merges`: names are 0 for the label, else 1 more than the position among the surfaces; papers up to `until`. */
export const MERGE = { size: 5, alias: 0, target: 1, rule: 2, support: 3, until: 4 } as const;

export interface PackedSpellings {
  readonly surfaces: string;
  readonly counts: string;
  readonly merges: string;
  readonly papers: string;
}

export interface UnpackedMerge {
  readonly alias: number;
  readonly target: number;
  readonly rule: number;
  readonly support: number;
  readonly papers: readonly number[];
}

export function unpackMerges({
  merges,
  papers,
}: Pick<PackedSpellings, 'merges' | 'papers'>): UnpackedMerge[] {
  const [cells, rows] = [unpackNumbers(merges), unpackNumbers(papers)];
  return Array.from({ length: Math.floor(cells.length / MERGE.size) }, (_, i) => {
    const at = i * MERGE.size;
    const from = i === 0 ? 0 : cells[at - MERGE.size + MERGE.until]!;
    return {
      alias: cells[at + MERGE.alias]!,
      target: cells[at + MERGE.target]!,
      rule: cells[at + MERGE.rule]!,
      support: cells[at + MERGE.support]!,
      papers: rows.slice(from, cells[at + MERGE.until]!),
    };
  });
}
