// Parts of a map that is held whole, as the server would give them: the best of it, or what is around one concept or paper.
import type { MapAnswer, MapTimeline } from '../../../src/model/index.js';
import { ranksOf, rounded } from '../../../src/query/map-nodes.js';
import { spreadOverYears } from '../../../src/query/spread-over-years.js';
import type { Bounds } from '../bounds.js';

/** No more of the map than may be drawn, and the papers by year of what is left; the map itself where it is small enough. */
export function boundedMap(map: MapAnswer, { concepts, papers }: Bounds): MapAnswer {
  const { counts, nodes } = map;
  if (counts.concepts <= concepts && counts.papers <= papers) return map;
  const best = rowsTo(counts.concepts).sort((a, b) => nodes.importance[b]! - nodes.importance[a]!);
  const years = nodes.year.slice(counts.concepts).map((year) => year || undefined);
  const held = Int32Array.from(nodes.count.slice(counts.concepts));
  const drawn = best.slice(0, concepts).sort((a, b) => a - b);
  const part = partOf(map, drawn, [...spreadOverYears(years, held, papers)]);
  return counts.papers <= papers ? part : { ...part, timeline: timelineOf(map, drawn) };
}

const rowsTo = (count: number): number[] => Array.from({ length: count }, (_, row) => row);

/** The nodes of these concepts and papers, by their numbers, and all that is between them. */
export function partOf(map: MapAnswer, concepts: readonly number[], papers: readonly number[]): MapAnswer {
  const chosen = [...concepts, ...papers.map((paper) => map.counts.concepts + paper)];
  const place = new Int32Array(map.nodes.id.length).fill(-1);
  chosen.forEach((node, at) => {
    place[node] = at;
  });
  const ranks = ranksOf(concepts.map((concept) => map.nodes.importance[concept]!)).map(rounded);
  const importance = [...ranks, ...papers.map(() => 0)];
  return {
    ...map,
    counts: { concepts: concepts.length, papers: papers.length },
    nodes: { ...taken(map.nodes, chosen), importance },
    edges: edgesAmong(map.edges, place),
    ...(map.relations ? { relations: relationsAmong(map.relations, place) } : {}),
  };
}

type Columns = Readonly<Record<string, readonly unknown[]>>;

/** The same columns, of these rows only. */
function taken<T extends { readonly [K in keyof T]: readonly unknown[] }>(
  columns: T,
  rows: readonly number[],
): T {
  const entries = Object.entries(columns as Columns);
  return Object.fromEntries(
    entries.map(([name, values]) => [name, rows.map((row) => values[row])]),
  ) as unknown as T;
}

function edgesAmong(edges: MapAnswer['edges'], place: Int32Array): MapAnswer['edges'] {
  const kept = rowsTo(edges.kind.length).filter(
    (edge) => place[edges.source[edge]!]! >= 0 && place[edges.target[edge]!]! >= 0,
  );
  const { source, target, ...rest } = taken(edges, kept);
  return {
    ...rest,
    source: source.map((node) => place[node]!),
    target: target.map((node) => place[node]!),
  };
}

type Relations = NonNullable<MapAnswer['relations']>;

function relationsAmong({ names, ...columns }: Relations, place: Int32Array): Relations {
  const kept = rowsTo(columns.name.length).filter(
    (row) => place[columns.subject[row]!]! >= 0 && place[columns.object[row]!]! >= 0,
  );
  const { name, subject, object } = taken(columns, kept);
  return {
    names,
    name,
    subject: subject.map((node) => place[node]!),
    object: object.map((node) => place[node]!),
  };
}

/** As far as the edges of the map tell. */
function timelineOf({ nodes, edges, counts }: MapAnswer, concepts: readonly number[]): MapTimeline {
  const ofPapers = nodes.year.slice(counts.concepts);
  const year = [...new Set(ofPapers)].filter((each) => each > 0).sort((a, b) => a - b);
  const rows = concepts.map(() => new Uint32Array(year.length));
  const place = new Map(concepts.map((concept, at) => [concept, at]));
  edges.kind.forEach((kind, edge) => {
    const row = kind === 1 ? rows[place.get(edges.source[edge]!) ?? -1] : undefined;
    const at = year.indexOf(nodes.year[edges.target[edge]!]!);
    if (row && at >= 0) row[at]!++;
  });
  const filled = rows.map((row) => [...row.entries()].filter(([, papers]) => papers > 0));
  return {
    year,
    papers: year.map((each) => ofPapers.filter((other) => other === each).length),
    lengths: filled.map(({ length }) => length),
    at: filled.flatMap((row) => row.map(([at]) => at)),
    count: filled.flatMap((row) => row.map(([, papers]) => papers)),
  };
}
