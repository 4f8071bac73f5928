// The map as a figure: what is on the screen, drawn anew with title and legend beneath, as PNG or as SVG.
import { CONCEPT_TYPES } from '../../src/model/index.js';
import { labelOf } from '../lib/label.js';
import { text } from '../text.js';
import type { AtlasMap } from './atlas-map.js';
import { drawLabels, drawLand } from './draw.js';
import { SANS } from './label-text.js';
import { shortName } from './labels.js';
import type { Pen } from './pen.js';
import { type Kind, traceShape } from './shapes.js';
import { createSvgPen } from './svg-pen.js';
import type { View } from './view.js';

const SCALE = 2;
const FOOT = 96;
const MARGIN = 24;

/** PNG of twice the screen's size. */
export async function pngFigure(map: AtlasMap): Promise<Blob | null> {
  const { width, height } = map.view();
  const canvas = document.createElement('canvas');
  canvas.width = width * SCALE;
  canvas.height = (height + FOOT) * SCALE;
  const context = canvas.getContext('2d')!;
  context.scale(SCALE, SCALE);
  drawFigure(context, map, measureWith(context));
  return new Promise((done) => canvas.toBlob(done, 'image/png'));
}

export function svgFigure(map: AtlasMap): Blob {
  const { width, height } = map.view();
  const pen = createSvgPen(width, height + FOOT);
  drawFigure(pen, map, measureWith(document.createElement('canvas').getContext('2d')!));
  return new Blob([pen.toString()], { type: 'image/svg+xml' });
}

type Measure = (words: string, font: string) => number;

function measureWith(context: CanvasRenderingContext2D): Measure {
  return (words, font) => {
    context.font = font;
    return context.measureText(words).width;
  };
}

function drawFigure(pen: Pen, map: AtlasMap, measure: Measure): void {
  const view = map.view();
  const scene = map.scene();
  pen.fillStyle = scene.ground.background;
  pen.beginPath();
  pen.rect(0, 0, view.width, view.height + FOOT);
  pen.fill();
  pen.save();
  pen.beginPath();
  pen.rect(0, 0, view.width, view.height);
  pen.clip();
  drawLand(pen, scene, view);
  map.paintGraph(pen, view);
  drawLabels(pen, scene, map.labels(), view, map.radius);
  pen.restore();
  drawFoot(pen, map, view, measure);
}

function drawFoot(pen: Pen, map: AtlasMap, view: View, measure: Measure): void {
  const { ground, atlas, communityColor } = map.scene();
  const { counts, communities } = atlas.map;
  const caption = text.caption(text.papers(counts.papers), text.concepts(counts.concepts));
  pen.letterSpacing = '0px';
  pen.textAlign = 'left';
  pen.textBaseline = 'middle';
  pen.fillStyle = ground.ink;
  pen.font = `600 14px ${SANS}`;
  pen.fillText(`${text.product} · ${caption}`, MARGIN, view.height + 24);
  const types = CONCEPT_TYPES.map((type) => ({ name: text.type(type), kind: type, color: ground.quiet }));
  const named = communities
    .filter(({ level }) => level === 0)
    .map(({ id, label }) => ({
      name: shortName(labelOf(label)),
      kind: 'method' as const,
      color: communityColor[id]!,
    }));
  drawRow(pen, types, { y: view.height + 49, width: view.width, ink: ground.ink, measure });
  drawRow(pen, named, { y: view.height + 73, width: view.width, ink: ground.ink, measure });
}

interface Entry {
  readonly name: string;
  readonly kind: Kind;
  readonly color: string;
}

interface Row {
  readonly y: number;
  readonly width: number;
  readonly ink: string;
  readonly measure: Measure;
}

const ENTRY_FONT = `12px ${SANS}`;

/** As many entries as the width holds. */
function drawRow(pen: Pen, entries: readonly Entry[], { y, width, ink, measure }: Row): void {
  pen.font = ENTRY_FONT;
  let x = MARGIN;
  for (const { name, kind, color } of entries) {
    const wide = measure(name, ENTRY_FONT) + 34;
    if (x + wide > width) return;
    traceShape(pen, kind, { x: x + 5, y, radius: 5 });
    pen.fillStyle = color;
    pen.fill();
    pen.fillStyle = ink;
    pen.fillText(name, x + 15, y);
    x += wide;
  }
}
