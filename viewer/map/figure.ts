// The map as a figure: what is on the screen, drawn anew with title, legend and, if wished, caption beneath.

import { drawLabels, drawLand } from './draw.js';
import { type Measure, planFoot } from './figure-foot.js';
import type { AtlasMap } from './map-contract.js';
import type { Pen } from './pen.js';

export interface FigureWish {
  readonly title: string;
  /** Stands in the figure where it is given. */
  readonly caption?: string | undefined;
  /** Pixels at the bottom of the map that a sheet covers: the figure ends above them. */
  readonly covered: number;
  /** Pixels across, where the figure is made of pixels. */
  readonly pixels: number;
}

export interface Figure {
  /** In the screen's pixels. */
  readonly width: number;
  readonly height: number;
  readonly draw: (pen: Pen) => void;
}

export function planFigure(map: AtlasMap, { title, caption, covered }: FigureWish, measure: Measure): Figure {
  const whole = map.view();
  const view = { ...whole, height: Math.max(1, whole.height - covered) };
  const scene = map.scene();
  const foot = planFoot({ scene, width: view.width, title, caption, measure });
  const height = Math.ceil(view.height + foot.height);
  return {
    width: view.width,
    height,
    draw(pen) {
      pen.fillStyle = scene.ground.background;
      pen.beginPath();
      pen.rect(0, 0, view.width, height);
      pen.fill();
      pen.save();
      pen.beginPath();
      pen.rect(0, 0, view.width, view.height);
      pen.clip();
      drawLand(pen, scene, view);
      map.paintGraph(pen, view);
      drawLabels(pen, scene, map.labels(), view, map.radius);
      pen.restore();
      foot.draw(pen, view.height);
    },
  };
}
