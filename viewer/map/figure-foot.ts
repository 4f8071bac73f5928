// What stands under a figure's map: title, legend, caption; set in lines first, so that its height is known before it is drawn.
import { CONCEPT_TYPES } from '../../src/model/index.js';
import { topCommunities } from '../data/communities.js';
import { labelOf } from '../lib/label.js';
import { text } from '../text.js';
import { SANS, SERIF } from './label-text.js';
import { shortName } from './labels.js';
import type { Pen } from './pen.js';
import type { Scene } from './scene.js';
import { type Kind, traceShape } from './shapes.js';

export type Measure = (words: string, font: string) => number;

interface Foot {
  readonly scene: Scene;
  readonly width: number;
  readonly title: string;
  readonly caption?: string | undefined;
  readonly measure: Measure;
}

export interface FootPlan {
  readonly height: number;
  readonly draw: (pen: Pen, top: number) => void;
}

const MARGIN = 24;
const FONTS = {
  title: `600 18px ${SERIF}`,
  entry: `12px ${SANS}`,
  caption: `12.5px ${SERIF}`,
} as const;
const LINE = { title: 25, entry: 20, caption: 17 } as const;
const GAP = 8;

interface Entry {
  readonly name: string;
  readonly kind: Kind;
  readonly color: string;
}

interface Placed extends Entry {
  readonly x: number;
}

export function planFoot({ scene, width, title, caption = '', measure }: Foot): FootPlan {
  const room = width - 2 * MARGIN;
  const titles = linesOf(title, FONTS.title, room, measure);
  const rows = [typesOf(scene), communitiesOf(scene)].flatMap((entries) => rowsOf(entries, room, measure));
  const captions = caption === '' ? [] : linesOf(caption, FONTS.caption, room, measure);
  const captionHeight = captions.length === 0 ? 0 : GAP + captions.length * LINE.caption;
  return {
    height: MARGIN / 2 + titles.length * LINE.title + rows.length * LINE.entry + captionHeight + MARGIN,
    draw(pen, top) {
      pen.letterSpacing = '0px';
      pen.textAlign = 'left';
      pen.textBaseline = 'middle';
      let y = top + MARGIN / 2;
      y = drawLines(pen, titles, { y, line: LINE.title, font: FONTS.title, ink: scene.ground.ink });
      y = drawRows(pen, rows, y, scene.ground.ink);
      drawLines(pen, captions, {
        y: y + GAP,
        line: LINE.caption,
        font: FONTS.caption,
        ink: scene.ground.quiet,
      });
    },
  };
}

function typesOf({ ground }: Scene): Entry[] {
  return CONCEPT_TYPES.map((type) => ({ name: text.type(type), kind: type, color: ground.quiet }));
}

function communitiesOf({ atlas, communityColor }: Scene): Entry[] {
  return topCommunities(atlas.map).map(({ id, label }) => ({
    name: shortName(labelOf(label)),
    kind: 'method',
    color: communityColor[id]!,
  }));
}

const BEFORE_NAME = 15;
const BETWEEN = 18;

/** Entries beside each other as far as the width goes, then in a new row. */
function rowsOf(entries: readonly Entry[], room: number, measure: Measure): Placed[][] {
  const rows: Placed[][] = [[]];
  let x = 0;
  for (const entry of entries) {
    const wide = BEFORE_NAME + measure(entry.name, FONTS.entry);
    if (x > 0 && x + wide > room) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)!.push({ ...entry, x: MARGIN + x });
    x += wide + BETWEEN;
  }
  return rows;
}

function drawRows(pen: Pen, rows: readonly (readonly Placed[])[], top: number, ink: string): number {
  pen.font = FONTS.entry;
  for (const [i, row] of rows.entries()) {
    const y = top + (i + 0.5) * LINE.entry;
    for (const { name, kind, color, x } of row) {
      traceShape(pen, kind, { x: x + 5, y, radius: 5 });
      pen.fillStyle = color;
      pen.fill();
      pen.fillStyle = ink;
      pen.fillText(name, x + BEFORE_NAME, y);
    }
  }
  return top + rows.length * LINE.entry;
}

function linesOf(words: string, font: string, room: number, measure: Measure): string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/).filter(Boolean)) {
    const joined = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && measure(joined, font) <= room) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}

interface Setting {
  readonly y: number;
  readonly line: number;
  readonly font: string;
  readonly ink: string;
}

/** Returns where the next line would begin. */
function drawLines(pen: Pen, lines: readonly string[], { y, line, font, ink }: Setting): number {
  pen.font = font;
  pen.fillStyle = ink;
  for (const [i, words] of lines.entries()) pen.fillText(words, MARGIN, y + (i + 0.5) * line);
  return y + lines.length * line;
}
