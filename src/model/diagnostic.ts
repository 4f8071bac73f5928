// What could not be read or used, said beside the result: nothing disappears and nothing stops the batch.

export type Severity = 'error' | 'warning' | 'info';

export interface Diagnostic {
  /** Stable, kebab-case: `json-syntax`, `title-missing`, `encoding-invalid`, ... */
  readonly code: string;
  readonly severity: Severity;
  /** Name of the `SourceDocument`. */
  readonly document: string;
  /** 1-based line where the record starts, if lines make sense for the format. */
  readonly line?: number;
  readonly found: string;
  readonly expected: string;
}
