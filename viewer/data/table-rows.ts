// The concepts as rows of a table: sorted by any column, following the filters.
import { compareStrings, foldCase } from '../../src/lib/text.js';
import { type Atlas, typeOf } from './atlas.js';
import type { Visibility } from './visibility.js';

export const COLUMNS = ['label', 'type', 'community', 'papers', 'stability'] as const;
export type Column = (typeof COLUMNS)[number];

export interface Sorting {
  readonly column: Column;
  readonly descending: boolean;
}

/** What a first click on the column's head asks for. */
export function firstSorting(column: Column): Sorting {
  return { column, descending: column === 'papers' || column === 'stability' };
}

type Compare = (a: number, b: number) => number;

function compareBy(atlas: Atlas, column: Column): Compare {
  const { label, community, count, stability } = atlas.map.nodes;
  const compares: Readonly<Record<Column, Compare>> = {
    label: (a, b) => compareStrings(foldCase(label[a]!), foldCase(label[b]!)),
    type: (a, b) => compareStrings(typeOf(atlas, a), typeOf(atlas, b)),
    community: (a, b) => community[a]! - community[b]!,
    papers: (a, b) => count[a]! - count[b]!,
    stability: (a, b) => stability[a]! - stability[b]!,
  };
  return compares[column];
}

/** Nodes that the filters leave, in order; equal ones by importance, so that the order is the same every time. */
export function tableRows(atlas: Atlas, { shown }: Visibility, sorting: Sorting): number[] {
  const { importance } = atlas.map.nodes;
  const compare = compareBy(atlas, sorting.column);
  const sign = sorting.descending ? -1 : 1;
  return Array.from({ length: atlas.concepts }, (_, node) => node)
    .filter((node) => shown[node] === 1)
    .sort((a, b) => sign * compare(a, b) || importance[b]! - importance[a]! || a - b);
}
