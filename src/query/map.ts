// The whole map in columns, as the viewer draws it. Edges are thinned to each node's strongest, so that the answer grows with the
// nodes and not with their pairs; numbers are rounded to what can be seen.
import { associationStrength } from '../lib/association.js';
import { powerOfTen } from '../lib/power-of-ten.js';
import { CONCEPT_TYPES, type MapAnswer } from '../model/index.js';
import {
  fromE4,
  type PlacedConcept,
  type PlacedPaper,
  readCommunities,
  readContentHash,
  readNumber,
  readPairColumns,
  readPaperConceptColumns,
  readPlacedConcepts,
  readPlacedPapers,
  type Store,
} from '../store/index.js';
import { toCommunity } from './communities.js';
import { defineQuery } from './query.js';
import { mapAnswer } from './schemas/whole-answers.js';
import { createStrongest } from './strongest.js';
import { formatFacts } from './table.js';

/** Papers are drawn smaller than the smallest concept. */
const PAPER_SIZE = 0.6;
const DIGITS = 4;
/** Positions are rounded to this share of the map's width. */
const GRID = 1e-5;

export const map = defineQuery({
  id: 'map',
  label: 'Map',
  summary: 'positions, types, communities and strongest edges of all nodes, in columns',
  question: 'Where does everything lie? Columns of numbers for drawing.',
  example: { pairs: 2 },
  route: '/api/map',
  answer: mapAnswer,
  params: [
    {
      id: 'pairs',
      type: 'integer',
      default: 8,
      min: 0,
      max: 1000,
      summary: 'strongest co-occurrences a concept',
    },
    {
      id: 'mentions',
      type: 'integer',
      default: 12,
      min: 0,
      max: 1000,
      summary: 'most salient concepts a paper',
    },
  ],
  run: ({ store }, { pairs, mentions }): MapAnswer => {
    const concepts = readPlacedConcepts(store);
    const papers = readPlacedPapers(store);
    return {
      contentHash: readContentHash(store),
      counts: { concepts: concepts.length, papers: papers.length },
      modularity: readNumber(store, 'communities.modularity'),
      nodes: nodesOf(concepts, papers),
      edges: edgesOf(store, concepts, papers, { pairs, mentions }),
      communities: readCommunities(store, 0).map((community) => toCommunity(store, community)),
    };
  },
  table: (answer) =>
    formatFacts([
      ['concepts', answer.counts.concepts],
      ['papers', answer.counts.papers],
      ['edges', answer.edges.source.length],
      ['communities', answer.communities.length],
    ]),
});

function nodesOf(concepts: readonly PlacedConcept[], papers: readonly PlacedPaper[]): MapAnswer['nodes'] {
  const both = <T>(
    ofConcept: (each: PlacedConcept, i: number) => T,
    ofPaper: (each: PlacedPaper) => T,
  ): T[] => [...concepts.map(ofConcept), ...papers.map(ofPaper)];
  const onGrid = gridOf([...concepts, ...papers]);
  const importance = ranksOf(concepts.map(({ pageRank }) => pageRank));
  const paperSize =
    PAPER_SIZE * concepts.reduce((least, { size }) => Math.min(least, size), Number.MAX_VALUE);
  return {
    id: both(
      ({ id }) => id,
      ({ id }) => id,
    ),
    label: both(
      ({ label }) => label,
      ({ title }) => title,
    ),
    type: both(
      ({ type }) => CONCEPT_TYPES.indexOf(type),
      () => -1,
    ),
    community: both(
      ({ community }) => community,
      ({ community }) => community,
    ),
    x: both(
      ({ x }) => onGrid(x),
      ({ x }) => onGrid(x),
    ),
    y: both(
      ({ y }) => onGrid(y),
      ({ y }) => onGrid(y),
    ),
    size: both(
      ({ size }) => rounded(size),
      () => rounded(concepts.length > 0 ? paperSize : 1),
    ),
    count: both(
      ({ papers: count }) => count,
      ({ concepts: count }) => count,
    ),
    importance: both(
      (_, i) => rounded(importance[i]!),
      () => 0,
    ),
    stability: both(
      ({ stability }) => rounded(stability),
      () => 1,
    ),
    year: both(
      () => 0,
      ({ year }) => year ?? 0,
    ),
  };
}

