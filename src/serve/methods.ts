// Which methods an address takes: all are read, and those of questions whose text may be long are asked by POST as well.
import type { Parameter } from '../lib/parameters.js';
import { QUERIES, type Query } from '../query/index.js';

/** The parameter whose value may come as the body of a POST. */
export function bodyParameterOf({ params }: Query): Parameter | undefined {
  return params.find((each) => each.type === 'text' && each.inBody === true);
}

const POSTED: ReadonlySet<string> = new Set(
  QUERIES.filter((query) => bodyParameterOf(query) !== undefined).map(({ route }) => route),
);

/** As the header Allow lists them. */
export function methodsAt(pathname: string): string {
  return POSTED.has(pathname) ? 'GET, HEAD, POST, OPTIONS' : 'GET, HEAD, OPTIONS';
}

export function isAllowed(method: string, pathname: string): boolean {
  return methodsAt(pathname).split(', ').includes(method);
}
