// A pen that writes the content of a PDF page: paths and text stay what they are, so that a figure can be printed at any size,
// searched and edited.
import { hexString, pdfFont, winAnsi } from './pdf-text.js';
import type { Pen } from './pen.js';

/** Black and transparent, one bit a pixel, rows padded to bytes: text that the fonts of a PDF lack. */
export interface Stencil {
  readonly bits: Uint8Array<ArrayBuffer>;
  readonly columns: number;
  readonly rows: number;
  /** Size on the page in the pen's pixels; the text stands in the middle of its height. */
  readonly width: number;
  readonly height: number;
}

export interface Typesetter {
  /** Width in pixels of a text in a CSS font. */
  readonly measure: (text: string, font: string) => number;
  readonly stencil: (text: string, font: string) => Stencil;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly content: string;
  /** Resources in the order of their names: F0, F1 ...; G0 ...; P0 ... */
  readonly fonts: readonly string[];
  readonly opacities: readonly number[];
  readonly stencils: readonly Stencil[];
}

export interface PdfPen extends Pen {
  readonly page: () => PdfPage;
}

/** Points a pixel. */
export const POINTS = 0.75;

const CAPS: Readonly<Record<CanvasLineCap, number>> = { butt: 0, round: 1, square: 2 };
const JOINS: Readonly<Record<CanvasLineJoin, number>> = { miter: 0, round: 1, bevel: 2 };

/** How far the control points of a quarter circle stand out, by a cubic curve. */
const BEND = 0.5523;
const QUARTERS = [
  [1, -BEND, BEND, -1, 0, -1],
  [-BEND, -1, -1, -BEND, -1, 0],
  [-1, BEND, -BEND, 1, 0, 1],
  [BEND, 1, 1, BEND, 1, 0],
] as const;

/** From the middle of a line down to its baseline, in sizes of the font. */
const BASELINE = 0.345;

export function createPdfPen(width: number, height: number, { measure, stencil }: Typesetter): PdfPen {
  const lines = [`${POINTS} 0 0 ${-POINTS} 0 ${round(height * POINTS)} cm`];
  const fonts: string[] = [];
  const opacities: number[] = [];
  const stencils: Stencil[] = [];
  let path: string[] = [];

  const inked = (style: Pen['fillStyle'], operator: 'rg' | 'RG') => {
    const [r, g, b, alpha] = colorOf(String(style));
    const opacity = nameOf(opacities, round(alpha * pen.globalAlpha));
    return `/G${opacity} gs ${[r, g, b].map((part) => round(part / 255)).join(' ')} ${operator}`;
  };
  const stroked = () => {
    const [cap, join] = [CAPS[pen.lineCap], JOINS[pen.lineJoin]];
    return `${inked(pen.strokeStyle, 'RG')} ${round(pen.lineWidth)} w ${cap} J ${join} j`;
  };
  const words = (text: string, x: number, y: number, mode: 0 | 1) => {
    const spacing = Number.parseFloat(pen.letterSpacing) * (/em$/.test(pen.letterSpacing) ? sizeOf(pen) : 1);
    const wide = measure(text, pen.font) + spacing * [...text].length;
    const left = x - wide * SHIFTS[pen.textAlign];
    const codes = winAnsi(text);
    if (codes) lines.push(haloed(typeset(codes, { text, left, y, spacing, mode }), mode));
    else if (mode === 0) lines.push(pictured(text, left, y));
  };
  const typeset = (codes: readonly number[], { text, left, y, spacing, mode }: Line) => {
    const font = pdfFont(pen.font);
    const stretch = measure(text, pen.font) / (measure(text, font.alike) || 1);
    const look = mode === 0 ? inked(pen.fillStyle, 'rg') : stroked();
    const face = `/F${nameOf(fonts, font.name)} ${font.size} Tf ${round(stretch * 100)} Tz`;
    const place = `1 0 0 -1 ${round(left)} ${round(y + BASELINE * font.size)} Tm`;
    return `${look} BT ${face} ${round(spacing / stretch)} Tc ${mode} Tr ${place} ${hexString(codes)} Tj ET`;
  };
  const pictured = (text: string, left: number, y: number) => {
    const made = stencil(text, pen.font);
    const name = stencils.push(made) - 1;
    const place = `${round(made.width)} 0 0 ${round(-made.height)} ${round(left)} ${round(y + made.height / 2)}`;
    return `${inked(pen.fillStyle, 'rg')} q ${place} cm /P${name} Do Q`;
  };

  const pen: PdfPen = {
    fillStyle: '#000000',
    strokeStyle: '#000000',
    lineWidth: 1,
    lineCap: 'butt',
    lineJoin: 'miter',
    globalAlpha: 1,
    font: '12px sans-serif',
    letterSpacing: '0px',
    textAlign: 'left',
    textBaseline: 'middle',
    save: () => void lines.push('q'),
    restore: () => void lines.push('Q'),
    clip: () => void lines.push(`${path.join(' ')} W n`),
    beginPath: () => {
      path = [];
    },
    moveTo: (x, y) => void path.push(`${round(x)} ${round(y)} m`),
    // A path begins where its first point is, whichever way that is given.
    lineTo: (x, y) => void path.push(`${round(x)} ${round(y)} ${path.length === 0 ? 'm' : 'l'}`),
    closePath: () => void path.push('h'),
    arc: (x, y, radius) => void path.push(circle(x, y, radius)),
    rect: (x, y, w, h) => void path.push(`${round(x)} ${round(y)} ${round(w)} ${round(h)} re`),
    fill: () => void lines.push(`${inked(pen.fillStyle, 'rg')} ${path.join(' ')} f`),
    stroke: () => void lines.push(`${stroked()} ${path.join(' ')} S`),
    fillText: (text, x, y) => words(text, x, y, 0),
    strokeText: (text, x, y) => words(text, x, y, 1),
    page: () => ({ width, height, content: `${lines.join('\n')}\n`, fonts, opacities, stencils }),
  };
  return pen;
}

/** A halo is no text: whoever searches or copies meets the words once. */
function haloed(words: string, mode: 0 | 1): string {
  return mode === 0 ? words : `/Artifact BMC ${words} EMC`;
}

interface Line {
  readonly text: string;
  readonly left: number;
  readonly y: number;
  /** Pixels between letters. */
  readonly spacing: number;
  /** 0 fills, 1 strokes. */
  readonly mode: 0 | 1;
}

/** Share of a text's width that lies left of its place. */
const SHIFTS: Readonly<Record<CanvasTextAlign, number>> = {
  left: 0,
  start: 0,
  center: 0.5,
  right: 1,
  end: 1,
};

const sizeOf = ({ font }: Pen): number => pdfFont(font).size;

function circle(x: number, y: number, radius: number): string {
  const at = (values: readonly number[]) =>
    values.map((value, i) => round((i % 2 === 0 ? x : y) + value * radius)).join(' ');
  return `${at([1, 0])} m ${QUARTERS.map((quarter) => `${at(quarter)} c`).join(' ')} h`;
}

type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

const RGBA = /^rgba\((\d+), (\d+), (\d+), ([\d.e-]+)\)$/;

function colorOf(style: string): Rgba {
  const parts = RGBA.exec(style);
  if (parts) return [Number(parts[1]), Number(parts[2]), Number(parts[3]), Number(parts[4])];
  const value = Number.parseInt(style.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255, 1];
}

/** Its position in the list, which it is put into if need be. */
function nameOf<T>(list: T[], value: T): number {
  const at = list.indexOf(value);
  return at < 0 ? list.push(value) - 1 : at;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
