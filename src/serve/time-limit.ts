// A limit on the time of one question, so that none keeps all others waiting: answers are made one after another. What is loaded
// once for all questions does not count: else the first question that needs it could never be answered.
import { PaperweaveError } from '../lib/errors.js';
import type { KnowledgeBase } from '../query/index.js';
import type { TimeLimit } from '../store/index.js';

/** Seconds; 0 for no limit. @throws PaperweaveError `time-over`, kind `overtime`, and what `ask` throws. */
export function withinSeconds<T>(seconds: number, { store }: KnowledgeBase, ask: () => T): T {
  return seconds === 0 ? ask() : store.within(timeLimit(seconds), ask);
}

/** Steps from one look at the clock to the next; one takes some hundred microseconds at most. */
const STEPS_A_LOOK = 16;

function timeLimit(seconds: number): TimeLimit {
  let end = performance.now() + 1000 * seconds;
  let loading = false;
  let steps = 0;
  return {
    check: () => {
      if (loading || ++steps % STEPS_A_LOOK > 0) return;
      if (performance.now() > end) throw timeOver(seconds);
    },
    exempt: (load) => {
      if (loading) return load();
      const started = performance.now();
      loading = true;
      try {
        return load();
      } finally {
        loading = false;
        end += performance.now() - started;
      }
    },
  };
}

function timeOver(seconds: number): PaperweaveError {
  return new PaperweaveError({
    code: 'time-over',
    kind: 'overtime',
    where: 'time',
    found: `a question that takes longer than ${seconds} s`,
    expected: 'one that does not: ask for less, or serve with a longer --max-time',
  });
}
