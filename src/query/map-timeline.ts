// Papers by year, in all and of each concept: what years, moments and sizes need where the map does not draw every paper.
import type { MapTimeline } from '../model/index.js';
import { readUseColumns, readYears, type Store } from '../store/index.js';

/** `concepts` are row numbers, in the order of the map's nodes. */
export function timelineOf(store: Store, concepts: Int32Array): MapTimeline {
  const years = readYears(store);
  const year = [...new Set(years)].filter((each) => each !== undefined).sort((a, b) => a - b);
  const places = new Map(year.map((each, at) => [each, at]));
  const placeOf = Int16Array.from(years, (each) => (each === undefined ? -1 : places.get(each)!));
  return { year, papers: countsIn(placeOf, year.length), ...rowsOf(store, concepts, placeOf, year.length) };
}

/** How many of the papers are of each year. */
function countsIn(places: Int16Array, years: number): number[] {
  const counts = new Array<number>(years).fill(0);
  for (const place of places) if (place >= 0) counts[place]!++;
  return counts;
}

function rowsOf(
  store: Store,
  concepts: Int32Array,
  placeOf: Int16Array,
  years: number,
): Pick<MapTimeline, 'lengths' | 'at' | 'count'> {
  const { starts, papers } = readUseColumns(store).byConcept;
  const rows = { lengths: [] as number[], at: [] as number[], count: [] as number[] };
  for (const concept of concepts) {
    const holders = papers.subarray(starts[concept]!, starts[concept + 1]!);
    const counts = countsIn(
      Int16Array.from(holders, (paper) => placeOf[paper]!),
      years,
    );
    const before = rows.at.length;
    counts.forEach((count, at) => {
      if (count === 0) return;
      rows.at.push(at);
      rows.count.push(count);
    });
    rows.lengths.push(rows.at.length - before);
  }
  return rows;
}
