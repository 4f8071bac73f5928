// What an export format is. Its parameters are data, so that --help, the HTTP routes and the viewer's menu follow from it.
import type { Parameter, ParameterValues, ValuesOf } from '../lib/parameters.js';
import type { Asked } from '../query/asked.js';

interface Described {
  /** As in `--format`: kebab-case. */
  readonly id: string;
  readonly label: string;
  readonly summary: string;
  /** Without the dot. */
  readonly extension: string;
  readonly mediaType: string;
}

export interface ExportFormat extends Described {
  readonly params: readonly Parameter[];
  /** UTF-8 text in chunks; equal databases and equal values give equal bytes. `values` are resolved ones. */
  readonly write: (kb: Asked, values: ParameterValues) => Iterable<string>;
}

interface TypedFormat<P extends readonly Parameter[]> extends Described {
  readonly params: P;
  readonly write: (kb: Asked, values: ValuesOf<P>) => Iterable<string>;
}

/** Ties the type of `values` to the declared parameters; the table then holds formats of one type. */
export function defineFormat<const P extends readonly Parameter[]>(format: TypedFormat<P>): ExportFormat {
  return format as unknown as ExportFormat;
}
