// What an export format is. Its parameters are data, so that --help, the HTTP routes and the viewer's menu follow from it.
import type { Parameter, ParameterValues, ValuesOf } from '../lib/parameters.js';
import type { Asked } from '../query/asked.js';

/** A piece of a file: text, which is written as UTF-8, or bytes. */
export type Chunk = string | Uint8Array;

interface Named {
  /** As in `--format`: kebab-case. */
  readonly id: string;
  readonly label: string;
  readonly summary: string;
}

interface Described extends Named {
  /** Without the dot. */
  readonly extension: string;
  readonly mediaType: string;
}

export interface ExportFormat extends Described {
  readonly params: readonly Parameter[];
  /** Equal databases and equal values give equal bytes. `values` are resolved ones. */
  readonly write: (kb: Asked, values: ParameterValues) => Iterable<Chunk>;
}

interface TypedFormat<P extends readonly Parameter[]> extends Described {
  readonly params: P;
  readonly write: (kb: Asked, values: ValuesOf<P>) => Iterable<Chunk>;
}

/** Ties the type of `values` to the declared parameters; the table then holds formats of one type. */
export function defineFormat<const P extends readonly Parameter[]>(format: TypedFormat<P>): ExportFormat {
  return format as unknown as ExportFormat;
}

export interface ExportFile {
  /** Relative to the folder, with slashes. */
  readonly path: string;
  /** Made as it is read, once. */
  readonly chunks: Iterable<Chunk>;
}

/** A format of many files: for the command line and the library, not for a download. */
export interface FolderFormat extends Named {
  readonly params: readonly Parameter[];
  /** Id of the format that writes the same as one file, where there is one. */
  readonly singleFile?: string;
  /** Each file is read before the next is asked for. */
  readonly files: (kb: Asked, values: ParameterValues) => Iterable<ExportFile>;
}

interface TypedFolder<P extends readonly Parameter[]> extends Named {
  readonly params: P;
  readonly singleFile?: string;
  readonly files: (kb: Asked, values: ValuesOf<P>) => Iterable<ExportFile>;
}

/** As `defineFormat`, for a folder. */
export function defineFolder<const P extends readonly Parameter[]>(format: TypedFolder<P>): FolderFormat {
  return format as unknown as FolderFormat;
}
