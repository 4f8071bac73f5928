// Answers that were given lately, as bytes: an answer is a function of the knowledge base and the address, so the same question
// need not be worked out, nor packed, twice. Bounded by bytes; what was not asked for longest goes first. Large answers, the map
// before all, are kept packed only.
import { type Coding, packBytes, SMALLEST_PACKED, unpackBytes } from './compression.js';

export interface AnswerBytes {
  readonly plain: Uint8Array;
  /** Cursor of the next page. */
  readonly next?: string;
}

/** An answer as it is sent, with what its headers need to know. */
export interface SentAnswer {
  readonly bytes: Uint8Array;
  /** Undefined where it is sent plain. */
  readonly coding: Coding | undefined;
  readonly plainLength: number;
  readonly next: string | undefined;
}

interface Answer {
  /** Not kept of a large answer that is packed. */
  plain: Uint8Array | undefined;
  readonly packed: Map<Coding, Promise<Uint8Array>>;
  packedBytes: number;
  readonly plainLength: number;
  readonly next: string | undefined;
  /** Bytes of it among those held; 0 while it is made, and once it is let go. */
  counted: number;
}

export interface CacheBounds {
  readonly mostBytes?: number;
  /** Plain bytes from which on only the packed ones are kept. */
  readonly large?: number;
}

const MOST_BYTES = 32 * 1024 * 1024;
const LARGE = 1024 * 1024;
/** Of the objects around an answer; the key has two bytes a letter. */
const OVERHEAD = 512;

export interface AnswerCache {
  /** The answer under this key, made where it is not there; `make` may throw. Too small a one is not packed. */
  readonly give: (key: string, coding: Coding | undefined, make: () => AnswerBytes) => Promise<SentAnswer>;
}

export function createAnswerCache({ mostBytes = MOST_BYTES, large = LARGE }: CacheBounds = {}): AnswerCache {
  const answers = new Map<string, Answer>();
  let held = 0;

  const find = (key: string, make: () => AnswerBytes): Answer => {
    const answer = answers.get(key) ?? toAnswer(make());
    answers.delete(key);
    answers.set(key, answer);
    return answer;
  };
  const shrink = (): void => {
    for (const [key, answer] of answers) {
      if (held <= mostBytes) return;
      answers.delete(key);
      held -= answer.counted;
      answer.counted = 0;
    }
  };
  /** Counts what is held now; while it was being packed, it may have been let go, or made again. */
  const settle = (key: string, answer: Answer): void => {
    if (answer.packedBytes > 0 && answer.plainLength >= large) answer.plain = undefined;
    if ((answers.get(key) ?? answer) !== answer) return;
    answers.set(key, answer);
    const bytes = OVERHEAD + 2 * key.length + (answer.plain?.length ?? 0) + answer.packedBytes;
    held += bytes - answer.counted;
    answer.counted = bytes;
    shrink();
  };

  return {
    give: async (key, wanted, make) => {
      const answer = find(key, make);
      const { plainLength, next } = answer;
      const coding = plainLength < SMALLEST_PACKED ? undefined : wanted;
      const bytes = await (coding ? packedOf(answer, coding) : plainOf(answer));
      settle(key, answer);
      return { bytes, coding, plainLength, next };
    },
  };
}

function toAnswer({ plain, next }: AnswerBytes): Answer {
  return { plain, packed: new Map(), packedBytes: 0, plainLength: plain.length, next, counted: 0 };
}

/** Packed once, however many ask while that goes on. */
function packedOf(answer: Answer, coding: Coding): Promise<Uint8Array> {
  const known = answer.packed.get(coding);
  if (known) return known;
  const packing = pack(answer, coding);
  answer.packed.set(coding, packing);
  packing.catch(() => answer.packed.delete(coding));
  return packing;
}

async function pack(answer: Answer, coding: Coding): Promise<Uint8Array> {
  const bytes = await packBytes(await plainOf(answer), coding);
  answer.packedBytes += bytes.length;
  return bytes;
}

/** Unpacked again where only the packed bytes were kept. */
async function plainOf({ plain, packed }: Answer): Promise<Uint8Array> {
  if (plain) return plain;
  const [coding, bytes] = [...packed][0]!;
  return unpackBytes(await bytes, coding);
}
