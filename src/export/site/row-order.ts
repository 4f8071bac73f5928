// The order in which a site holds the rows of co-occurrences: concepts of one community beside each other, so that a walk meets
// few pieces. Pure: the exporter writes by it, the page reads by it.

export function rowOrder(communities: readonly number[], concepts: number): readonly number[] {
  return Array.from({ length: concepts }, (_, number) => number).sort(
    (a, b) => communities[a]! - communities[b]! || a - b,
  );
}

/** Where pieces of about `most` entries begin; a row is never divided. */
export function rowBreaks(lengths: readonly number[], most: number): readonly number[] {
  const breaks: number[] = [];
  let held = Number.POSITIVE_INFINITY;
  lengths.forEach((length, at) => {
    if (held + length > most) {
      breaks.push(at);
      held = 0;
    }
    held += length;
  });
  return breaks;
}

/** The piece that holds a position of the order. */
export function pieceAt(breaks: readonly number[], position: number): number {
  return breaks.findLastIndex((start) => start <= position);
}
