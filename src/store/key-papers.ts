// The papers that stand for a community: those of its own papers that are most about its key concepts (sum of saliences).
import type { Community, Knowledge } from '../model/index.js';

/** Papers of a community at most. */
export const KEPT_PAPERS = 5;

/** One list a community, in their order; best first, ties by position. */
export function keyPapers(knowledge: Knowledge): readonly (readonly number[])[] {
  const holders = papersOfConcepts(knowledge);
  return knowledge.communities.communities.map((community) => bestPapers(community, knowledge, holders));
}

type Holders = ReadonlyMap<number, readonly { readonly paper: number; readonly salience: number }[]>;

function papersOfConcepts({ communities, edges }: Knowledge): Holders {
  const wanted = new Set(communities.communities.flatMap((community) => community.keyConcepts));
  const holders = new Map(
    [...wanted].map((concept) => [concept, [] as { paper: number; salience: number }[]]),
  );
  const { paper, concept, salience } = edges.paperConcept;
  for (let i = 0; i < concept.length; i++) {
    holders.get(concept[i]!)?.push({ paper: paper[i]!, salience: salience[i]! });
  }
  return holders;
}

function bestPapers({ id, level, keyConcepts }: Community, knowledge: Knowledge, holders: Holders): number[] {
  const of = knowledge.communities.ofPaper[level];
  const scores = new Map<number, number>();
  for (const { paper, salience } of keyConcepts.flatMap((concept) => holders.get(concept) ?? [])) {
    if (of?.[paper] === id) scores.set(paper, (scores.get(paper) ?? 0) + salience);
  }
  return [...scores]
    .sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || a - b)
    .slice(0, KEPT_PAPERS)
    .map(([paper]) => paper);
}
