// The papers and concepts of now as they were in the earlier analysis.
import { slugify } from '../../lib/text.js';
import type { AnalysisInput, AnalyzedConcept } from '../input.js';
import { parentsIn, pathOf } from './community-paths.js';
import type { EarlierHierarchy, EarlierMap, EarlierNodes } from './earlier-map.js';

export interface EarlierNode {
  readonly x: number;
  readonly y: number;
  /** Id of its community at each level, the coarsest first. */
  readonly communities: readonly number[];
  /** Of a concept's community over seeds, 0..1; none for papers. */
  readonly stability: number | undefined;
}

/** What is known of each node: concepts first, then papers. */
export function earlierNodes(
  { resolution, papers }: AnalysisInput,
  earlier: EarlierMap,
): readonly (EarlierNode | undefined)[] {
  const conceptOf = finderIn(earlier.concepts, earlier);
  const paperOf = finderIn(earlier.papers, earlier);
  const ids = new Set(resolution.concepts.map(({ id }) => id));
  return [
    ...resolution.concepts.map((concept) => conceptOf(concept.id) ?? formerly(concept, ids, conceptOf)),
    ...papers.map(({ id }) => paperOf(id)),
  ];
}

type Find = (id: string) => EarlierNode | undefined;

function finderIn({ ids, x, y, community, stability }: EarlierNodes, earlier: EarlierHierarchy): Find {
  const parents = parentsIn(earlier);
  const paths = parents.at(-1)?.map((_, finest) => pathOf(parents, finest)) ?? [];
  const rows = new Map<string, number>();
  for (const [row, id] of ids.entries()) rows.set(id, row);
  return (id) => {
    const row = rows.get(id);
    return row === undefined
      ? undefined
      : { x: x[row]!, y: y[row]!, communities: paths[community[row]!] ?? [], stability: stability?.[row] };
  };
}

/** A concept may have come to another label, and so to another id: it is known by an alias that was its label. */
function formerly(
  { aliases }: AnalyzedConcept,
  ids: ReadonlySet<string>,
  conceptOf: Find,
): EarlierNode | undefined {
  for (const { surface } of aliases) {
    const id = slugify(surface);
    const node = ids.has(id) ? undefined : conceptOf(id);
    if (node) return node;
  }
  return undefined;
}
