// The keys, on `?`, and the way into a tour of the controls.
import { useEffect, useRef } from 'preact/hooks';
import { text } from '../text.js';

interface HelpDialogProps {
  readonly open: boolean;
  readonly close: () => void;
  readonly startTour: () => void;
}

export function HelpDialog({ open, close, startTour }: HelpDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} class="help" onClose={close} aria-labelledby="help-title">
      <h2 id="help-title">{text.help.title}</h2>
      <dl>
        {text.help.rows.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="quiet-button" onClick={startTour}>
        {text.help.tour}
      </button>{' '}
      <button type="button" class="button" onClick={close}>
        {text.help.close}
      </button>
    </dialog>
  );
}
