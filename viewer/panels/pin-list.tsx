// The concepts that are compared: each can be taken out, and up to four can be put in.
import type { ConceptRef } from '../../src/model/index.js';
import { labelOf } from '../lib/label.js';
import { MOST_PINS, pinsOf, subjectOf } from '../state/route.js';
import { look, pairing, route } from '../state/store.js';
import { text } from '../text.js';
import { ConceptLink } from './links.js';

export function PinList({ concepts }: { readonly concepts: readonly ConceptRef[] }) {
  const pins = pinsOf(route.value.subject);
  const [first] = concepts;
  const room = concepts.length < MOST_PINS;
  return (
    <div class="pins">
      <ul aria-label={text.several.pins}>
        {concepts.map((concept) => (
          <li key={concept.id} class="pin">
            <ConceptLink concept={concept} />
            <button
              type="button"
              aria-label={text.several.remove(labelOf(concept.label))}
              onClick={() => look(subjectOf(pins.filter((id) => id !== concept.id)))}
            >
              <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
      </ul>
      {room && first ? (
        <button
          type="button"
          class="quiet-button"
          onClick={() => {
            const label = concepts.map((each) => labelOf(each.label)).join(', ');
            pairing.value = { use: 'pin', id: first.id, label };
          }}
        >
          {text.several.add}
        </button>
      ) : null}
    </div>
  );
}
