// Stage 5 to 7: the map. Communities are laid out first, on the graph between them; concepts and papers start inside theirs
// and find their places by forces; then everything is fitted to the page and overlaps are removed. No random number at all.
import type { Communities, Layout } from '../../model/index.js';
import { topicGraph } from '../graph/topic-graph.js';
import type { AnalysisInput } from '../input.js';
import { bodyGraph, withSatellites } from './bodies.js';
import { cohesiveSimulation } from './cohesive-graph.js';
import { fitInPlace } from './fit.js';
import { forceAtlasInPlace } from './force-atlas.js';
import type { Positions } from './positions.js';
import { removeOverlapsInPlace } from './remove-overlaps.js';
import { conceptRadius, PAPER_RADIUS } from './sizes.js';
import { startInCommunities } from './start-in-communities.js';

/** Width over height that the map aims for: screens are wide. */
export const ASPECT = 1.4;

/** Free room between two nodes, in the unit of positions. */
const GAP = 1;
/** Distance of the first concept of one paper only from its paper; those further out keep the density of the map. */
const SATELLITE_SPACING = 12;

const FORCES = {
  scaling: 2,
  gravity: 0.05,
  strongGravity: true,
  flatness: ASPECT ** 2,
  linLog: true,
  theta: 1.2,
} as const;

export function layOut(input: AnalysisInput, communities: Communities): Layout {
  const topics = topicGraph(input);
  const bodies = bodyGraph(topics);
  const partitions = communities.ofConcept.map((ofConcept, level) => {
    const all = join(ofConcept, communities.ofPaper[level]!);
    return bodies.nodes.map((v) => all[v]!);
  });
  const simulation = cohesiveSimulation(bodies, partitions, startInCommunities(bodies, partitions, ASPECT));
  forceAtlasInPlace(simulation, { ...FORCES, iterations: iterationsFor(bodies.nodes.length) });
  const radius = radii(input);
  fitInPlace(bodiesOf(simulation, bodies.nodes.length), bodies.room, ASPECT);
  const all = withSatellites(topics, bodies.nodes, simulation, SATELLITE_SPACING);
  removeOverlapsInPlace({ ...all, radius }, GAP);
  return split(all, radius, topics.concepts);
}

/** Without the anchors. */
function bodiesOf({ x, y }: Positions, count: number): Positions {
  return { x: x.subarray(0, count), y: y.subarray(0, count) };
}

function split({ x, y }: Positions, radius: Float64Array, concepts: number): Layout {
  return {
    conceptX: x.slice(0, concepts),
    conceptY: y.slice(0, concepts),
    paperX: x.slice(concepts),
    paperY: y.slice(concepts),
    conceptSize: radius.slice(0, concepts),
  };
}

/** A good start needs few; on a large map each costs much and shows little. */
function iterationsFor(bodies: number): number {
  return Math.round(Math.min(200, Math.max(25, 1_200_000 / Math.max(1, bodies))));
}

function join(concepts: Int32Array, papers: Int32Array): Int32Array {
  const all = new Int32Array(concepts.length + papers.length);
  all.set(concepts);
  all.set(papers, concepts.length);
  return all;
}

function radii(input: AnalysisInput): Float64Array {
  const radius = input.resolution.concepts.map((concept) => conceptRadius(concept.papers));
  return Float64Array.from([...radius, ...input.papers.map(() => PAPER_RADIUS)]);
}
