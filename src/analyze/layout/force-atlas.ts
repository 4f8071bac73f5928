// ForceAtlas2 (Jacomy et al. 2014, doi:10.1371/journal.pone.0098679) on sparse rows and a linear quadtree. The forces are
// those of graphology-layout-forceatlas2, and a test holds them together; new here: gravity may differ by axis, so that the
// picture comes out wide, and it stops by itself when nothing moves any more.
import type { WeightedGraph } from '../graph/weighted-graph.js';
import { type Bodies, CELL, createQuadtree, fillQuadtree, LINK, type Quadtree } from './quadtree.js';

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
  const tree = createQuadtree(simulation.graph.order);
  for (let i = 0; i < settings.iterations; i++) {
    forcesInto(motion, simulation, tree, settings);
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

function forcesInto(motion: Motion, simulation: Simulation, tree: Quadtree, settings: Settings): void {
  motion.oldDx.set(motion.dx);
  motion.oldDy.set(motion.dy);
  motion.dx.fill(0);
  motion.dy.fill(0);
  fillQuadtree(tree, simulation);
  for (let place = 0; place < tree.order.length; place++) repel(motion, tree, place, settings);
  attract(motion, simulation, settings.linLog);
  gravitate(motion, simulation, settings);
}

/** Adds to `motion` what all others push the body at `place` with. */
function repel(motion: Motion, tree: Quadtree, place: number, { scaling, theta }: Settings): void {
  const { x, y, mass, cells, links } = tree;
  const px = x[place]!;
  const py = y[place]!;
  const limit = theta * theta;
  let fx = 0;
  let fy = 0;
  for (let cell = 0; cell < tree.count; ) {
    const dx = px - cells[CELL * cell]!;
    const dy = py - cells[CELL * cell + 1]!;
    const width = cells[CELL * cell + 3]!;
    const distance = dx * dx + dy * dy;
    const first = links[LINK * cell + 1]!;
    if (width * width < limit * distance || (width === 0 && first < 0)) {
      if (distance > 0) {
        const factor = cells[CELL * cell + 2]! / distance;
        fx += dx * factor;
        fy += dy * factor;
      }
      cell = links[LINK * cell]!;
    } else if (first < 0) {
      cell++;
    } else {
      for (let i = first; i < links[LINK * cell + 2]!; i++) {
        const ex = px - x[i]!;
        const ey = py - y[i]!;
        const near = ex * ex + ey * ey;
        if (near > 0) {
          const factor = mass[i]! / near;
          fx += ex * factor;
          fy += ey * factor;
        }
      }
      cell = links[LINK * cell]!;
    }
  }
  motion.dx[tree.order[place]!]! += scaling * mass[place]! * fx;
  motion.dy[tree.order[place]!]! += scaling * mass[place]! * fy;
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
