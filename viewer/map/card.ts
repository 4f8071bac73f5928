// The name of what the pointer meets, on a card of its own beside the node.
import { drawLabel, labelBox } from './draw.js';
import type { Label } from './labels.js';
import type { Scene } from './scene.js';
import type { Box, View } from './view.js';

export interface Card {
  readonly label: Label;
  readonly text: Box;
  /** The text with its margin. */
  readonly box: Box;
}

/** To the right of the node, or to the left where the stage ends. */
export function cardOf(label: Label, view: View, radius: number): Card {
  const right = placed({ ...label, side: 'right' }, view, radius);
  return right.box.right <= view.width ? right : placed({ ...label, side: 'left' }, view, radius);
}

function placed(label: Label, view: View, radius: number): Card {
  const text = labelBox(label, view, radius + 4);
  return {
    label,
    text,
    box: { left: text.left - 6, top: text.top - 4, right: text.right + 6, bottom: text.bottom + 4 },
  };
}

/** Returns the box of the name. */
export function drawCard(
  context: CanvasRenderingContext2D,
  scene: Scene,
  { label, text, box }: Card,
): Box & { label: Label } {
  context.fillStyle = scene.ground.background;
  context.strokeStyle = scene.ground.quiet;
  context.lineWidth = 1;
  context.beginPath();
  context.roundRect(box.left, box.top, box.right - box.left, box.bottom - box.top, 4);
  context.fill();
  context.stroke();
  drawLabel(context, scene, label, text);
  return { ...text, label };
}
