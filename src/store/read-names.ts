// The index of names: what a typed name may stand for. Rows come by importance.
import { lookupHash, lookupKey } from './lookup-key.js';
import type { Store } from './store.js';
import { LABEL } from './write-names.js';

/** A label or alias that stands for a concept. */
export interface ConceptName {
  readonly concept: number;
  readonly surface: string;
  readonly isLabel: boolean;
  /** Mentions with exactly this surface; for a label, all mentions of the concept. */
  readonly count: number;
  /** Papers that mention the concept. */
  readonly papers: number;
}

export interface TitleName {
  readonly paper: number;
  readonly title: string;
}

interface NameRow extends Omit<ConceptName, 'isLabel'> {
  readonly alias: number;
}

const CONCEPT_NAMES = `SELECT n.alias, c.concept, coalesce(a.surface, c.label) AS surface,
  coalesce(a.count, c.mentions) AS count, c.papers
  FROM names n JOIN concepts c USING (concept) LEFT JOIN aliases a ON a.concept = n.concept AND a.alias = n.alias`;

/** Row number of the concept with this id. */
export function findConcept(store: Store, id: string): number | undefined {
  return store.get<{ concept: number }>(
    'SELECT c.concept FROM name_keys k JOIN concepts c USING (concept) WHERE k.hash = ? AND c.id = ?',
    lookupHash(id),
    id,
  )?.concept;
}

/** Names that are the same as `text` but for case, accents, hyphens, spacing and plurals; most important first. */
export function readNamesLike(store: Store, text: string): readonly ConceptName[] {
  const key = lookupKey(text);
  return store
    .all<NameRow>(NAMES_OF_KEY, lookupHash(text), lookupHash(text))
    .map(toName)
    .filter(({ surface }) => lookupKey(surface) === key)
    .sort(
      (a, b) =>
        b.papers - a.papers ||
        Number(b.isLabel) - Number(a.isLabel) ||
        b.count - a.count ||
        a.concept - b.concept,
    );
}

const NAMES_OF_KEY = `SELECT ${LABEL} AS alias, c.concept, c.label AS surface, c.mentions AS count, c.papers
    FROM name_keys k JOIN concepts c USING (concept) WHERE k.hash = ?
  UNION ALL SELECT a.alias, c.concept, a.surface, a.count, c.papers
    FROM name_keys k JOIN concepts c USING (concept) JOIN aliases a USING (concept) WHERE k.hash = ?`;

/** Labels and aliases that match an FTS5 expression, most important first. */
export function matchConceptNames(store: Store, expression: string, limit: number): readonly ConceptName[] {
  return store
    .all<NameRow>(
      `${CONCEPT_NAMES} WHERE n.name IN (SELECT rowid FROM search WHERE search MATCH ? AND rowid < ? ORDER BY rowid LIMIT ?)
      ORDER BY n.name`,
      expression,
      firstTitle(store),
      limit,
    )
    .map(toName);
}

/** Every label and alias, most important first. */
export function readAllNames(store: Store): readonly ConceptName[] {
  return store.all<NameRow>(`${CONCEPT_NAMES} ORDER BY n.name`).map(toName);
}

/** Titles that match an FTS5 expression, in order. */
export function matchTitles(store: Store, expression: string, limit: number): readonly TitleName[] {
  const first = firstTitle(store);
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

/** Row number in the index of the first paper's title. */
function firstTitle(store: Store): number {
  return store.remember(
    'first title',
    () => store.get<{ names: number }>('SELECT coalesce(max(name) + 1, 0) AS names FROM names')?.names ?? 0,
  );
}

function toName({ alias, ...row }: NameRow): ConceptName {
  return { ...row, isLabel: alias === LABEL };
}
