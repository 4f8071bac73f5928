// All concepts, or all papers, in a table that sorts by any column and follows the filters. Only the rows in sight are in the
// page; the row of what is looked at is marked and brought into sight.
import type { ComponentChild } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PaperRef } from '../../src/model/index.js';
import { type Atlas, isPaper } from '../data/atlas.js';
import { conceptRefOf } from '../data/concept-ref.js';
import { firstSorting, sortingOf, TABLE_COLUMNS, tableRows } from '../data/table-rows.js';
import type { Visibility } from '../data/visibility.js';
import { percent } from '../lib/percent.js';
import { communityName, shortName } from '../map/labels.js';
import { span } from '../state/extras.js';
import { type Column, LISTS, type List, type Sorting } from '../state/route.js';
import { focus, go, route } from '../state/store.js';
import { n, text } from '../text.js';
import { CommunityLink, ConceptLink, PaperLink } from './links.js';

interface DataTableProps {
  readonly atlas: Atlas;
  readonly visibility: Visibility;
}

/** Height of a row in pixels; the stylesheet holds the same. */
const ROW = 36;
const MARGIN = 10;

export function DataTable({ atlas, visibility }: DataTableProps) {
  const { list, sort } = route.value;
  const sorting = sortingOf(list, sort);
  const { column, descending } = sorting;
  const nodes = useMemo(
    () => tableRows(atlas, visibility, { list, sorting: { column, descending } }),
    [atlas, visibility, list, column, descending],
  );
  const scroller = useRef<HTMLDivElement>(null);
  const { first, count } = useWindow(scroller, nodes.length);
  useEffect(() => {
    const at = nodes.findIndex((node) => focus.value.includes(node));
    if (at >= 0) bringIntoSight(scroller.current, at);
  }, [focus.value, nodes]);
  return (
    <>
      <ListSwitch atlas={atlas} list={list} rows={nodes.length} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
      <div class="table-scroll" ref={scroller} tabIndex={0}>
        <table
          class={`data-table of-${list}${span.value ? '' : ' is-undated'}`}
          aria-rowcount={nodes.length + 1}
        >
          <caption class="visually-hidden">{text.table.caption}</caption>
          <thead>
            <tr aria-rowindex={1}>
              {TABLE_COLUMNS[list].map((each) => (
                <Head key={each} column={each} sorting={sorting} list={list} />
              ))}
            </tr>
          </thead>
          <tbody>
            <Gap rows={first} />
            {nodes.slice(first, first + count).map((node, i) => (
              <Row key={node} atlas={atlas} node={node} index={first + i + 2} list={list} />
            ))}
            <Gap rows={Math.max(0, nodes.length - first - count)} />
          </tbody>
        </table>
      </div>
    </>
  );
}

/** Below the head, a little from the top, unless it is in sight already. */
function bringIntoSight(scroller: HTMLElement | null, row: number): void {
  if (!scroller) return;
  const [top, bottom] = [row * ROW, (row + 2) * ROW];
  if (top < scroller.scrollTop || bottom > scroller.scrollTop + scroller.clientHeight)
    scroller.scrollTop = Math.max(0, top - 3 * ROW);
}

interface ListSwitchProps {
  readonly atlas: Atlas;
  readonly list: List;
  readonly rows: number;
}

function ListSwitch({ atlas, list, rows }: ListSwitchProps) {
  const { counts, total } = atlas.map;
  return (
    <div class="table-bar">
      <div class="switch">
        {LISTS.map((each) => (
          <button key={each} type="button" aria-pressed={each === list} onClick={() => go({ list: each })}>
            {text.table.lists[each]}
          </button>
        ))}
      </div>
      <span class="note">
        {text.table.rows(rows)}
        {counts[list] < total[list] ? `, ${text.drawn.rows[list](counts[list], total[list])}` : null}
      </span>
    </div>
  );
}

/** Stands for rows out of sight; one cell, since the style sheet may hide columns. */
function Gap({ rows }: { readonly rows: number }) {
  if (rows === 0) return null;
  return (
    <tr>
      <td style={{ height: `${rows * ROW}px` }} />
    </tr>
  );
}

interface HeadProps {
  readonly column: Column;
  readonly sorting: Sorting;
  readonly list: List;
}

function Head({ column, sorting, list }: HeadProps) {
  const chosen = sorting.column === column;
  const direction = sorting.descending ? 'descending' : 'ascending';
  const next = chosen ? { column, descending: !sorting.descending } : firstSorting(column);
  return (
    <th scope="col" class={`column-${column}`} aria-sort={chosen ? direction : 'none'}>
      <button type="button" onClick={() => go({ sort: next })}>
        {column === 'label' && list === 'papers' ? text.table.title : text.table[column]}
        <span aria-hidden="true">{chosen ? (sorting.descending ? ' ↓' : ' ↑') : ''}</span>
      </button>
    </th>
  );
}

interface RowProps {
  readonly atlas: Atlas;
  readonly node: number;
  readonly index: number;
  readonly list: List;
}

function Row({ atlas, node, index, list }: RowProps) {
  const looked = focus.value.includes(node);
  return (
    <tr aria-rowindex={index} class={looked ? 'is-looked' : undefined} aria-current={looked || undefined}>
      {TABLE_COLUMNS[list].map((column) => (
        <td key={column} class={`column-${column}`}>
          {CELLS[column](atlas, node)}
        </td>
      ))}
    </tr>
  );
}

/** Without its year, which has a column of its own. */
function paperOf({ map }: Atlas, node: number): PaperRef {
  const { id, label, community } = map.nodes;
  return { id: id[node]!, title: label[node]!, community: community[node]! };
}

type Cell = (atlas: Atlas, node: number) => ComponentChild;

const CELLS: Readonly<Record<Column, Cell>> = {
  label: (atlas, node) =>
    !isPaper(atlas, node) ? (
      <ConceptLink concept={conceptRefOf(atlas, node)} />
    ) : (
      <PaperLink paper={paperOf(atlas, node)} />
    ),
  type: (atlas, node) => text.type(conceptRefOf(atlas, node).type),
  year: ({ map }, node) => map.nodes.year[node] || text.table.none,
  community: (atlas, node) => {
    const id = atlas.map.nodes.community[node]!;
    return <CommunityLink id={id} label={shortName(communityName(atlas, id))} />;
  },
  papers: ({ map }, node) => n(map.nodes.count[node]!),
  concepts: ({ map }, node) => n(map.nodes.count[node]!),
  stability: ({ map }, node) => percent(map.nodes.stability[node]!),
};

/** The rows in sight and a few around them. */
function useWindow(scroller: { readonly current: HTMLElement | null }, rows: number) {
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(800);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const read = () => {
      setTop(element.scrollTop);
      setHeight(element.clientHeight);
    };
    read();
    element.addEventListener('scroll', read, { passive: true });
    const resized = new ResizeObserver(read);
    resized.observe(element);
    return () => {
      element.removeEventListener('scroll', read);
      resized.disconnect();
    };
  }, []);
  const first = Math.max(0, Math.min(Math.floor(top / ROW) - MARGIN, rows - 1));
  return { first, count: Math.ceil(height / ROW) + 2 * MARGIN };
}
