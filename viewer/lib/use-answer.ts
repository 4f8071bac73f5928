// An answer of the source as a component sees it: waiting, here, or failed with a line for the reader.
import { useEffect, useState } from 'preact/hooks';
import { SourceError } from '../data/http-source.js';
import { text } from '../text.js';

export type Answer<T> =
  | { readonly state: 'waiting' }
  | { readonly state: 'here'; readonly value: T }
  | { readonly state: 'failed'; readonly message: string };

/** Asks again whenever the key changes; an answer to an earlier key is dropped. */
export function useAnswer<T>(key: string, ask: () => Promise<T>): Answer<T> {
  const [held, setHeld] = useState<{ readonly key: string; readonly answer: Answer<T> }>();
  useEffect(() => {
    let wanted = true;
    const keep = (answer: Answer<T>) => {
      if (wanted) setHeld({ key, answer });
    };
    ask().then(
      (value) => keep({ state: 'here', value }),
      (error: unknown) => keep({ state: 'failed', message: messageOf(error) }),
    );
    return () => {
      wanted = false;
    };
  }, [key]);
  return held?.key === key ? held.answer : { state: 'waiting' };
}

function messageOf(error: unknown): string {
  if (error instanceof SourceError && error.status === 404) return text.notFound;
  return `${text.answerFailed} ${error instanceof Error ? error.message : ''}`.trim();
}
