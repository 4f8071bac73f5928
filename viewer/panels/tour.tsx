// A walk past the controls, one card at a time, beside what it speaks of. It covers nothing and can be left at any step.
import { useEffect, useRef, useState } from 'preact/hooks';
import { text } from '../text.js';

const MARK = 'is-toured';

export function Tour({ close }: { readonly close: () => void }) {
  const [at, setAt] = useState(0);
  const card = useRef<HTMLElement>(null);
  const steps = text.tour.steps.filter(({ target }) => isSeen(target));
  const step = steps[Math.min(at, steps.length - 1)];
  useEffect(() => {
    const target = step && document.querySelector(step.target);
    target?.classList.add(MARK);
    card.current?.focus();
    return () => target?.classList.remove(MARK);
  }, [step?.target]);
  if (!step) return null;
  const last = at >= steps.length - 1;
  return (
    <section
      class="tour"
      ref={card}
      tabIndex={-1}
      aria-label={text.tour.title}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <p class="note">{text.tour.step(at + 1, steps.length)}</p>
      <p aria-live="polite">{step.words}</p>
      <p class="tour-buttons">
        {at > 0 ? (
          <button type="button" class="quiet-button" onClick={() => setAt(at - 1)}>
            {text.tour.back}
          </button>
        ) : null}
        <button type="button" class="button" onClick={() => (last ? close() : setAt(at + 1))}>
          {last ? text.tour.done : text.tour.next}
        </button>
        {last ? null : (
          <button type="button" class="quiet-button" onClick={close}>
            {text.tour.leave}
          </button>
        )}
      </p>
    </section>
  );
}

function isSeen(selector: string): boolean {
  const box = document.querySelector(selector)?.getBoundingClientRect();
  return box !== undefined && box.width > 0 && box.height > 0;
}
