// The part of the map around one concept or one paper, read without the rest: for what a bounded map leaves out.
import type { MapAnswer } from '../model/index.js';
import { readConceptsOf, readPapersOf, type Store } from '../store/index.js';
import { type Measured, measuredCompanions } from './companions.js';
import { findConceptByName } from './find-concept.js';
import { findPaperByName } from './find-paper.js';
import { type Bounds, type Drawn, positionsOf, totalOf } from './map-drawn.js';
import { noEdges, pushEdge } from './map-edges.js';

export interface Centers {
  /** Id, label or alias. */
  readonly concept: string | undefined;
  /** Id or title. */
  readonly paper: string | undefined;
}

interface Center {
  /** Rows, the middle of it and its best first. */
  readonly concepts: readonly number[];
  readonly papers: readonly number[];
  readonly links: readonly (Measured & { readonly from: number })[];
}

export interface Around {
  readonly drawn: Drawn;
  readonly edges: MapAnswer['edges'];
}

/** `mentions`: most salient concepts a paper. */
export function aroundOf(
  store: Store,
  { concept, paper }: Centers,
  bounds: Bounds,
  mentions: number,
): Around {
  const centers = [
    ...(concept === undefined ? [] : [aroundConcept(store, findConceptByName(store, concept), bounds)]),
    ...(paper === undefined ? [] : [aroundPaper(store, findPaperByName(store, paper), bounds)]),
  ];
  const drawn = {
    concepts: rowsOf(centers.flatMap(({ concepts }) => concepts)),
    papers: rowsOf(centers.flatMap(({ papers }) => papers)),
  };
  const links = centers.flatMap((center) => center.links);
  return { drawn, edges: edgesAround(store, drawn, links, mentions) };
}

const rowsOf = (rows: readonly number[]): Int32Array => Int32Array.from(new Set(rows)).sort();

const ANY = {
  sort: 'strength',
  type: undefined,
  community: undefined,
  minPapers: 1,
  minAssociation: 0,
  relation: undefined,
  from: undefined,
  to: undefined,
} as const;

function aroundConcept(store: Store, concept: number, { maxConcepts, maxPapers }: Bounds): Center {
  const most = maxConcepts === undefined ? undefined : Math.max(0, maxConcepts - 1);
  const companions = measuredCompanions(store, concept, ANY).slice(0, most);
  return {
    concepts: [concept, ...companions.map(({ companion }) => companion.concept)],
    papers: readPapersOf(store, concept, maxPapers).map(({ paper }) => paper),
    links: companions.map((each) => ({ ...each, from: concept })),
  };
}

function aroundPaper(store: Store, paper: number, { maxConcepts }: Bounds): Center {
  const concepts = readConceptsOf(store, paper).slice(0, maxConcepts);
  return { concepts: concepts.map(({ concept }) => concept), papers: [paper], links: [] };
}

/** Links of the middle, and all between the papers and the concepts that are there. */
function edgesAround(
  store: Store,
  { concepts, papers }: Drawn,
  links: Center['links'],
  mentions: number,
): MapAnswer['edges'] {
  const edges = noEdges();
  const nodes = positionsOf(concepts, totalOf(store).concepts);
  for (const { from, companion, association } of links)
    pushEdge(edges, [nodes[from]!, nodes[companion.concept]!, 0, companion.shared, association]);
  papers.forEach((paper, at) => {
    const there = readConceptsOf(store, paper).filter(({ concept }) => nodes[concept]! >= 0);
    for (const { concept, count, salience } of there.slice(0, mentions))
      pushEdge(edges, [nodes[concept]!, concepts.length + at, 1, count, salience]);
  });
  return edges;
}
