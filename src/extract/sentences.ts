// Sentences of a field, with exact offsets. compromise's splitter is quadratic on runs of abbreviations and full stops,
// so it sees a window at a time, and no window that is mostly such marks: the time stays linear in the length of the text.
import type { Field, Sentence } from '../model/index.js';
import { splitSentences } from './compromise.js';

/** UTF-16 code units; nearly every abstract fits into one window. */
const WINDOW = 4000;
/** Prose has a full stop in a hundred code units or more. */
const CLOSEST_STOPS = 16;
const STOP_MARK = /[.!?\u3002]\s/g;
const LONGEST_TOKEN = 100;
/** What a window leaves to the next: a word that may go on, or half a surrogate pair. */
const LAST_WORD = /(?<=[^\p{L}\p{N}\p{M}])(?:[\p{L}\p{N}\p{M}]+|[\ud800-\udbff])$/u;
const LINE_BREAK = /[\r\n]/;
const PARAGRAPH = /[\r\n]\s*[\r\n]/;

export function findSentences(field: Field, text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  while (from < text.length) {
    const window = text.slice(from, windowEnd(text, from));
    const pieces = splitWindow(window);
    const isLast = from + window.length >= text.length;
    const whole = isLast || pieces.length < 2 ? pieces : pieces.slice(0, -1);
    const used = pushPieces(sentences, field, window, from, whole);
    from += isLast || used === 0 ? window.length : used;
  }
  return sentences;
}

/** Between two words; inside one only if it is longer than any term. */
function windowEnd(text: string, from: number): number {
  const end = from + WINDOW;
  if (end >= text.length) return text.length;
  const tail = text.slice(end - LONGEST_TOKEN, end);
  return end - (LAST_WORD.exec(tail)?.[0].length ?? 0);
}

/** A single line break is a space to a reader; it is one here, so that wrapped lines are no sentences. */
function splitWindow(window: string): readonly string[] {
  const stops = window.match(STOP_MARK)?.length ?? 0;
  return stops * CLOSEST_STOPS > window.length + WINDOW / 4 ? [window] : splitSentences(unwrap(window));
}

function unwrap(text: string): string {
  if (!LINE_BREAK.test(text)) return text;
  return text.replace(/\s+/g, (space) => (isWrap(space) ? ' '.repeat(space.length) : space));
}

function isWrap(space: string): boolean {
  return LINE_BREAK.test(space) && !PARAGRAPH.test(space.replaceAll('\r\n', ' \n'));
}

/** Finds each piece in the window and records it without the white space around it. Returns how much was used. */
function pushPieces(
  sentences: Sentence[],
  field: Field,
  window: string,
  offset: number,
  pieces: readonly string[],
): number {
  const flat = unwrap(window);
  let cursor = 0;
  for (const piece of pieces) {
    const found = flat.startsWith(piece, cursor) ? cursor : flat.indexOf(piece, cursor);
    if (found < 0) continue;
    const start = offset + found + piece.length - piece.trimStart().length;
    const end = offset + found + piece.trimEnd().length;
    if (start < end) sentences.push({ field, start, end });
    cursor = found + piece.length;
  }
  return cursor;
}
