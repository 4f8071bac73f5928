// The bipartite graph that topics are read from: concepts are nodes 0..concepts-1, papers follow. A paper is tied to a concept
// by how much it is about it, damped where everybody speaks of the concept. Linear in mentions, unlike co-occurrence.
import type { AnalysisInput } from '../input.js';
import { type WeightedGraph, weightedGraph } from './weighted-graph.js';

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
  const frequency = paperFrequency(input);
  const source: number[] = [];
  const target: number[] = [];
  const weight: number[] = [];
  const tie = (concept: number, paper: number, salience: number) => {
    if (frequency[concept]! < minimumPapers) return;
    source.push(concept);
    target.push(concepts + paper);
    weight.push(salience * rarity(frequency[concept]!, papers));
  };
  const broader = broaderOf(input);
  for (let e = 0; e < paperConcept.paper.length; e++) {
    const salience = Math.max(paperConcept.salience[e]!, 0.01);
    tie(paperConcept.concept[e]!, paperConcept.paper[e]!, salience);
    for (const b of broader.get(paperConcept.concept[e]!) ?? []) {
      if (minimumPapers > 1) tie(b, paperConcept.paper[e]!, salience * BROADER_SHARE);
    }
  }
  return { concepts, papers, graph: weightedGraph(concepts + papers, { source, target, weight }) };
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

function broaderOf({ edges }: AnalysisInput): Map<number, number[]> {
  const broader = new Map<number, number[]>();
  for (const edge of edges.broader) {
    const list = broader.get(edge.narrower);
    if (list) list.push(edge.broader);
    else broader.set(edge.narrower, [edge.broader]);
  }
  return broader;
}
