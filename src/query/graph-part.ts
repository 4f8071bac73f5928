// The part of the graph that a program asks for, as marks on the stored nodes: the same filters as the exports have.
import type { GraphInput } from '../graph/index.js';
import type { ConceptType } from '../model/index.js';

export interface GraphFilters {
  /** Only concepts of this type; papers are joined by these alone. */
  readonly type?: ConceptType;
  /** Only nodes of this community, at the level that colours the map. */
  readonly community?: number;
  /** Only what is around this concept: its id, label or an alias. */
  readonly concept?: string;
  /** How many co-occurrences away from that concept, from 1; 1 unless told. */
  readonly depth?: number;
  /** Only concepts in at least so many papers. */
  readonly minPapers?: number;
  /** Only concepts that take part in a typed relation of this name. */
  readonly relation?: string;
  /** Only papers of this year or later; all is counted in them, and what only others hold goes. */
  readonly from?: number;
  /** Only papers of this year or earlier. */
  readonly to?: number;
}

/** By the number of a node: whether it is wanted. */
export interface GraphPart {
  readonly concepts: readonly boolean[];
  readonly papers: readonly boolean[];
}

interface Nodes {
  readonly concepts: readonly {
    readonly type: ConceptType;
    readonly community: number;
    readonly papers: number;
  }[];
  readonly papers: readonly { readonly community: number }[];
}

type PaperConcepts = Pick<GraphInput['edges']['paperConcept'], 'paper' | 'concept'>;

/** The filters of nodes, with concepts by their numbers. */
export interface NodeFilters extends Pick<GraphFilters, 'type' | 'community' | 'depth' | 'minPapers'> {
  /** The concept that `GraphFilters.concept` names. */
  readonly center?: number;
  /** Those that take part in the relation. */
  readonly related?: ReadonlySet<number>;
}

export function graphPart(
  { concepts, papers }: Nodes,
  edges: PaperConcepts,
  { type, community, depth = 1, minPapers = 1, center, related }: NodeFilters,
): GraphPart {
  const around = center === undefined ? undefined : partAround(edges, center, depth);
  const isThere = (of: number) => community === undefined || of === community;
  return {
    concepts: concepts.map(
      (each, i) =>
        isThere(each.community) &&
        (type === undefined || each.type === type) &&
        each.papers >= minPapers &&
        (related?.has(i) ?? true) &&
        (around?.concepts.has(i) ?? true),
    ),
    papers: papers.map((each, i) => isThere(each.community) && (around?.papers.has(i) ?? true)),
  };
}

/** Its papers, their concepts, the papers of those, and so on. */
function partAround({ paper, concept }: PaperConcepts, center: number, depth: number) {
  const concepts = new Set([center]);
  const papers = new Set<number>();
  for (let step = 0; step < depth; step++) {
    for (let edge = 0; edge < paper.length; edge++)
      if (concepts.has(concept[edge]!)) papers.add(paper[edge]!);
    for (let edge = 0; edge < paper.length; edge++)
      if (papers.has(paper[edge]!)) concepts.add(concept[edge]!);
  }
  return { concepts, papers };
}

/** The edges whose ends are both wanted. */
export function edgesWithin(
  { paperConcept, cooccurrence }: GraphInput['edges'],
  { concepts, papers }: GraphPart,
): GraphInput['edges'] {
  const { paper, concept } = paperConcept;
  const { source, target } = cooccurrence;
  const mentions = positions(paper.length, (edge) => papers[paper[edge]!]! && concepts[concept[edge]!]!);
  const pairs = positions(source.length, (edge) => concepts[source[edge]!]! && concepts[target[edge]!]!);
  return {
    paperConcept: {
      paper: mentions.map((edge) => paper[edge]!),
      concept: mentions.map((edge) => concept[edge]!),
      count: mentions.map((edge) => paperConcept.count[edge]!),
      salience: Float64Array.from(mentions, (edge) => paperConcept.salience[edge]!),
    },
    cooccurrence: {
      source: pairs.map((edge) => source[edge]!),
      target: pairs.map((edge) => target[edge]!),
      count: pairs.map((edge) => cooccurrence.count[edge]!),
      association: Float64Array.from(pairs, (edge) => cooccurrence.association[edge]!),
    },
  };
}

function positions(length: number, isWanted: (edge: number) => boolean): Int32Array {
  return Int32Array.from(Array.from({ length }, (_, edge) => edge).filter(isWanted));
}
