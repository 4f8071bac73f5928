// What a reader can say of a concept that the program got wrong. It is kept in the browser until a thesaurus is made of it.
import { CONCEPT_TYPES, type ConceptRef } from '../../src/model/index.js';
import { correct, corrections, undoCorrection } from '../state/corrections.js';
import { pairing } from '../state/store.js';
import { text } from '../text.js';
import { SubjectLink } from './links.js';

export function CorrectConcept({ concept }: { readonly concept: ConceptRef }) {
  const { id, label, type } = concept;
  const made = corrections.value.find((each) => each.id === id);
  return (
    <details class="correct">
      <summary>{text.correct.title}</summary>
      {made ? (
        <p role="status">
          {text.correct.said(made)}{' '}
          <button type="button" class="quiet-button" onClick={() => undoCorrection(id)}>
            {text.correct.undo}
          </button>
        </p>
      ) : null}
      <p class="correct-ways">
        <button
          type="button"
          class="quiet-button"
          onClick={() => {
            pairing.value = { use: 'same', id, label };
          }}
        >
          {text.correct.same}
        </button>
        <button
          type="button"
          class="quiet-button"
          onClick={() => correct({ id, label, action: 'not a concept' })}
        >
          {text.correct.not}
        </button>
        <label>
          {text.correct.type}{' '}
          <select
            value={made?.action === 'type' ? made.value : type}
            onChange={(event) => {
              const value = CONCEPT_TYPES.find((each) => each === event.currentTarget.value);
              if (value && value !== type) correct({ id, label, action: 'type', value });
              else undoCorrection(id);
            }}
          >
            {CONCEPT_TYPES.map((each) => (
              <option key={each} value={each}>
                {text.type(each)}
              </option>
            ))}
          </select>
        </label>
      </p>
      <p class="note">
        {text.correct.kept}{' '}
        <SubjectLink subject={{ kind: 'corrections' }} class="text-link">
          {text.correct.list(corrections.value.length)}
        </SubjectLink>
      </p>
    </details>
  );
}
