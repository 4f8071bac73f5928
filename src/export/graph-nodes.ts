// Concepts and papers as the nodes of a file, in their stored order.
import type { Asked } from '../query/asked.js';
import {
  type PlacedConcept,
  type PlacedPaper,
  readCommunities,
  readPlacedConcepts,
  readPlacedPapers,
  readSmallestSize,
} from '../store/index.js';
import { communityColors, PAPER_COLOR } from './community-colors.js';
import type { ConceptNode, PaperNode } from './export-graph.js';

/** A node and its number in the database, by which edges name it. */
export interface Numbered<T> {
  readonly number: number;
  readonly node: T;
}

/** Papers are drawn smaller than the smallest concept. */
const SIZE_OF_SMALLEST_CONCEPT = 0.6;

type LabelOf = (community: number) => string;

export const conceptKey = (id: string): string => `concept:${id}`;
export const paperKey = (id: string): string => `paper:${id}`;

export function* conceptNodes({ store }: Asked): Iterable<Numbered<ConceptNode>> {
  const labelOf = communityLabels(store);
  const colors = communityColors(store);
  for (const concept of readPlacedConcepts(store)) {
    const color = colors[concept.community] ?? PAPER_COLOR;
    yield { number: concept.concept, node: conceptNode(concept, color, labelOf) };
  }
}

export function* paperNodes({ store }: Asked): Iterable<Numbered<PaperNode>> {
  const labelOf = communityLabels(store);
  const size = (readSmallestSize(store) ?? 1) * SIZE_OF_SMALLEST_CONCEPT;
  for (const paper of readPlacedPapers(store))
    yield { number: paper.paper, node: paperNode(paper, size, labelOf) };
}

function communityLabels(store: Asked['store']): LabelOf {
  const labels = new Map(readCommunities(store, 0).map(({ id, label }) => [id, label]));
  return (community) => labels.get(community) ?? '';
}

function conceptNode({ concept: _, ...rest }: PlacedConcept, color: string, labelOf: LabelOf): ConceptNode {
  const { id, community } = rest;
  return {
    kind: 'concept',
    key: conceptKey(id),
    communityLabel: labelOf(community),
    color,
    ...rest,
  };
}

function paperNode({ paper: _, title, ...rest }: PlacedPaper, size: number, labelOf: LabelOf): PaperNode {
  const { id, community } = rest;
  return {
    kind: 'paper',
    key: paperKey(id),
    label: title,
    communityLabel: labelOf(community),
    color: PAPER_COLOR,
    size,
    ...rest,
  };
}
