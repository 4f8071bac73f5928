// Pages whose lines were broken at a fixed width: a line goes on with the one before it where its first word would not have
// fitted there any more. That is how text is wrapped, so it is how it is told and undone.
import type { RawLine } from './page.js';

/** No wider: what is broken there was broken by an author. */
const WIDEST = 130;
const NARROWEST = 40;

export interface Wrapping {
  readonly width: number;
  /** The first line of a block is a line of its own (a title), as far as most blocks tell. */
  readonly titled: boolean;
}

/** How the lines were wrapped; undefined where they were not. */
export function wrapping(lines: readonly RawLine[]): Wrapping | undefined {
  const width = usualWidest(lines);
  if (width > WIDEST || width < NARROWEST) return undefined;
  const touching = lines
    .slice(1)
    .map((line, i) => ({ before: lines[i]!, line }))
    .filter(({ line }) => !line.apart);
  const full = touching.filter(({ before, line }) => overflows(before, line, width));
  if (touching.length < 5 || full.length < 0.6 * touching.length) return undefined;
  const first = touching.filter(({ before }) => before.apart);
  const alone = first.filter(({ before, line }) => !overflows(before, line, width));
  return { width, titled: alone.length > 0.5 * first.length };
}

/** Of all lines but the widest hundredth: an address that could not be broken stands out over the edge. */
function usualWidest(lines: readonly RawLine[]): number {
  const widths = lines.map((line) => line.text.length).sort((a, b) => b - a);
  return widths[Math.floor(widths.length / 100)] ?? 0;
}

function overflows(before: RawLine, line: RawLine, width: number): boolean {
  return before.text.length + 1 + /^\S*/.exec(line.text)![0].length > width;
}

function goesOn(before: RawLine, line: RawLine, how: Wrapping): boolean {
  if (line.apart || !overflows(before, line, how.width)) return false;
  return !(how.titled && before.apart) || /^\p{Ll}/u.test(line.text) || /[,:-]$/.test(before.text);
}

/** Joins wrapped lines as they come. */
export class Unwrapper {
  readonly lines: RawLine[] = [];
  #last: RawLine | undefined;

  constructor(readonly how: Wrapping | undefined) {}

  push(line: RawLine): void {
    const before = this.#last;
    this.#last = line;
    const held = this.lines.at(-1);
    if (!this.how || !before || !held || !goesOn(before, line, this.how)) this.lines.push(line);
    else this.lines[this.lines.length - 1] = { ...held, text: join(held.text, line.text) };
  }

  /** Lets the first lines go. */
  drop(count: number): void {
    this.lines.splice(0, count);
  }
}

/** A word that was broken at its own hyphen keeps it. */
function join(before: string, line: string): string {
  return /\p{L}-$/u.test(before) ? before + line : `${before} ${line}`;
}
