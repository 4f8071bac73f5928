// The types of expressions.mjs, which plain Node runs to bring the ledger up to date.
export interface Ledger {
  /** Why expressions that are not linear do no harm, by folder or file of the source. */
  readonly bounds: Readonly<Record<string, string>>;
  readonly verdicts: Readonly<Record<string, string>>;
}

export const LEDGER: string;
export function expressionsOfSource(): ReadonlyMap<string, readonly string[]>;
export function readLedger(): Ledger;
export function boundOf(file: string, bounds: Ledger['bounds']): string | undefined;
