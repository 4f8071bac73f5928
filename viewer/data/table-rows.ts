// Concepts, or papers, as rows of a table: sorted by any column, following the filters.
import { compareStrings, foldCase } from '../../src/lib/text.js';
import type { Column, List, Sorting } from '../state/route.js';
import { type Atlas, typeOf } from './atlas.js';
import type { Visibility } from './visibility.js';

export const TABLE_COLUMNS: Readonly<Record<List, readonly Column[]>> = {
  concepts: ['label', 'type', 'community', 'papers', 'stability'],
  papers: ['label', 'year', 'community', 'concepts'],
};

const MOST_FIRST: readonly Column[] = ['papers', 'concepts', 'stability', 'year'];

/** What a first click on the column's head asks for. */
export function firstSorting(column: Column): Sorting {
  return { column, descending: MOST_FIRST.includes(column) };
}

/** The sorting asked for, where the list has that column; else what is in most comes first. */
export function sortingOf(list: List, asked: Sorting): Sorting {
  if (TABLE_COLUMNS[list].includes(asked.column)) return asked;
  return firstSorting(list === 'papers' ? 'concepts' : 'papers');
}

type Compare = (a: number, b: number) => number;

function compareBy(atlas: Atlas, column: Column): Compare {
  const { label, community, count, stability, year } = atlas.map.nodes;
  const compares: Readonly<Record<Column, Compare>> = {
    label: (a, b) => compareStrings(foldCase(label[a]!), foldCase(label[b]!)),
    type: (a, b) => compareStrings(typeOf(atlas, a), typeOf(atlas, b)),
    year: (a, b) => year[a]! - year[b]!,
    community: (a, b) => community[a]! - community[b]!,
    papers: (a, b) => count[a]! - count[b]!,
    concepts: (a, b) => count[a]! - count[b]!,
    stability: (a, b) => stability[a]! - stability[b]!,
  };
  return compares[column];
}

interface Wanted {
  readonly list: List;
  readonly sorting: Sorting;
}

/** Nodes that the filters leave, in order; equal ones by importance, so that the order is the same every time. */
export function tableRows(atlas: Atlas, visibility: Visibility, { list, sorting }: Wanted): number[] {
  const { importance } = atlas.map.nodes;
  const compare = compareBy(atlas, sorting.column);
  const sign = sorting.descending ? -1 : 1;
  return (list === 'papers' ? papersLeft(atlas, visibility) : conceptsLeft(atlas, visibility)).sort(
    (a, b) => sign * compare(a, b) || importance[b]! - importance[a]! || a - b,
  );
}

function conceptsLeft({ concepts }: Atlas, { shown }: Visibility): number[] {
  return Array.from({ length: concepts }, (_, node) => node).filter((node) => shown[node] === 1);
}

/** Of the years asked for, and with a concept that the filters leave, if they hold any back. */
function papersLeft({ concepts, size, uses }: Atlas, { shown, concepts: left }: Visibility): number[] {
  const holdsShown = (paper: number) =>
    left === concepts ||
    uses.targets
      .subarray(uses.offsets[paper]!, uses.offsets[paper + 1]!)
      .some((concept) => shown[concept] === 1);
  return Array.from({ length: size - concepts }, (_, i) => concepts + i).filter(
    (paper) => shown[paper] === 1 && holdsShown(paper),
  );
}
