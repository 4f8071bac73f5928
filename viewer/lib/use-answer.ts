// An answer of the source as a component sees it: waiting, here, or failed with a line for the reader.
import { useEffect, useState } from 'preact/hooks';
import { SourceError } from '../data/http-source.js';
import { text } from '../text.js';

export type Answer<T> =
  | { readonly state: 'waiting' }
  | { readonly state: 'here'; readonly value: T }
  /** `again` asks once more, where that may help. */
  | { readonly state: 'failed'; readonly message: string; readonly again?: () => void };

/** Asks again whenever the key changes; an answer to an earlier key is dropped. */
export function useAnswer<T>(key: string, ask: () => Promise<T>): Answer<T> {
  const [held, setHeld] = useState<{ readonly key: string; readonly answer: Answer<T> }>();
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let wanted = true;
    const keep = (answer: Answer<T>) => {
      if (wanted) setHeld({ key, answer });
    };
    ask().then(
      (value) => keep({ state: 'here', value }),
      (error: unknown) =>
        keep({
          state: 'failed',
          message: messageOf(error),
          ...(isMissing(error) ? {} : { again: () => setTries(tries + 1) }),
        }),
    );
    return () => {
      wanted = false;
    };
  }, [key, tries]);
  return held?.key === key ? held.answer : { state: 'waiting' };
}

function isMissing(error: unknown): boolean {
  return error instanceof SourceError && error.status === 404;
}

function messageOf(error: unknown): string {
  if (isMissing(error)) return text.notFound;
  return `${text.answerFailed} ${error instanceof Error ? error.message : ''}`.trim();
}
