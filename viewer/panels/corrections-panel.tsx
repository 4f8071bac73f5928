// All that the reader has corrected, each with its undo, and the thesaurus file that a build honours.
import { download } from '../lib/download.js';
import { thesaurusCsv } from '../lib/thesaurus-csv.js';
import {
  corrections,
  earlier,
  takeOverEarlier,
  undoAllCorrections,
  undoCorrection,
} from '../state/corrections.js';
import { text } from '../text.js';
import { SubjectLink } from './links.js';

export function CorrectionsPanel() {
  const made = corrections.value;
  return (
    <>
      <header class="panel-head">
        <h2>{text.correct.listTitle}</h2>
        <p class="lead">{made.length === 0 ? text.correct.none : text.correct.how}</p>
      </header>
      {earlier.value.length === 0 ? null : (
        <p class="note">
          {text.correct.earlier(earlier.value.length)}{' '}
          <button type="button" class="quiet-button" onClick={takeOverEarlier}>
            {text.correct.takeOver}
          </button>
        </p>
      )}
      <ul class="corrections">
        {made.map((each) => (
          <li key={each.id}>
            <SubjectLink subject={{ kind: 'concept', id: each.id }} lights={each.id} class="text-link">
              {each.label}
            </SubjectLink>
            <span> {text.correct.said(each)}</span>
            <button
              type="button"
              class="quiet-button"
              aria-label={`${text.correct.undo}: ${each.label}`}
              onClick={() => undoCorrection(each.id)}
            >
              {text.correct.undo}
            </button>
          </li>
        ))}
      </ul>
      {made.length === 0 ? null : (
        <p class="correct-ways">
          <button
            type="button"
            class="button"
            onClick={() => download(new Blob([thesaurusCsv(made)], { type: 'text/csv' }), 'thesaurus.csv')}
          >
            {text.correct.download}
          </button>
          <button type="button" class="quiet-button" onClick={undoAllCorrections}>
            {text.correct.undoAll}
          </button>
        </p>
      )}
    </>
  );
}
