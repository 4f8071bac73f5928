// The one kind of error that leaves the program on purpose: a code, and one line that says where, what and what instead.

/** Exit codes of the command line: 1 the work failed, 2 wrong usage. `overtime`: the time that was allowed is over. */
export type ErrorKind = 'failure' | 'usage' | 'not-found' | 'overtime';

export interface ErrorDetails {
  /** Stable, kebab-case. */
  readonly code: string;
  readonly kind?: ErrorKind;
  /** File, parameter or place. */
  readonly where: string;
  readonly found: string;
  readonly expected: string;
  /** Near matches that the user may have meant. */
  readonly suggestions?: readonly string[];
}

export class PaperweaveError extends Error {
  override readonly name = 'PaperweaveError';
  readonly code: string;
  readonly kind: ErrorKind;
  readonly details: ErrorDetails;

  constructor(details: ErrorDetails) {
    const hint = details.suggestions?.length ? `; did you mean ${details.suggestions.join(', ')}?` : '';
    super(`${details.where}: found ${details.found}, expected ${details.expected}${hint}`);
    this.code = details.code;
    this.kind = details.kind ?? 'failure';
    this.details = details;
  }
}

/** As it is told where there is room for one line only; by the code `docs/errors.md` says what to do. */
export function withCode({ message, code }: { readonly message: string; readonly code: string }): string {
  return `${message} [${code}]`;
}
