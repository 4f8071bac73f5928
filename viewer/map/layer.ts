// A 2D canvas that keeps the stage's size in device pixels. Where there is no graphics card it is drawn on the processor at once,
// and not by a graphics card that the processor plays: that took 0.4 s for a frame of 5 ms.
import type { View } from './view.js';
import { webgl } from './webgl.js';

export interface Layer {
  readonly context: CanvasRenderingContext2D;
  readonly ratio: () => number;
  /** Empties it, at the view's size, in CSS pixels. */
  readonly clear: (view: View) => void;
}

export function createLayer(canvas: HTMLCanvasElement): Layer {
  const context = canvas.getContext('2d', { willReadFrequently: webgl() === 'software' })!;
  const ratio = () => Math.min(3, globalThis.devicePixelRatio || 1);
  return {
    context,
    ratio,
    clear({ width, height }) {
      const [w, h] = [Math.round(width * ratio()), Math.round(height * ratio())];
      if (canvas.width !== w || canvas.height !== h) {
        canvas.width = w;
        canvas.height = h;
      }
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, canvas.width, canvas.height);
      context.setTransform(ratio(), 0, 0, ratio(), 0, 0);
    },
  };
}
