// The map as it is on the screen, as a PNG of twice its size: drawn anew on one canvas, with title and legend beneath.
import { CONCEPT_TYPES } from '../../src/model/index.js';
import { labelOf } from '../lib/label.js';
import { text } from '../text.js';
import type { AtlasMap } from './atlas-map.js';
import { drawLabels, drawLand, pathOf } from './draw.js';
import { SANS } from './label-text.js';
import { withAlpha } from './palette.js';
import { traceShape } from './shapes.js';
import type { View } from './view.js';

const SCALE = 2;
const FOOT = 92;

export async function exportPicture(map: AtlasMap): Promise<void> {
  const canvas = drawPicture(map);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = 'paperweave.png';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

export function drawPicture(map: AtlasMap): HTMLCanvasElement {
  const view = map.view();
  const { ground } = map.scene();
  const canvas = document.createElement('canvas');
  canvas.width = view.width * SCALE;
  canvas.height = (view.height + FOOT) * SCALE;
  const context = canvas.getContext('2d')!;
  context.setTransform(SCALE, 0, 0, SCALE, 0, 0);
  context.fillStyle = ground.background;
  context.fillRect(0, 0, view.width, view.height + FOOT);
  context.save();
  context.beginPath();
  context.rect(0, 0, view.width, view.height);
  context.clip();
  drawMap(context, map, view);
  context.restore();
  drawFoot(context, map, view);
  return canvas;
}

function drawMap(context: CanvasRenderingContext2D, map: AtlasMap, view: View): void {
  const scene = map.scene();
  drawLand(context, scene, scene.territories.map(pathOf), view, SCALE);
  map.paintGraph(context, view);
  drawLabels(context, scene, map.labels(), view, map.radius);
}

function drawFoot(context: CanvasRenderingContext2D, map: AtlasMap, view: View): void {
  const { ground, atlas, communityColor } = map.scene();
  const { counts, communities } = atlas.map;
  context.strokeStyle = withAlpha(ground.ink, 0.2);
  context.lineWidth = 1;
  context.strokeRect(0, view.height, view.width, 0.01);
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.fillStyle = ground.ink;
  context.font = `600 14px ${SANS}`;
  const caption = text.caption(text.papers(counts.papers), text.concepts(counts.concepts));
  context.fillText(`${text.product} · ${caption}`, 24, view.height + 22);
  context.font = `12px ${SANS}`;
  row(
    context,
    view,
    view.height + 47,
    CONCEPT_TYPES.map((type) => ({ name: text.type(type), kind: type, color: ground.quiet })),
    ground.ink,
  );
  const named = communities.filter(({ level }) => level === 0);
  row(
    context,
    view,
    view.height + 71,
    named.map(({ id, label }) => ({
      name: labelOf(label),
      kind: 'method' as const,
      color: communityColor[id]!,
    })),
    ground.ink,
  );
}

interface Entry {
  readonly name: string;
  readonly kind: (typeof CONCEPT_TYPES)[number];
  readonly color: string;
}

/** As many entries as the width holds. */
function row(
  context: CanvasRenderingContext2D,
  view: View,
  y: number,
  entries: readonly Entry[],
  ink: string,
): void {
  let x = 24;
  for (const { name, kind, color } of entries) {
    const width = context.measureText(name).width + 34;
    if (x + width > view.width) return;
    traceShape(context, kind, { x: x + 5, y, radius: 5 });
    context.fillStyle = color;
    context.fill();
    context.fillStyle = ink;
    context.fillText(name, x + 15, y);
    x += width;
  }
}
