// The formats that a figure is had in: one table. Loaded when a figure is asked for.

import { type Figure, type FigureWish, planFigure } from './figure.js';
import type { Measure } from './figure-foot.js';
import type { AtlasMap } from './map-contract.js';
import { pdfFile } from './pdf-file.js';
import { createPdfPen, type Stencil } from './pdf-pen.js';
import { createSvgPen } from './svg-pen.js';

/** Makes the file from a figure. */
type Make = (figure: Figure, wish: FigureWish) => Promise<Blob>;

const FORMATS = { png, svg, pdf } satisfies Record<string, Make>;

export type FigureFormat = keyof typeof FORMATS;

export function makeFigure(map: AtlasMap, format: FigureFormat, wish: FigureWish): Promise<Blob> {
  return FORMATS[format](planFigure(map, wish, measureText), wish);
}

/** What browsers allow on one side of a canvas. */
const MOST_PIXELS = 16_000;

async function png(figure: Figure, { pixels }: FigureWish): Promise<Blob> {
  const scale = Math.min(pixels / figure.width, MOST_PIXELS / figure.width, MOST_PIXELS / figure.height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(figure.width * scale);
  canvas.height = Math.round(figure.height * scale);
  const context = canvas.getContext('2d')!;
  context.scale(scale, scale);
  figure.draw(context);
  return new Promise((done, failed) => {
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('canvas too large'))), 'image/png');
  });
}

async function svg(figure: Figure): Promise<Blob> {
  const pen = createSvgPen(figure.width, figure.height);
  figure.draw(pen);
  return new Blob([pen.toString()], { type: 'image/svg+xml' });
}

async function pdf(figure: Figure, { title }: FigureWish): Promise<Blob> {
  const pen = createPdfPen(figure.width, figure.height, { measure: measureText, stencil });
  figure.draw(pen);
  return new Blob([await pdfFile(pen.page(), title)], { type: 'application/pdf' });
}

let ruler: CanvasRenderingContext2D | undefined;

const measureText: Measure = (words, font) => {
  ruler ??= document.createElement('canvas').getContext('2d')!;
  ruler.font = font;
  return ruler.measureText(words).width;
};

/** Pixels of a stencil for each of the page. */
const FINENESS = 6;
const HALF_COVERED = 128;

function stencil(words: string, font: string): Stencil {
  const width = Math.ceil(measureText(words, font)) + 2;
  const height = Math.ceil(Number(/([\d.]+)px/.exec(font)?.[1] ?? 12) * 1.5);
  const [columns, rows] = [width * FINENESS, height * FINENESS];
  const canvas = document.createElement('canvas');
  canvas.width = columns;
  canvas.height = rows;
  const context = canvas.getContext('2d')!;
  context.scale(FINENESS, FINENESS);
  context.font = font;
  context.textBaseline = 'middle';
  context.fillText(words, 0, height / 2);
  const { data } = context.getImageData(0, 0, columns, rows);
  const across = Math.ceil(columns / 8);
  const bits = new Uint8Array(across * rows);
  for (let y = 0; y < rows; y++)
    for (let x = 0; x < columns; x++)
      if (data[4 * (y * columns + x) + 3]! >= HALF_COVERED) bits[y * across + (x >> 3)]! |= 0x80 >> (x & 7);
  return { bits, columns, rows, width, height };
}
