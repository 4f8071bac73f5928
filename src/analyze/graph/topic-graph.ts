// The bipartite graph that topics are read from: concepts are nodes 0..concepts-1, papers follow. A paper is tied to a concept
// by how much it is about it, damped where everybody speaks of the concept. Linear in mentions, unlike co-occurrence.
import type { AnalysisInput } from '../input.js';
import { groupMembers, type Members } from './aggregate.js';
import { type EdgeColumns, type WeightedGraph, weightedGraph } from './weighted-graph.js';

export interface TopicGraph {
  readonly concepts: number;
  readonly papers: number;
  readonly graph: WeightedGraph;
}

/** A paper that uses a narrower concept speaks of the broader one too, but says so less. */
const BROADER_SHARE = 0.4;

/** Every edge between papers and concepts: what the map is drawn from. */
export function topicGraph(input: AnalysisInput): TopicGraph {
  return buildTopicGraph(input, 1);
}

/**
 * Without the concepts of a single paper: they hang on that paper whatever the partition, and only make papers heavy, which
 * breaks topics into crumbs. They take their paper's community.
 */
export function sharedTopicGraph(input: AnalysisInput): TopicGraph {
  return buildTopicGraph(input, 2);
}

function buildTopicGraph(input: AnalysisInput, minimumPapers: number): TopicGraph {
  const concepts = input.resolution.concepts.length;
  const papers = input.papers.length;
  const { paperConcept } = input.edges;
  const broader = broaderOf(input);
  const frequency = paperFrequency(input);
  const ties = tieColumns(countTies(input, broader));
  const tie = (concept: number, paper: number, salience: number) => {
    if (frequency[concept]! < minimumPapers) return;
    ties.source[ties.size] = concept;
    ties.target[ties.size] = concepts + paper;
    ties.weight[ties.size++] = salience * rarity(frequency[concept]!, papers);
  };
  for (let e = 0; e < paperConcept.paper.length; e++) {
    const concept = paperConcept.concept[e]!;
    const salience = Math.max(paperConcept.salience[e]!, 0.01);
    tie(concept, paperConcept.paper[e]!, salience);
    if (minimumPapers === 1) continue;
    for (let i = broader.offsets[concept]!; i < broader.offsets[concept + 1]!; i++) {
      tie(broader.nodes[i]!, paperConcept.paper[e]!, salience * BROADER_SHARE);
    }
  }
  return { concepts, papers, graph: weightedGraph(concepts + papers, firstOf(ties)) };
}

function countTies({ edges }: AnalysisInput, broader: Members): number {
  let count = edges.paperConcept.concept.length;
  for (const concept of edges.paperConcept.concept) {
    count += broader.offsets[concept + 1]! - broader.offsets[concept]!;
  }
  return count;
}

function tieColumns(capacity: number) {
  return {
    size: 0,
    source: new Int32Array(capacity),
    target: new Int32Array(capacity),
    weight: new Float64Array(capacity),
  };
}

function firstOf({ size, source, target, weight }: ReturnType<typeof tieColumns>): EdgeColumns {
  return {
    source: source.subarray(0, size),
    target: target.subarray(0, size),
    weight: weight.subarray(0, size),
  };
}

/** Papers that hold each concept, counted from the edges. */
export function paperFrequency(input: AnalysisInput): Int32Array {
  const frequency = new Int32Array(input.resolution.concepts.length);
  for (const concept of input.edges.paperConcept.concept) frequency[concept]!++;
  return frequency;
}

/** The square root of inverse document frequency: full idf tore topics apart, none let common words glue them together. */
export function rarity(frequency: number, papers: number): number {
  return Math.sqrt(Math.log(1 + papers / frequency));
}

/** The broader concepts of each concept, in the order of the edges. */
function broaderOf({ edges, resolution }: AnalysisInput): Members {
  const { offsets, nodes } = groupMembers(
    Int32Array.from(edges.broader, (edge) => edge.narrower),
    resolution.concepts.length,
  );
  return { offsets, nodes: nodes.map((edge) => edges.broader[edge]!.broader) };
}
