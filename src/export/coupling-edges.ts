// Papers joined by the concepts that they share: bibliographic coupling (Kessler 1963, doi:10.1002/asi.5090140103) with concepts
// in the place of references. One row of the matrix is held at a time.
import type { Asked } from '../query/asked.js';
import { readPaperConceptColumns } from '../store/index.js';
import type { Ends, PairOptions } from './cooccurrence-edges.js';
import type { CouplingEdge } from './export-graph.js';
import { PAIR_MEASURES } from './pair-weight.js';

interface Keyed {
  readonly key: string;
}

/** `concepts` are those that may join papers. */
export function* couplingEdges(
  kb: Asked,
  papers: Ends<Keyed>,
  concepts: Ends<Keyed>,
  { weight: measure, minWeight }: PairOptions,
): Iterable<CouplingEdge> {
  const { papersOf, conceptsOf } = readUses(kb, papers, concepts);
  for (const [number, { key: source }] of papers) {
    const own = conceptsOf.get(number) ?? [];
    for (const [other, both] of countShared(number, own, papersOf)) {
      const counts = { both, first: own.length, second: conceptsOf.get(other)!.length };
      const weight = PAIR_MEASURES[measure]({ ...counts, places: concepts.size });
      if (weight < minWeight) continue;
      yield { kind: 'coupling', source, target: papers.get(other)!.key, weight, count: both };
    }
  }
}

type Lists = Map<number, number[]>;

function readUses({ store }: Asked, papers: Ends<Keyed>, concepts: Ends<Keyed>) {
  const papersOf: Lists = new Map();
  const conceptsOf: Lists = new Map();
  const columns = readPaperConceptColumns(store);
  for (let i = 0; i < columns.paper.length; i++) {
    const paper = columns.paper[i]!;
    const concept = columns.concept[i]!;
    if (!concepts.has(concept) || !papers.has(paper)) continue;
    push(papersOf, concept, paper);
    push(conceptsOf, paper, concept);
  }
  return { papersOf, conceptsOf };
}

function push(lists: Lists, key: number, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Later papers that share a concept with this one, and how many; in order of their numbers. */
function countShared(paper: number, concepts: readonly number[], papersOf: Lists): [number, number][] {
  const shared = new Map<number, number>();
  for (const concept of concepts)
    for (const other of papersOf.get(concept) ?? [])
      if (other > paper) shared.set(other, (shared.get(other) ?? 0) + 1);
  return [...shared].sort(([a], [b]) => a - b);
}
