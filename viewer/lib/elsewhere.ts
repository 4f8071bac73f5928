// The same answer without this page: as a command, over HTTP, and from a program. What the page shows, anyone can script.
import type { Subject } from '../state/route.js';

export interface Elsewhere {
  readonly command: string;
  /** Path and query, relative to the server. */
  readonly http: string;
  /** A line of TypeScript, with the open knowledge base in `kb`. */
  readonly library: string;
}

/** Undefined for the first page, which asks nothing. */
export function elsewhere(subject: Subject): Elsewhere | undefined {
  switch (subject.kind) {
    case 'concept':
      return one('concept', 'concepts', subject.id);
    case 'paper':
      return one('paper', 'papers', subject.id);
    case 'community':
      return one('community', 'communities', String(subject.id));
    case 'pair':
      return {
        command: `paperweave query evidence graph.db ${shellWord(subject.a)} ${shellWord(subject.b)}`,
        http: `api/evidence?${new URLSearchParams({ a: subject.a, b: subject.b })}`,
        library: `kb.evidence(${JSON.stringify(subject.a)}, { b: ${JSON.stringify(subject.b)} })`,
      };
    case 'several':
      return {
        command: `paperweave query common graph.db ${subject.ids.map(shellWord).join(' ')}`,
        http: `api/common?${new URLSearchParams(subject.ids.map((id, i) => ['abcd'[i]!, id]))}`,
        library: `kb.common(${subject.ids.map((id) => JSON.stringify(id)).join(', ')})`,
      };
    case 'figures':
      return { command: 'paperweave query stats graph.db', http: 'api/stats', library: 'kb.stats()' };
    default:
      return undefined;
  }
}

function one(query: string, route: string, id: string): Elsewhere {
  return {
    command: `paperweave query ${query} graph.db ${shellWord(id)}`,
    http: `api/${route}/${encodeURIComponent(id)}`,
    library: `kb.${query}(${query === 'community' ? id : JSON.stringify(id)})`,
  };
}

/** As it is where that is safe, else in single quotes (POSIX). */
export function shellWord(text: string): string {
  return /^[\w./:@%+=,-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
