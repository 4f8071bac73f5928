// What a query is: one declaration from which the library's method, the command, the HTTP route, its documentation and the
// agent's tool all follow.
import type { Parameter, ParameterValue, ParameterValues, ValuesOf } from '../lib/parameters.js';
import type { Schema } from '../lib/schema.js';
import type { Asked } from './asked.js';
import type { PagedList } from './paging.js';

interface Described {
  /** As typed on the command line: kebab-case. */
  readonly id: string;
  readonly label: string;
  readonly summary: string;
  /** What a person would ask, for help and for agents, who choose by it. */
  readonly question: string;
  /** Values to try it with; for a parameter that is read from a file, the file's name. */
  readonly example: Readonly<Record<string, ParameterValue>>;
  /** Pattern of the HTTP route; `{name}` stands for the parameter of that id. */
  readonly route: string;
  /** Loads what the query needs beyond the graph; where there is one, it is awaited before `run`. */
  readonly prepare?: () => Promise<void>;
}

/** An entry of the table of queries, whose answers are known only as objects. */
export interface Query extends Described {
  readonly params: readonly Parameter[];
  readonly answer: Schema<object>;
  readonly list?: PagedList<never>;
  /** `values` are resolved ones. @throws PaperweaveError `not-found` or `usage`. */
  readonly run: (kb: Asked, values: ParameterValues) => object;
  /** The answer as lines for a terminal. */
  readonly table: (answer: object) => readonly string[];
}

/** A query that knows its parameters and its answer. */
export interface TypedQuery<P extends readonly Parameter[], A extends object> extends Described {
  readonly params: P;
  readonly answer: Schema<A>;
  readonly list?: PagedList<A>;
  readonly run: (kb: Asked, values: ValuesOf<P>) => A;
  readonly table: (answer: A) => readonly string[];
}

export function defineQuery<const P extends readonly Parameter[], A extends object>(
  query: TypedQuery<P, A>,
): TypedQuery<P, A> {
  return query;
}

/** Forgets the types that a table of many queries cannot keep. */
export function untyped<P extends readonly Parameter[], A extends object>(query: TypedQuery<P, A>): Query {
  return query as unknown as Query;
}

type Positional<P extends Parameter> = P extends { position: number } ? P['id'] : never;

/** What a library caller may add to the arguments: every parameter without a position, each with its default. */
export type OptionsOf<Q> = Q extends { readonly params: infer P extends readonly Parameter[] }
  ? Partial<Omit<ValuesOf<P>, Positional<P[number]>>>
  : never;

export type AnswerOf<Q> = Q extends { readonly run: (...given: never[]) => infer A } ? A : never;
