// All concepts in a table that sorts by any column and follows the filters. Only the rows in sight are in the page.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Atlas } from '../data/atlas.js';
import { conceptRefOf } from '../data/concept-ref.js';
import { COLUMNS, type Column, firstSorting, type Sorting, tableRows } from '../data/table-rows.js';
import type { Visibility } from '../data/visibility.js';
import { percent } from '../lib/percent.js';
import { communityName, shortName } from '../map/labels.js';
import { n, text } from '../text.js';
import { CommunityLink, ConceptLink } from './links.js';

interface ConceptTableProps {
  readonly atlas: Atlas;
  readonly visibility: Visibility;
}

/** Height of a row in pixels; the stylesheet holds the same. */
const ROW = 36;
const MARGIN = 10;

export function ConceptTable({ atlas, visibility }: ConceptTableProps) {
  const [sorting, setSorting] = useState<Sorting>(firstSorting('papers'));
  const nodes = useMemo(() => tableRows(atlas, visibility, sorting), [atlas, visibility, sorting]);
  const scroller = useRef<HTMLDivElement>(null);
  const { first, count } = useWindow(scroller, nodes.length);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
    <div class="table-scroll" ref={scroller} tabIndex={0}>
      <table class="concept-table" aria-rowcount={nodes.length + 1}>
        <caption class="visually-hidden">{text.table.caption}</caption>
        <thead>
          <tr aria-rowindex={1}>
            {COLUMNS.map((column) => (
              <Head key={column} column={column} sorting={sorting} sort={setSorting} />
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap rows={first} />
          {nodes.slice(first, first + count).map((node, i) => (
            <Row key={node} atlas={atlas} node={node} index={first + i + 2} />
          ))}
          <Gap rows={Math.max(0, nodes.length - first - count)} />
        </tbody>
      </table>
    </div>
  );
}

/** Stands for rows out of sight. */
function Gap({ rows }: { readonly rows: number }) {
  if (rows === 0) return null;
  return (
    <tr>
      <td colSpan={COLUMNS.length} style={{ height: `${rows * ROW}px` }} />
    </tr>
  );
}

interface HeadProps {
  readonly column: Column;
  readonly sorting: Sorting;
  readonly sort: (sorting: Sorting) => void;
}

function Head({ column, sorting, sort }: HeadProps) {
  const chosen = sorting.column === column;
  const direction = sorting.descending ? 'descending' : 'ascending';
  const next = chosen ? { column, descending: !sorting.descending } : firstSorting(column);
  return (
    <th scope="col" class={`column-${column}`} aria-sort={chosen ? direction : 'none'}>
      <button type="button" onClick={() => sort(next)}>
        {text.table[column]}
        <span aria-hidden="true">{chosen ? (sorting.descending ? ' ↓' : ' ↑') : ''}</span>
      </button>
    </th>
  );
}

interface RowProps {
  readonly atlas: Atlas;
  readonly node: number;
  readonly index: number;
}

function Row({ atlas, node, index }: RowProps) {
  const concept = conceptRefOf(atlas, node);
  return (
    <tr aria-rowindex={index}>
      <td class="column-label">
        <ConceptLink concept={concept} />
      </td>
      <td class="column-type">{text.type(concept.type)}</td>
      <td class="column-community">
        <CommunityLink id={concept.community} label={shortName(communityName(atlas, concept.community))} />
      </td>
      <td class="column-papers">{n(concept.papers)}</td>
      <td class="column-stability">{percent(atlas.map.nodes.stability[node]!)}</td>
    </tr>
  );
}

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
