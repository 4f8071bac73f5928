// How much of a graph the map draws at rest. A graph of up to some 10,000 abstracts is drawn whole; of a larger one the best, since
// more would be one mass of dots, and slow. What is left out joins the map when it is looked at (guests.ts).

export interface Bounds {
  readonly concepts: number;
  readonly papers: number;
}

const MOST_DRAWN: Bounds = { concepts: 60_000, papers: 20_000 };

/** An address such as `/?most=5000#/` asks for fewer of each, or for more. */
export function boundsIn(search: string): Bounds {
  const asked = new URLSearchParams(search).get('most') ?? '';
  const most = /^[1-9]\d{0,6}$/.test(asked) ? Number(asked) : undefined;
  return most === undefined ? MOST_DRAWN : { concepts: most, papers: most };
}
