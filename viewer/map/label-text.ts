// How a label is set: its face by rank, its lines, its measured box.
import { shorten } from '../../src/lib/text.js';
import type { Pen } from './pen.js';

export interface LabelFace {
  readonly font: string;
  readonly lineHeight: number;
  /** CSS letter spacing, e.g. `0.08em`. */
  readonly spacing: string;
  readonly upper: boolean;
  /** Widest line in pixels before it wraps. */
  readonly wrap: number;
}

export interface LabelText {
  readonly face: LabelFace;
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

/** The same faces as in the stylesheet. */
export const SANS =
  '-apple-system, "Segoe UI", Inter, Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif';
export const SERIF =
  '"Iowan Old Style", "Palatino Linotype", Palatino, "URW Palladio L", "Source Serif 4", Georgia, "Liberation Serif", serif';

const face = (size: number, weight: number, wrap: number): LabelFace => ({
  font: `${weight} ${size}px ${SANS}`,
  lineHeight: Math.round(size * 1.18),
  spacing: '0px',
  upper: false,
  wrap,
});

const area = (size: number, wrap: number): LabelFace => ({
  font: `italic 500 ${size}px ${SERIF}`,
  lineHeight: Math.round(size * 1.2),
  spacing: '0.045em',
  upper: false,
  wrap,
});

/** Faces of concept labels, by rank. */
const CONCEPT_FACES: readonly { readonly upTo: number; readonly face: LabelFace }[] = [
  { upTo: 16, face: face(13.5, 600, 150) },
  { upTo: 60, face: face(12.5, 500, 140) },
  { upTo: Number.POSITIVE_INFINITY, face: face(11.5, 400, 130) },
];

export const PAPER_FACE: LabelFace = { ...face(11.5, 400, 170), font: `italic 400 12px ${SERIF}` };
export const FOCUS_FACE: LabelFace = face(15, 700, 220);
export const FOCUS_PAPER_FACE: LabelFace = { ...face(14, 600, 230), font: `italic 600 14px ${SERIF}` };

export function conceptFace(rank: number): LabelFace {
  return CONCEPT_FACES.find(({ upTo }) => rank < upTo)!.face;
}

/** Larger communities are written larger, as countries are; `compact` for a small stage. */
export function areaFace(rank: number, compact: boolean): LabelFace {
  if (compact) return rank < 4 ? area(15, 110) : area(13, 100);
  return rank < 4 ? area(21, 190) : rank < 9 ? area(17, 150) : area(14.5, 112);
}

/** Parts of areas are written as their area is, but smaller, and their own parts smaller still. */
export function partFace(rank: number, compact: boolean): LabelFace {
  return area((compact ? 12 : 14) - (rank > 0 ? 1 : 0), 130);
}

const MOST_LINES = 3;
const LONGEST = 64;

/** Measuring is most of what a label costs, and a pointer meets the same names again and again. */
const SET = new WeakMap<LabelFace, Map<string, LabelText>>();
const MOST_SET = 3000;

/** Sets text in lines of at most `wrap` pixels where its words allow; what is too long is shortened. */
export function setLabel(context: CanvasRenderingContext2D, text: string, given: LabelFace): LabelText {
  const known = SET.get(given) ?? new Map<string, LabelText>();
  SET.set(given, known);
  const label = known.get(text) ?? measureLabel(context, text, given);
  if (known.size >= MOST_SET) known.clear();
  known.set(text, label);
  return label;
}

function measureLabel(context: CanvasRenderingContext2D, text: string, given: LabelFace): LabelText {
  applyFace(context, given);
  const widths = new Map<string, number>();
  const widthOf = (line: string) => {
    const width = widths.get(line) ?? context.measureText(line).width;
    widths.set(line, width);
    return width;
  };
  const words = shortenWords(text.replace(/\s+/g, ' ').trim()).split(' ');
  const lines = wrapWords(words, widthOf, given.wrap);
  const width = lines.reduce((most, line) => Math.max(most, widthOf(line)), 0);
  return { face: given, lines, width: Math.ceil(width), height: lines.length * given.lineHeight };
}

/** At most `LONGEST` characters; what is cut ends with a whole word, unless that would leave less than half. */
export function shortenWords(text: string): string {
  const cut = shorten(text, LONGEST);
  const end = text === cut ? -1 : cut.lastIndexOf(' ');
  return end < LONGEST / 2 ? cut : `${cut.slice(0, end)} …`;
}

export function applyFace(pen: Pen, given: LabelFace): void {
  pen.font = given.font;
  pen.letterSpacing = given.spacing;
}

/** Greedy line breaking; beyond the third line the rest is cut with an ellipsis. */
export function wrapWords(
  words: readonly string[],
  measure: (line: string) => number,
  wrap: number,
): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && measure(joined) <= wrap) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  if (lines.length <= MOST_LINES) return lines;
  return [...lines.slice(0, MOST_LINES - 1), `${lines[MOST_LINES - 1]!} …`];
}
