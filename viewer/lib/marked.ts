// Cuts a text at its marks, so that it can be shown as plain text nodes and marked ones. Marks that overlap an earlier one
// are left out; offsets beyond the text are clipped.

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Piece<M extends Span> {
  readonly text: string;
  readonly mark?: M;
}

export function cutAtMarks<M extends Span>(text: string, marks: readonly M[]): Piece<M>[] {
  const pieces: Piece<M>[] = [];
  let at = 0;
  for (const mark of marks.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const end = Math.min(mark.end, text.length);
    if (mark.start < at || end <= mark.start) continue;
    if (mark.start > at) pieces.push({ text: text.slice(at, mark.start) });
    pieces.push({ text: text.slice(mark.start, end), mark });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}
