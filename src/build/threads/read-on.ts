// All papers read for their edges: a part of them by this thread, the others by its helpers at the same time.
import { type EarlierReadings, keptReadings, readStretch, type StretchFindings } from '../../graph/index.js';
import type { Extraction, Paper, Resolution } from '../../model/index.js';
import { countMentions, packRuns } from '../packed-extractions.js';
import type { Helper } from './helper.js';
import { packConcepts } from './packed-concepts.js';

export interface Reading {
  /** `extractions[i]` is of `papers[i]`. */
  readonly papers: readonly Paper[];
  readonly extractions: readonly Extraction[];
  readonly resolution: Resolution;
  /** Readings that this thread takes over for its part. */
  readonly readings?: EarlierReadings;
}

/** This thread's part beside that of a helper: it has the work of handing out, and more to do afterwards. */
const OWN_SHARE = 0.8;

/** One answer a part, in the order of the papers; however many parts there are, together they say the same. */
export async function readOn(
  helpers: readonly Helper[],
  reading: Reading,
): Promise<readonly StretchFindings[]> {
  const [own, ...others] = stretchesOf(reading, helpers.length);
  const { concepts } = reading.resolution;
  const corpus = { concepts, papers: reading.papers.length };
  const packed = helpers.length > 0 ? packConcepts(concepts) : undefined;
  const asked = others.map(({ papers, extractions, ...stretch }, i) =>
    helpers[i]!.ask('read', {
      ...stretch,
      texts: papers.map(({ title, abstract }) => ({ title, abstract })),
      found: packRuns(extractions),
      concepts: packed!,
      papers: reading.papers.length,
    }),
  );
  const answers = Promise.allSettled(asked);
  const first = readStretch(own!, corpus, reading.readings && keptReadings(reading.readings, concepts));
  const rest = (await answers).map((answer, i) =>
    answer.status === 'fulfilled' ? answer.value : readStretch(others[i]!, corpus),
  );
  return [first, ...rest];
}

function stretchesOf({ papers, extractions, resolution }: Reading, helpers: number) {
  const share = papers.length / (OWN_SHARE + helpers);
  let mention = 0;
  return Array.from({ length: 1 + helpers }, (_, part) => {
    const from = part === 0 ? 0 : Math.round(share * (OWN_SHARE + part - 1));
    const to = Math.round(share * (OWN_SHARE + part));
    const firstMention = mention;
    const found = extractions.slice(from, to);
    mention += countMentions(found);
    const conceptOf = resolution.conceptOf.slice(firstMention, mention);
    return { papers: papers.slice(from, to), extractions: found, conceptOf, firstPaper: from, firstMention };
  });
}
