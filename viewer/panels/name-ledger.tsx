// The merge ledger where a reader looks for it: why each other name of a concept is held to be the same, asked for on opening.
import { useState } from 'preact/hooks';
import type { NameReason } from '../../src/model/index.js';
import { labelOf } from '../lib/label.js';
import { useAnswer } from '../lib/use-answer.js';
import { source } from '../state/store.js';
import { text } from '../text.js';
import { Answered } from './parts.js';

export function NameLedger({ id }: { readonly id: string }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="ledger" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text.concept.whySame}</summary>
      {open ? <Reasons id={id} /> : null}
    </details>
  );
}

function Reasons({ id }: { readonly id: string }) {
  const answer = useAnswer(`names ${id}`, () => source.names(id));
  return (
    <Answered answer={answer}>
      {({ reasons }) => (
        <ul class="ledger-lines">
          {reasons.map((reason) => (
            <li key={`${reason.alias} ${reason.target} ${reason.rule}`}>{lineOf(reason)}</li>
          ))}
        </ul>
      )}
    </Answered>
  );
}

function lineOf({ alias, target, rule, support, papers }: NameReason): string {
  return text.concept.reason(labelOf(alias), labelOf(target), rule, support, papers.length);
}
