// Value 2 of the flow: one paper, out of however many records told of it.

/** The two fields that concepts are read from; every offset counts UTF-16 code units into one of them. */
export type Field = 'title' | 'abstract';

export const FIELDS: readonly Field[] = ['title', 'abstract'];

export interface Paper {
  /** The given id, else DOI, else arXiv id, else `p-` and a hash of the normalised title. Stable between builds. */
  readonly id: string;
  readonly title: string;
  /** Empty where the source gave none. */
  readonly abstract: string;
  readonly authors: readonly string[];
  readonly year?: number;
  readonly venue?: string;
  readonly doi?: string;
  readonly url?: string;
  /** The author's own keywords. */
  readonly keywords: readonly string[];
  /** Names of the documents that held it, in code-unit order, each once. */
  readonly documents: readonly string[];
}
