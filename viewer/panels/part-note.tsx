// Where the page shows a part of a graph: of which, chosen by what, and what its counts are of.
import { source } from '../state/store.js';
import { text } from '../text.js';

export function PartNote() {
  const { part } = source;
  if (!part) return null;
  return (
    <p class="part-note">
      {text.part.of(text.concepts(part.concepts), text.papers(part.papers))}{' '}
      <strong>{part.filters.join('; ')}</strong>. {text.part.counts}
    </p>
  );
}
