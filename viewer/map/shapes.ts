// One shape a type of concept: the channel that does not need colour. The same outlines serve canvas, legend and shader.
import type { ConceptType } from '../../src/model/index.js';
import type { Pen } from './pen.js';

export type Kind = ConceptType | 'paper';

/** The position is the shader's code. */
export const SHAPES: readonly Kind[] = ['method', 'dataset', 'phenomenon', 'task', 'metric', 'paper'];

/** Corner points for a circle of radius 1 of about the same area; absent for the circle itself. y grows downwards. */
export const OUTLINES: Readonly<Partial<Record<Kind, readonly (readonly [number, number])[]>>> = {
  dataset: [
    [-0.88, -0.88],
    [0.88, -0.88],
    [0.88, 0.88],
    [-0.88, 0.88],
  ],
  phenomenon: [
    [0, -1.3],
    [1.14, 0.72],
    [-1.14, 0.72],
  ],
  task: [
    [0, -1.25],
    [1.25, 0],
    [0, 1.25],
    [-1.25, 0],
  ],
  metric: [
    [-0.42, -1.14],
    [0.42, -1.14],
    [0.42, -0.42],
    [1.14, -0.42],
    [1.14, 0.42],
    [0.42, 0.42],
    [0.42, 1.14],
    [-0.42, 1.14],
    [-0.42, 0.42],
    [-1.14, 0.42],
    [-1.14, -0.42],
    [-0.42, -0.42],
  ],
  paper: [
    [-0.72, -0.95],
    [0.3, -0.95],
    [0.72, -0.53],
    [0.72, 0.95],
    [-0.72, 0.95],
  ],
};

/** Lays the outline as the current path. */
export function traceShape(
  pen: Pen,
  kind: Kind,
  place: { readonly x: number; readonly y: number; readonly radius: number },
): void {
  const { x, y, radius } = place;
  const outline = OUTLINES[kind];
  pen.beginPath();
  if (!outline) {
    pen.arc(x, y, radius, 0, 2 * Math.PI);
    return;
  }
  for (const [dx, dy] of outline) pen.lineTo(x + dx * radius, y + dy * radius);
  pen.closePath();
}

/** The outline as an SVG path in a box from -1.4 to 1.4. */
export function shapePath(kind: Kind): string {
  const outline = OUTLINES[kind];
  if (!outline) return 'M1 0A1 1 0 1 1-1 0A1 1 0 1 1 1 0Z';
  return `M${outline.map(([x, y]) => `${x} ${y}`).join('L')}Z`;
}

/** Signed distances of the outlines above, in units of the radius; `p.y` grows downwards. */
export const SHAPE_DISTANCE_GLSL = `
float box(vec2 p, vec2 b) { vec2 d = abs(p) - b; return length(max(d, 0.0)) + min(max(d.x, d.y), 0.0); }
float shapeDistance(float shape, vec2 p) {
  if (shape < 0.5) return length(p) - 1.0;
  if (shape < 1.5) return box(p, vec2(0.88));
  if (shape < 2.5) return max(p.y - 0.72, 0.8709 * abs(p.x) - 0.4915 * p.y - 0.6389);
  if (shape < 3.5) return (abs(p.x) + abs(p.y) - 1.25) * 0.7071;
  if (shape < 4.5) return min(box(p, vec2(0.42, 1.14)), box(p, vec2(1.14, 0.42)));
  return max(box(p, vec2(0.72, 0.95)), (p.x - p.y - 0.83) * 0.7071);
}`;
