// Reads a whole knowledge base again and says what in it does not hold: for archives, for files that were copied about, and for
// everybody who would rather check than believe.
import { PaperweaveError } from '../lib/errors.js';
import { CHECKS, type Check, type Flaw } from './checks/index.js';
import { openStore } from './open-store.js';
import type { Store } from './store.js';

export interface CheckResult {
  readonly id: string;
  /** What always holds, in words. */
  readonly claim: string;
  /** How many flaws were found, whatever is listed. */
  readonly flawed: number;
  /** The first of them. */
  readonly flaws: readonly Flaw[];
}

export interface Verification {
  readonly sound: boolean;
  readonly checks: readonly CheckResult[];
}

export interface VerifyOptions {
  /** Flaws that are listed for each check. */
  readonly listed?: number;
}

/**
 * Checks a file made by `paperweave build`; reads every row of it, some seconds for 10,000 papers.
 * @throws PaperweaveError `store-missing`, `store-foreign`, `store-version`; a damaged file is an answer, not an error.
 */
export function verifyKnowledgeBase(path: string, { listed = 5 }: VerifyOptions = {}): Verification {
  let store: Store | undefined;
  try {
    store = openStore(path);
    const open = store;
    return verdict(CHECKS.map((check) => runCheck(open, check, listed)));
  } catch (error) {
    return verdict([resultOf(CHECKS[0]!, [damageOf(error)], listed)]);
  } finally {
    store?.close();
  }
}

function verdict(checks: readonly CheckResult[]): Verification {
  return { sound: checks.every(({ flawed }) => flawed === 0), checks };
}

/** A check that the damage keeps from ending has found a flaw. */
function runCheck(store: Store, check: Check, listed: number): CheckResult {
  const flaws: Flaw[] = [];
  try {
    for (const flaw of check.flaws(store)) flaws.push(flaw);
  } catch (error) {
    flaws.push(damageOf(error));
  }
  return resultOf(check, flaws, listed);
}

function resultOf({ id, claim }: Check, flaws: readonly Flaw[], listed: number): CheckResult {
  return { id, claim, flawed: flaws.length, flaws: flaws.slice(0, listed) };
}

/** Anything but the errors that say that this is no such file at all. */
function damageOf(error: unknown): Flaw {
  if (error instanceof PaperweaveError && error.code !== 'store-damaged') throw error;
  const found = error instanceof PaperweaveError ? error.details.found : String(error);
  return { where: 'file', found, expected: 'rows that can be read' };
}
