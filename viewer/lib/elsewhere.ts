// The same answers without this page: as commands, over HTTP, and from a program. What the page shows, anyone can script.
import { COMMON_ASKED, NEIGHBORS_ASKED, PATHS_ASKED } from '../state/asked.js';
import type { Route } from '../state/route.js';

export interface Elsewhere {
  /** Name of the query. */
  readonly query: string;
  readonly command: string;
  /** Path and query, relative to the server. */
  readonly http: string;
  /** A line of TypeScript, with the open knowledge base in `kb`. */
  readonly library: string;
}

type Value = string | number;

/** One question in the words of all three: what stands in the path or in front, what is said by name. */
interface Call {
  readonly query: string;
  /** Words after the query's name on the command line. */
  readonly words?: readonly Value[];
  readonly path: string;
  /** Parameters of the address. */
  readonly asked?: Readonly<Record<string, Value>>;
  readonly options?: Readonly<Record<string, Value>>;
  /** What stands between the brackets of the method, before the options. */
  readonly given?: readonly (Value | readonly Value[])[];
  /** Options of the method that are words elsewhere. */
  readonly named?: Readonly<Record<string, Value>>;
}

/** The calls that make up a view, the main one first. */
export function elsewhere({ subject, depth }: Pick<Route, 'subject' | 'depth'>): readonly Elsewhere[] {
  switch (subject.kind) {
    case 'concept': {
      const options = { limit: NEIGHBORS_ASKED, ...(depth > 1 ? { depth } : {}) };
      const path = `concepts/${encodeURIComponent(subject.id)}`;
      return [
        single('concept', 'concepts', subject.id),
        written({ query: 'neighbors', words: [subject.id], path: `${path}/neighbors`, options }),
        written({ query: 'evidence', words: [subject.id], path: 'evidence', asked: { a: subject.id } }),
      ];
    }
    case 'pair': {
      const { a, b } = subject;
      return [
        written({
          query: 'evidence',
          words: [a, b],
          path: 'evidence',
          asked: { a, b },
          given: [a],
          named: { b },
        }),
        shared([a, b]),
        written({
          query: 'path',
          words: [a, b],
          path: 'path',
          asked: { from: a, to: b },
          options: { limit: PATHS_ASKED },
        }),
      ];
    }
    case 'several':
      return [shared(subject.ids)];
    case 'paper':
      return [single('paper', 'papers', subject.id)];
    case 'community':
      return [single('community', 'communities', subject.id)];
    case 'figures':
      return [written({ query: 'stats', path: 'stats' }), written({ query: 'methods', path: 'methods' })];
    case 'home':
      return [written({ query: 'communities', path: 'communities' })];
    default:
      return [];
  }
}

function single(query: string, route: string, id: Value): Elsewhere {
  return written({ query, words: [id], path: `${route}/${encodeURIComponent(id)}` });
}

const NAMES = ['a', 'b', 'c', 'd'] as const;

function shared(ids: readonly string[]): Elsewhere {
  return written({
    query: 'common',
    words: ids,
    path: 'common',
    asked: Object.fromEntries(ids.map((id, i) => [NAMES[i], id])),
    options: { limit: COMMON_ASKED },
    given: [ids],
  });
}

function written({
  query,
  words = [],
  path,
  asked = {},
  options = {},
  given = words,
  named = {},
}: Call): Elsewhere {
  const flags = Object.entries(options).map(([name, value]) => `--${name} ${value}`);
  const parameters = Object.entries({ ...asked, ...options }).map(([name, value]) => [name, String(value)]);
  const search = new URLSearchParams(parameters);
  const last = Object.entries({ ...named, ...options }).map(
    ([name, value]) => `${name}: ${JSON.stringify(value)}`,
  );
  return {
    query,
    command: [
      'paperweave query',
      query,
      'graph.db',
      ...words.map((word) => shellWord(String(word))),
      ...flags,
    ].join(' '),
    http: `api/${path}${search.size > 0 ? `?${search}` : ''}`,
    library: `kb.${query}(${[...given.map(literal), ...(last.length > 0 ? [`{ ${last.join(', ')} }`] : [])].join(', ')})`,
  };
}

function literal(value: Value | readonly Value[]): string {
  return typeof value === 'object' ? `[${value.map(literal).join(', ')}]` : JSON.stringify(value);
}

/** As it is where that is safe, else in single quotes (POSIX). */
export function shellWord(text: string): string {
  return /^[\w./:@%+=,][\w./:@%+=,-]*$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
