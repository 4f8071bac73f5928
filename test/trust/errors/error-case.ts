// One row of the table of errors: a code, how it comes about, and a real call that brings it about.
import { vi } from 'vitest';
import { runProgram } from '../../../src/cli/program.js';
import { PaperweaveError } from '../../../src/lib/errors.js';

type Codes = Promise<readonly string[]> | readonly string[];

export interface ErrorCase {
  /** As in docs/errors.md. */
  readonly code: string;
  /** In the words of somebody to whom it happens. */
  readonly how: string;
  /** Does it, and gives the codes of all that left the program. */
  readonly happen: () => Codes;
  /** It needs a program that this machine has not. */
  readonly skipped?: boolean;
}

/** The code of what `call` throws, now or later. @throws whatever is no error of ours. */
export async function thrownBy(call: () => unknown): Promise<readonly string[]> {
  try {
    await call();
    return [];
  } catch (error) {
    if (error instanceof PaperweaveError) return [error.code];
    throw error;
  }
}

/** The codes at the ends of lines. */
export function codesIn(text: string): readonly string[] {
  return [...text.matchAll(/ \[([a-z-]+)\]$/gm)].map(([, code]) => code!);
}

/** Runs the command line in this process. */
export async function commandCodes(...args: readonly string[]): Promise<readonly string[]> {
  let said = '';
  const stderr = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
  const stdout = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    await runProgram(args);
  } finally {
    stderr.mockRestore();
    stdout.mockRestore();
  }
  return codesIn(said);
}
