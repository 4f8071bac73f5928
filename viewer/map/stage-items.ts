// What the stage is given to draw: the nodes and edges at rest, as the filters and the theme want them. Guests are only ever lit.
import { type Atlas, isWhole } from '../data/atlas.js';
import { shareAt } from './flights.js';
import { mix } from './palette.js';
import { kindCode, type Scene } from './scene.js';
import type { Point } from './view.js';

export interface StageNode {
  readonly x: number;
  readonly y: number;
  /** Radius in pixels when the whole map fits. */
  readonly size: number;
  readonly color: string;
  /** Position in SHAPES. */
  readonly shape: number;
  readonly hidden: boolean;
}

export interface StageEdge {
  readonly source: number;
  readonly target: number;
  readonly color: string;
  readonly alpha: number;
}

export interface StageItems {
  readonly nodes: readonly StageNode[];
  /** Nodes in the order in which they are drawn, the last above all others. */
  readonly order: readonly number[];
  readonly edges: readonly StageEdge[];
}

interface Wanted {
  readonly shown: Uint8Array;
  readonly papers: 'focus' | 'all' | 'none';
  /** Fewest papers that hold both ends of a line. */
  readonly minShared: number;
}

export function itemsOf(scene: Scene, radii: Float32Array, wanted: Wanted): StageItems {
  return {
    nodes: nodesOf(scene, radii, wanted),
    order: orderOf(scene.atlas, radii),
    edges: edgesOf(scene, wanted),
  };
}

/** Two opposite corners of the map, which give a stage its scale, whatever the filters leave of the rest. */
export function cornersOf({ map }: Atlas): readonly Point[] {
  if (map.nodes.id.length === 0) return [];
  return [0, 1].map((share) => ({ x: shareAt(map.nodes.x, share), y: shareAt(map.nodes.y, share) }));
}

function nodesOf(
  { atlas, nodeColor, kind }: Scene,
  radii: Float32Array,
  { shown, papers }: Wanted,
): StageNode[] {
  const { x, y } = atlas.map.nodes;
  const paperSize = isWhole(atlas) ? 1 : PAPER_AMONG_MANY;
  return Array.from({ length: atlas.size }, (_, node) => ({
    x: x[node]!,
    y: y[node]!,
    size: radii[node]! * (node < atlas.concepts ? 1 : paperSize),
    color: nodeColor[node]!,
    shape: kindCode(kind[node]!),
    hidden: shown[node] === 0 || (node >= atlas.concepts && papers !== 'all'),
  }));
}

/** Share of their size at which papers are drawn where there are so many that they would cover the land. */
const PAPER_AMONG_MANY = 0.4;

/** Where only the best known are drawn, they would hide each other: the larger stand above the smaller, and all above papers. */
function orderOf(atlas: Atlas, radii: Float32Array): number[] {
  const nodes = Array.from({ length: atlas.size }, (_, node) => node);
  if (isWhole(atlas)) return nodes;
  const concepts = nodes.slice(0, atlas.concepts).sort((a, b) => radii[a]! - radii[b]!);
  return [...nodes.slice(atlas.concepts), ...concepts];
}

/** Links within a community are in its colour; those between two are hardly seen. */
const ALPHA = { within: 0.2, between: 0.07 } as const;

function edgesOf({ atlas, nodeColor, ground }: Scene, { shown, minShared }: Wanted): StageEdge[] {
  const { source, target, count } = atlas.map.edges;
  const { community } = atlas.map.nodes;
  return atlas.backbone
    .filter((edge) => count[edge]! >= minShared && shown[source[edge]!] && shown[target[edge]!])
    .map((edge) => {
      const [a, b] = [source[edge]!, target[edge]!];
      const within = community[a] === community[b];
      const color = within ? mix(nodeColor[a]!, nodeColor[b]!, 0.5) : ground.edge;
      return { source: a, target: b, color, alpha: within ? ALPHA.within : ALPHA.between };
    });
}