/** 1 for the largest value, falling evenly to 0; equal values in order. */
function ranksOf(values: readonly number[]): readonly number[] {
  const order = values.map((_, i) => i).sort((a, b) => values[b]! - values[a]! || a - b);
  const ranks = new Array<number>(values.length);
  order.forEach((i, rank) => {
    ranks[i] = values.length === 1 ? 1 : 1 - rank / (values.length - 1);
  });
  return ranks;
}

function gridOf(places: readonly { readonly x: number; readonly y: number }[]): (value: number) => number {
  let widest = 0;
  for (const { x, y } of places) widest = Math.max(widest, Math.abs(x), Math.abs(y));
  const step = powerOfTen(Math.floor(Math.log10(Math.max(widest, 1e-9) * GRID)));
  const steps = 1 / step;
  return (value) => Math.round(value * steps) / steps + 0; // never -0, which JSON cannot say
}

interface Kept {
  readonly pairs: number;
  readonly mentions: number;
}

interface EdgeColumns {
  readonly source: number[];
  readonly target: number[];
  readonly kind: number[];
  readonly count: number[];
  readonly weight: number[];
}

function edgesOf(
  store: Store,
  concepts: readonly PlacedConcept[],
  papers: readonly PlacedPaper[],
  kept: Kept,
): MapAnswer['edges'] {
  const edges: EdgeColumns = { source: [], target: [], kind: [], count: [], weight: [] };
  addPairs(edges, store, concepts, papers.length, kept.pairs);
  addMentions(edges, store, concepts.length, papers.length, kept.mentions);
  return edges;
}

/** A pair is kept where it is among the strongest of either end. */
function addPairs(
  edges: EdgeColumns,
  store: Store,
  concepts: readonly PlacedConcept[],
  places: number,
  kept: number,
): void {
  const { source, target, papers } = readPairColumns(store);
  const strongest = createStrongest(concepts.length, kept);
  const weights = Float64Array.from(papers, (both, i) => {
    const [first, second] = [concepts[source[i]!]!.papers, concepts[target[i]!]!.papers];
    return associationStrength({ both, first, second, places });
  });
  weights.forEach((association, i) => {
    const strength = papers[i]! * Math.log(association);
    strongest.offer(source[i]!, i, strength);
    strongest.offer(target[i]!, i, strength);
  });
  for (const i of strongest.kept()) push(edges, [source[i]!, target[i]!, 0, papers[i]!, weights[i]!]);
}

function addMentions(edges: EdgeColumns, store: Store, concepts: number, papers: number, kept: number): void {
  const { concept, paper, count, salienceE4 } = readPaperConceptColumns(store);
  const strongest = createStrongest(papers, kept);
  paper.forEach((node, i) => {
    strongest.offer(node, i, salienceE4[i]!);
  });
  for (const i of strongest.kept()) {
    push(edges, [concept[i]!, concepts + paper[i]!, 1, count[i]!, fromE4(salienceE4[i]!)]);
  }
}

function push(edges: EdgeColumns, [source, target, kind, count, weight]: Edge): void {
  edges.source.push(source);
  edges.target.push(target);
  edges.kind.push(kind);
  edges.count.push(count);
  edges.weight.push(rounded(weight));
}

type Edge = readonly [source: number, target: number, kind: number, count: number, weight: number];

/** To `DIGITS` significant digits; by arithmetic, which is some ten times faster than by text. */
function rounded(value: number): number {
  if (value === 0) return 0;
  const scale = powerOfTen(DIGITS - 1 - Math.floor(Math.log10(Math.abs(value))));
  return Math.round(value * scale) / scale;
}
