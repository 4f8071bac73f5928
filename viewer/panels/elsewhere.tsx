// At the foot of each panel: how to get the same answer from a terminal, over HTTP or in a program.
import { elsewhere } from '../lib/elsewhere.js';
import type { Subject } from '../state/route.js';
import { text } from '../text.js';

export function ElsewhereNote({ subject }: { readonly subject: Subject }) {
  const same = elsewhere(subject);
  if (!same) return null;
  return (
    <details class="elsewhere">
      <summary>{text.elsewhere.title}</summary>
      <dl>
        {(['command', 'http', 'library'] as const).map((way) => (
          <div key={way}>
            <dt>{text.elsewhere[way]}</dt>
            <dd>
              <code>{way === 'http' ? new URL(same.http, document.baseURI).href : same[way]}</code>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
