// Small parts that the panels share: sections, lists that open up, waiting and failure.
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Answer } from '../lib/use-answer.js';
import { text } from '../text.js';

interface SectionProps {
  readonly title: string;
  readonly note?: string | undefined;
  readonly children: ComponentChildren;
}

export function Section({ title, note, children }: SectionProps) {
  const id = useId();
  return (
    <section class="section" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {note ? <p class="note">{note}</p> : null}
      {children}
    </section>
  );
}

interface OpenListProps<T> {
  readonly items: readonly T[];
  readonly first: number;
  readonly class?: string;
  readonly children: (item: T, index: number) => ComponentChildren;
}

/** Shows the first few, and the rest when asked. */
export function OpenList<T>({ items, first, children, ...rest }: OpenListProps<T>) {
  const [open, setOpen] = useState(false);
  const shown = open ? items : items.slice(0, first);
  return (
    <>
      <ul class={rest.class ?? 'plain'}>{shown.map(children)}</ul>
      {shown.length < items.length ? (
        <button type="button" class="more" onClick={() => setOpen(true)}>
          {text.more(items.length - shown.length)}
        </button>
      ) : null}
    </>
  );
}

interface AnsweredProps<T> {
  readonly answer: Answer<T>;
  readonly children: (value: T) => ComponentChildren;
}

export function Answered<T>({ answer, children }: AnsweredProps<T>) {
  if (answer.state === 'waiting') return <div class="waiting" aria-busy="true" />;
  if (answer.state === 'failed')
    return (
      <p class="failed" role="alert">
        {answer.message}{' '}
        {answer.again ? (
          <button type="button" class="quiet-button" onClick={answer.again}>
            {text.tryAgain}
          </button>
        ) : null}
      </p>
    );
  return <>{children(answer.value)}</>;
}
