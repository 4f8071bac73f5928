// Copies a text and says so, or says that the browser did not allow it.
import { useState } from 'preact/hooks';
import { text } from '../text.js';

const SAID_FOR_MS = 1800;

interface CopyButtonProps {
  readonly text: string;
  readonly label?: string;
}

export function CopyButton({ text: copied, label = text.quote.copy }: CopyButtonProps) {
  const [said, setSaid] = useState<string>();
  const copy = () => {
    navigator.clipboard
      .writeText(copied)
      .then(
        () => text.quote.copied,
        () => text.quote.failed,
      )
      .then((outcome) => {
        setSaid(outcome);
        setTimeout(() => setSaid(undefined), SAID_FOR_MS);
      });
  };
  return (
    <button type="button" class="quiet-button" onClick={copy}>
      <span aria-live="polite">{said ?? label}</span>
    </button>
  );
}
