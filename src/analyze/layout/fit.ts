// Fits a picture to the page: centred, its long axis level, at the map's scale, strays drawn in.

import type { Positions } from './positions.js';
import { AREA_PER_NODE } from './sizes.js';

/** Beyond this many standard deviations from the centre, distance is compressed. */
const RIM = 2.1;

/** `room`: how many nodes each one stands for. */
export function fitInPlace({ x, y }: Positions, room: Float64Array, aspect: number): void {
  if (x.length === 0) return;
  centreInPlace(x);
  centreInPlace(y);
  drawInInPlace(x, y);
  const width = spread(x);
  const height = spread(y);
  const area = AREA_PER_NODE * room.reduce((sum, r) => sum + r, 0);
  const halfHeight = Math.sqrt(area / aspect) / 2;
  scaleInPlace(x, width > 0 ? (halfHeight * aspect) / width : 1);
  scaleInPlace(y, height > 0 ? halfHeight / height : 1);
}

function centreInPlace(values: Float64Array): void {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  for (let i = 0; i < values.length; i++) values[i]! -= mean;
}

/** Half the length that a uniform spread of this deviation would have. */
function spread(values: Float64Array): number {
  return Math.sqrt(3 * (values.reduce((sum, value) => sum + value * value, 0) / values.length));
}

function scaleInPlace(values: Float64Array, factor: number): void {
  for (let i = 0; i < values.length; i++) values[i]! *= factor;
}

function drawInInPlace(x: Float64Array, y: Float64Array): void {
  const sx = spread(x) / Math.sqrt(3) || 1;
  const sy = spread(y) / Math.sqrt(3) || 1;
  for (let i = 0; i < x.length; i++) {
    const distance = Math.sqrt((x[i]! / sx) ** 2 + (y[i]! / sy) ** 2);
    if (distance <= RIM) continue;
    const drawn = (RIM + Math.log(1 + distance - RIM) / 2) / distance;
    x[i]! *= drawn;
    y[i]! *= drawn;
  }
}
