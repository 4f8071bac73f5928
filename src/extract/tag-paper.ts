// The trained tagger over a whole paper. A text far longer than any abstract goes through it a window of sentences at a time,
// so that the time stays linear.
import type { FoundAcronym } from './acronyms.js';
import type { FieldReading } from './reading.js';
import type { TaggedSpan } from './tagged.js';
import type { Tagger, WordedText } from './tagger/index.js';
import { findWords } from './words.js';

/** UTF-16 code units; every real abstract fits. */
const WINDOW = 10_000;
/** Spans less sure than this are not lifted over any sensible lowest score. */
const LEAST_SCORE = 0.05;

const NOTHING: WordedText = { text: '', words: [] };

export function tagPaper(
  tagger: Tagger,
  readings: readonly FieldReading[],
  acronyms: readonly FoundAcronym[],
): TaggedSpan[] {
  const [title, abstract] = readings;
  const isShort = (title?.text.length ?? 0) + (abstract?.text.length ?? 0) <= WINDOW;
  if (isShort) return tagger.tag(title ?? NOTHING, abstract ?? NOTHING, acronyms, LEAST_SCORE);
  return readings.flatMap((reading) => tagWindows(tagger, reading, acronyms));
}

function tagWindows(tagger: Tagger, reading: FieldReading, acronyms: readonly FoundAcronym[]): TaggedSpan[] {
  const { field, text } = reading;
  const spans: TaggedSpan[] = [];
  for (const window of windowsOf(reading)) {
    const here = acronyms.filter((acronym) => acronym.field === field && holds(window, acronym));
    const part = text.slice(window.start, window.end);
    const words = { text: part, words: findWords(part, []) };
    const found =
      field === 'title'
        ? tagger.tag(words, NOTHING, here, LEAST_SCORE)
        : tagger.tag(NOTHING, words, here, LEAST_SCORE);
    for (const span of found) {
      spans.push({ ...span, start: span.start + window.start, end: span.end + window.start });
    }
  }
  return spans;
}

interface Window {
  readonly start: number;
  readonly end: number;
}

function holds(window: Window, { start, end }: FoundAcronym): boolean {
  return start >= window.start && end <= window.end;
}

/** Whole sentences, as many as fit into a window; a sentence is never longer than that. */
function windowsOf({ sentences }: FieldReading): Window[] {
  const windows: Window[] = [];
  for (const { start, end } of sentences) {
    const last = windows.at(-1);
    if (last !== undefined && end - last.start <= WINDOW)
      windows[windows.length - 1] = { start: last.start, end };
    else windows.push({ start, end });
  }
  return windows;
}
