// A walk past the controls, one card at a time, beside what it speaks of. It covers nothing and can be left at any step.
import { useEffect, useRef } from 'preact/hooks';
import { overlay, route } from '../state/store.js';
import { text } from '../text.js';

const MARK = 'is-toured';

const close = () => overlay('none');

export function Tour() {
  const card = useRef<HTMLElement>(null);
  const steps = text.tour.steps.filter(({ target }) => isSeen(target));
  const at = Math.min(route.value.step, steps.length - 1);
  const step = steps[at];
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
          <button type="button" class="quiet-button" onClick={() => overlay('tour', at - 1)}>
            {text.tour.back}
          </button>
        ) : null}
        <button type="button" class="button" onClick={() => (last ? close() : overlay('tour', at + 1))}>
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
