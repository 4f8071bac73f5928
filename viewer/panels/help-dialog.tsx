// The keys, on `?`, and the way into a tour of the controls.
import { overlay } from '../state/store.js';
import { text } from '../text.js';
import { Dialog } from './dialog.js';

export function HelpDialog() {
  return (
    <Dialog id="keys" title={text.help.title}>
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
      <p class="dialog-buttons">
        <button type="button" class="button" onClick={() => overlay('none')}>
          {text.help.close}
        </button>
        <button type="button" class="quiet-button" onClick={() => overlay('tour')}>
          {text.help.tour}
        </button>
      </p>
    </Dialog>
  );
}
