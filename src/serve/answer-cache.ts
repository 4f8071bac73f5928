// Answers that were given lately, as bytes: an answer is a function of the knowledge base and the address, so the same question
// need not be worked out, nor packed, twice. Bounded by bytes; what was not asked for longest goes first.
import { type Coding, packBytes } from './compression.js';

/** An answer as bytes, with what its headers need to know. */
export interface AnswerBytes {
  readonly plain: Uint8Array;
  /** Cursor of the next page. */
  readonly next?: string;
}

interface Answer extends AnswerBytes {
  readonly packed: Map<Coding, Uint8Array>;
  bytes: number;
}

const MOST_BYTES = 32 * 1024 * 1024;
/** Of the objects around an answer; the key has two bytes a letter. */
const OVERHEAD = 512;

export interface AnswerCache {
  /** The answer under this key, made where it is not there; `make` may throw. */
  readonly plain: (key: string, make: () => AnswerBytes) => AnswerBytes;
  /** The same, packed; only for a key whose plain bytes were just asked for. */
  readonly packed: (key: string, plain: Uint8Array, coding: Coding) => Promise<Uint8Array>;
}

export function createAnswerCache(mostBytes: number = MOST_BYTES): AnswerCache {
  const answers = new Map<string, Answer>();
  let held = 0;

  const touch = (key: string, answer: Answer): void => {
    answers.delete(key);
    answers.set(key, answer);
  };
  const shrink = (): void => {
    for (const [key, { bytes }] of answers) {
      if (held <= mostBytes) return;
      answers.delete(key);
      held -= bytes;
    }
  };
  const grow = (answer: Answer, bytes: number): void => {
    answer.bytes += bytes;
    held += bytes;
    shrink();
  };

  return {
    plain: (key, make) => {
      const known = answers.get(key);
      const answer = known ?? { ...make(), packed: new Map<Coding, Uint8Array>(), bytes: 0 };
      touch(key, answer);
      if (!known) grow(answer, answer.plain.length + 2 * key.length + OVERHEAD);
      return answer;
    },
    packed: async (key, plain, coding) => {
      const known = answers.get(key)?.packed.get(coding);
      if (known) return known;
      const bytes = await packBytes(plain, coding);
      const answer = answers.get(key);
      if (answer && !answer.packed.has(coding)) {
        answer.packed.set(coding, bytes);
        grow(answer, bytes.length);
      }
      return bytes;
    },
  };
}
