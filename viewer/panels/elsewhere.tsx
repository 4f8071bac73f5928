// At the foot of each panel: how to get the same answers from a terminal, over HTTP or in a program.
import { type Elsewhere, elsewhere } from '../lib/elsewhere.js';
import { route, source } from '../state/store.js';
import { text } from '../text.js';
import { CopyButton } from './copy-button.js';

/** Where `paperweave serve` listens unless it is told otherwise. */
const SERVED = 'http://127.0.0.1:4242/';

export function ElsewhereNote() {
  const calls = elsewhere(route.value);
  if (calls.length === 0) return null;
  return (
    <details class="elsewhere">
      <summary>{text.elsewhere.title}</summary>
      {source.live ? null : (
        <p class="note">{source.part ? text.elsewhere.notLivePart : text.elsewhere.notLive}</p>
      )}
      {calls.map((call) => (
        <Call key={call.command} call={call} />
      ))}
    </details>
  );
}

function Call({ call }: { readonly call: Elsewhere }) {
  const { command, library } = call;
  const http = new URL(call.http, source.live ? document.baseURI : SERVED).href;
  return (
    <section>
      <h3>{text.elsewhere.queries[call.query] ?? call.query}</h3>
      <dl>
        {Object.entries({ command, http, library }).map(([way, line]) => (
          <div key={way}>
            <dt>{text.elsewhere.ways[way]}</dt>
            <dd>
              <code class={`way-${way}`}>{line}</code>
              <CopyButton text={line} label={text.elsewhere.copy} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
