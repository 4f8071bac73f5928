// The index of names: what a typed name may stand for. Rows come by importance.
import { lookupKey } from './lookup-key.js';
import { type ConceptName, readNamesAt, readNamesOf, readNamesOfAll } from './read-concept-names.js';
import { countNames, readAllNamePlaces, readConceptsOfHash, readNamePlaces } from './read-name-rows.js';
import type { Store } from './store.js';

export type { ConceptName };

export interface TitleName {
  readonly paper: number;
  readonly title: string;
}

/** Row number of the concept with this id. */
export function findConcept(store: Store, id: string): number | undefined {
  return readConceptsOfHash(store, id).find((concept) => {
    const row = store.get<{ id: string }>('SELECT id FROM concepts WHERE concept = ?', concept);
    return row?.id === id;
  });
}

/** Names that are the same as `text` but for case, accents, hyphens, spacing and plurals; most important first. */
export function readNamesLike(store: Store, text: string): readonly ConceptName[] {
  const key = lookupKey(text);
  return readConceptsOfHash(store, text)
    .flatMap((concept) => readNamesOf(store, concept))
    .filter(({ surface }) => lookupKey(surface) === key)
    .sort(
      (a, b) =>
        b.papers - a.papers ||
        Number(b.isLabel) - Number(a.isLabel) ||
        b.count - a.count ||
        a.concept - b.concept,
    );
}

/** Labels and aliases that match an FTS5 expression, most important first. */
export function matchConceptNames(store: Store, expression: string, limit: number): readonly ConceptName[] {
  const sql = 'SELECT rowid AS name FROM search WHERE search MATCH ? AND rowid < ? ORDER BY rowid LIMIT ?';
  const rows = store.all<{ name: number }>(sql, expression, countNames(store), limit);
  const names = rows.map(({ name }) => name);
  return readNamesAt(store, readNamePlaces(store, names));
}

/** Every label and alias, most important first. */
export function readAllNames(store: Store): readonly ConceptName[] {
  const names = readNamesOfAll(store);
  return readAllNamePlaces(store).flatMap(({ concept, alias }) => names[concept]?.[alias] ?? []);
}

/** Titles that match an FTS5 expression, in order. */
export function matchTitles(store: Store, expression: string, limit: number): readonly TitleName[] {
  const first = countNames(store);
  return store.all<TitleName>(
    `SELECT paper, title FROM papers WHERE paper IN
      (SELECT rowid - ? FROM search WHERE search MATCH ? AND rowid >= ? ORDER BY rowid LIMIT ?) ORDER BY paper`,
    first,
    expression,
    first,
    limit,
  );
}

/** Every word of the index; some hundred thousand at most. */
export function readWords(store: Store): readonly string[] {
  return store.remember('words', () =>
    store.all<{ term: string }>('SELECT term FROM search_words').map(({ term }) => term),
  );
}
