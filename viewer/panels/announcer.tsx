// Tells screen readers what is looked at: "grokking, phenomenon, 7 papers, strongest neighbour ...". Sets the title too.
import { useEffect } from 'preact/hooks';
import { announcement } from '../state/subject-title.js';
import { walked } from '../state/walk.js';
import { text } from '../text.js';

export function Announcer() {
  const said = announcement.value;
  useEffect(() => {
    document.title = said ? text.documentTitle(said.title) : text.product;
  }, [said?.title]);
  return (
    <p class="visually-hidden" aria-live="polite" id="announcement">
      {walked.value ?? said?.line ?? ''}
    </p>
  );
}
