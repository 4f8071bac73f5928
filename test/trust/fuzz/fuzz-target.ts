// What a target of the fuzzer is: cases that each say what is wrong with them.
import fc from 'fast-check';
import { PaperweaveError } from '../../../src/lib/errors.js';

export interface FuzzTarget {
  readonly id: string;
  /** Cases in the test command. */
  readonly runs: number;
  /** Resolves to what is wrong with one generated case; empty where all holds. */
  readonly cases: fc.Arbitrary<() => Promise<readonly string[]> | readonly string[]>;
}

/** A case of each value; where it fails, the smallest such value is printed. */
export function casesOf<T>(
  values: fc.Arbitrary<T>,
  faultsOf: (value: T) => Promise<readonly string[]> | readonly string[],
): FuzzTarget['cases'] {
  return values.map((value) =>
    Object.assign(() => faultsOf(value), { [fc.toStringMethod]: () => fc.stringify(value) }),
  );
}

/** Only errors of our own kind may leave. @throws whatever else leaves `work`. */
export function refusing(work: () => void): readonly string[] {
  try {
    work();
    return [];
  } catch (error) {
    if (error instanceof PaperweaveError) return [];
    throw error;
  }
}
