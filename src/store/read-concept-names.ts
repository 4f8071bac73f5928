// All that a concept is called: its label, then its aliases by their numbers.
import type { Alias } from '../model/index.js';
import { LABEL } from './packed-names.js';
import type { NamePlace } from './read-name-rows.js';
import { readAliases, readAliasesOf, readAllAliases } from './read-spellings.js';
import type { Store } from './store.js';

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

interface Row {
  readonly concept: number;
  readonly label: string;
  readonly mentions: number;
  readonly papers: number;
}

const ROWS = 'SELECT concept, label, mentions, papers FROM concepts';

/** Names of one concept; none where there is no such concept. */
export function readNamesOf(store: Store, concept: number): readonly ConceptName[] {
  const row = store.get<Row>(`${ROWS} WHERE concept = ?`, concept);
  return row ? named(row, readAliases(store, concept)) : [];
}

/** Many at once, in their order; those that are not there are left out. */
export function readNamesAt(store: Store, places: readonly NamePlace[]): readonly ConceptName[] {
  const labels = readLabels(store, [...new Set(places.map(({ concept }) => concept))]);
  const spelt = places.filter(({ alias }) => alias !== LABEL).map(({ concept }) => concept);
  const aliases = readAliasesOf(store, [...new Set(spelt)]);
  return places.flatMap(({ concept, alias }) => {
    const label = labels.get(concept);
    if (alias === LABEL || !label) return label ?? [];
    const found = aliases.get(concept)?.[alias - 1];
    return found ? aliasOf(label, found) : [];
  });
}

/** In one statement: it costs a third of one for each. */
function readLabels(store: Store, concepts: readonly number[]): ReadonlyMap<number, ConceptName> {
  const sql = `${ROWS} WHERE concept IN (SELECT value FROM json_each(?))`;
  const rows = store.all<Row>(sql, JSON.stringify(concepts));
  return new Map(rows.map((row) => [row.concept, labelOf(row)]));
}

/** Names of every concept by its row number. */
export function readNamesOfAll(store: Store): readonly (readonly ConceptName[])[] {
  const aliases = new Map(readAllAliases(store));
  return store.all<Row>(`${ROWS} ORDER BY concept`).map((row) => named(row, aliases.get(row.concept) ?? []));
}

function named(row: Row, aliases: readonly Alias[]): readonly ConceptName[] {
  const label = labelOf(row);
  return [label, ...aliases.map((alias) => aliasOf(label, alias))];
}

function labelOf({ concept, label, mentions, papers }: Row): ConceptName {
  return { concept, surface: label, isLabel: true, count: mentions, papers };
}

function aliasOf({ concept, papers }: ConceptName, { surface, count }: Alias): ConceptName {
  return { concept, surface, isLabel: false, count, papers };
}
