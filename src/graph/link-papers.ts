// Papers joined by the concepts that they share (bibliographic coupling over concepts). A concept that very many papers
// hold says nothing about any two of them and would join all; it is left out, and each paper keeps its nearest others.
import type { PaperConceptEdges } from '../model/index.js';

type LinkingEdges = Pick<PaperConceptEdges, 'paper' | 'concept' | 'salience'>;

export interface PaperLink {
  /** Indices of papers, `source < target`. */
  readonly source: number;
  readonly target: number;
  /** Concepts that both hold. */
  readonly count: number;
  /** Sum over these of the product of saliences and the concept's rarity. */
  readonly weight: number;
}

/** Concepts of more papers than this join none. */
const WIDESPREAD = 200;
/** Links that a paper asks for; it may have more, where others ask for it. */
const NEAREST = 12;

/** Sorted by source, then target. */
export function linkPapers(edges: LinkingEdges, papers: number, concepts: number): readonly PaperLink[] {
  const holders = holdersOf(edges, concepts);
  const starts = startsOf(edges, papers);
  const count = new Int32Array(papers);
  const weight = new Float64Array(papers);
  const links = new Map<number, PaperLink>();
  for (let paper = 0; paper < papers; paper++) {
    const others = new Set<number>();
    for (let at = starts[paper]!; at < starts[paper + 1]!; at++) {
      const held = holders[edges.concept[at]!]!;
      if (held.length > WIDESPREAD) continue;
      const rarity = Math.log(1 + papers / held.length);
      for (const other of held) {
        const neighbour = edges.paper[other]!;
        if (neighbour === paper) continue;
        others.add(neighbour);
        count[neighbour]!++;
        weight[neighbour]! += edges.salience[at]! * edges.salience[other]! * rarity;
      }
    }
    const nearest = [...others].sort((a, b) => weight[b]! - weight[a]! || a - b).slice(0, NEAREST);
    for (const other of nearest) {
      const [source, target] = paper < other ? [paper, other] : [other, paper];
      links.set(source * papers + target, { source, target, count: count[other]!, weight: weight[other]! });
    }
    for (const other of others) count[other] = weight[other] = 0;
  }
  return [...links.values()].sort((a, b) => a.source - b.source || a.target - b.target);
}

/** Edges of each concept. */
function holdersOf({ concept }: LinkingEdges, concepts: number): readonly (readonly number[])[] {
  const holders: number[][] = Array.from({ length: concepts }, () => []);
  concept.forEach((held, edge) => {
    holders[held]!.push(edge);
  });
  return holders;
}

function startsOf({ paper }: LinkingEdges, papers: number): Int32Array {
  const starts = new Int32Array(papers + 1);
  for (const index of paper) starts[index + 1]!++;
  for (let index = 0; index < papers; index++) starts[index + 1]! += starts[index]!;
  return starts;
}
