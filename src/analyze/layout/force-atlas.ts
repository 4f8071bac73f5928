// ForceAtlas2 (Jacomy et al. 2014, doi:10.1371/journal.pone.0098679) on sparse rows and a linear quadtree. The forces are
// those of graphology-layout-forceatlas2, and a test holds them together; new here: gravity may differ by axis, so that the
// picture comes out wide, and it stops by itself when nothing moves any more.
import type { WeightedGraph } from '../graph/weighted-graph.js';
import { type Bodies, createQuadtree, fillQuadtree, type Quadtree } from './quadtree.js';
import { createRepulsion, type Repulsion, repelAll } from './repulsion.js';

export interface ForceAtlasOptions {
  readonly iterations: number;
  readonly scaling?: number;
  readonly gravity?: number;
  /** Gravity of the vertical over that of the horizontal axis; above 1 the picture is wider than high. */
  readonly flatness?: number;
  /** Gravity grows with distance from the centre instead of being constant. */
  readonly strongGravity?: boolean;
  /** Attraction by the logarithm of distance (Noack 2007): clusters stand apart more. */
  readonly linLog?: boolean;
  /** A cell is taken as one body where its width over its distance is below this; 0 is exact. */
  readonly theta?: number;
  /** Stops once the mean move of a step is below this share of the mean distance from the centre. */
  readonly rest?: number;
}

type Settings = Required<ForceAtlasOptions>;

const DEFAULTS: Omit<Settings, 'iterations'> = {
  scaling: 1,
  gravity: 1,
  flatness: 1,
  strongGravity: false,
  linLog: false,
  theta: 1,
  rest: 1e-3,
};

/** Positions and masses; positions must be finite and, but for a few, distinct. */
export interface Simulation extends Bodies {
  readonly graph: WeightedGraph;
}

/** Moves `x` and `y` in place; returns the iterations that it took. */
export function forceAtlasInPlace(simulation: Simulation, options: ForceAtlasOptions): number {
  const settings = { ...DEFAULTS, ...options };
  const motion = createMotion(simulation.graph.order);
  const { order } = simulation.graph;
  const work = { tree: createQuadtree(order), repulsion: createRepulsion(order) };
  for (let i = 0; i < settings.iterations; i++) {
    forcesInto(motion, simulation, work, settings);
    if (moveInPlace(simulation, motion) < settings.rest) return i + 1;
  }
  return settings.iterations;
}

interface Motion {
  readonly dx: Float64Array;
  readonly dy: Float64Array;
  readonly oldDx: Float64Array;
  readonly oldDy: Float64Array;
  readonly convergence: Float64Array;
}

function createMotion(order: number): Motion {
  const zeros = () => new Float64Array(order);
  return { dx: zeros(), dy: zeros(), oldDx: zeros(), oldDy: zeros(), convergence: zeros().fill(1) };
}

function forcesInto(
  motion: Motion,
  simulation: Simulation,
  { tree, repulsion }: { readonly tree: Quadtree; readonly repulsion: Repulsion },
  settings: Settings,
): void {
  motion.oldDx.set(motion.dx);
  motion.oldDy.set(motion.dy);
  motion.dx.fill(0);
  motion.dy.fill(0);
  fillQuadtree(tree, simulation);
  repelAll(repulsion, tree, settings.theta);
  repel(motion, tree, repulsion, settings.scaling);
  attract(motion, simulation, settings.linLog);
  gravitate(motion, simulation, settings);
}

/** Adds to `motion` what all others push each body with. */
function repel(motion: Motion, { order, mass }: Quadtree, { fx, fy }: Repulsion, scaling: number): void {
  for (let place = 0; place < order.length; place++) {
    const body = order[place]!;
    motion.dx[body]! += scaling * mass[place]! * fx[place]!;
    motion.dy[body]! += scaling * mass[place]! * fy[place]!;
  }
}

function attract(motion: Motion, { graph, x, y }: Simulation, linLog: boolean): void {
  for (let v = 0; v < graph.order; v++) {
    for (let e = graph.offsets[v]!; e < graph.offsets[v + 1]!; e++) {
      const u = graph.targets[e]!;
      if (u < v) continue;
      const dx = x[v]! - x[u]!;
      const dy = y[v]! - y[u]!;
      const factor = graph.weights[e]! * (linLog ? logarithmicFactor(dx, dy) : 1);
      motion.dx[v]! -= dx * factor;
      motion.dy[v]! -= dy * factor;
      motion.dx[u]! += dx * factor;
      motion.dy[u]! += dy * factor;
    }
  }
}

function logarithmicFactor(dx: number, dy: number): number {
  const distance = Math.sqrt(dx * dx + dy * dy);
  return distance > 0 ? Math.log(1 + distance) / distance : 0;
}

function gravitate(motion: Motion, { x, y, mass }: Simulation, settings: Settings): void {
  const horizontal = settings.gravity / Math.sqrt(settings.flatness);
  const vertical = settings.gravity * Math.sqrt(settings.flatness);
  for (let v = 0; v < x.length; v++) {
    const distance = settings.strongGravity ? 1 : Math.sqrt(x[v]! * x[v]! + y[v]! * y[v]!);
    if (distance === 0) continue;
    const pull = mass[v]! / distance;
    motion.dx[v]! -= horizontal * pull * x[v]!;
    motion.dy[v]! -= vertical * pull * y[v]!;
  }
}

/** Each node by its own speed, slower where it swings; returns the mean move over the mean distance from the centre. */
function moveInPlace({ x, y, mass }: Simulation, motion: Motion): number {
  const { dx, dy, oldDx, oldDy, convergence } = motion;
  let moved = 0;
  let extent = 0;
  for (let v = 0; v < x.length; v++) {
    const swinging = mass[v]! * length(oldDx[v]! - dx[v]!, oldDy[v]! - dy[v]!);
    const traction = length(oldDx[v]! + dx[v]!, oldDy[v]! + dy[v]!) / 2;
    const calm = 1 + Math.sqrt(swinging);
    const speed = (convergence[v]! * Math.log(1 + traction)) / calm;
    const force = length(dx[v]!, dy[v]!);
    convergence[v] = Math.min(1, Math.sqrt((speed * force * force) / calm));
    x[v]! += dx[v]! * speed;
    y[v]! += dy[v]! * speed;
    moved += force * speed;
    extent += length(x[v]!, y[v]!);
  }
  return extent > 0 ? moved / extent : 0;
}

function length(x: number, y: number): number {
  return Math.sqrt(x * x + y * y);
}
