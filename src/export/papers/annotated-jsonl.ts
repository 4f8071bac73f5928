// Papers with their concepts and every mention, as JSON Lines: what `paperweave extract` prints, with the texts, and what
// `paperweave build` reads again. Offsets are UTF-16 code units into the field.
import type { Asked } from '../../query/asked.js';
import { readConceptRef, readConceptsOf, readMentions } from '../../store/index.js';
import { chunked } from '../chunked.js';
import { cleanText } from '../clean-text.js';
import { defineFormat } from '../format.js';
import { GRAPH_PARAMETERS } from '../graph-parameters.js';
import { type SelectedPaper, selectedPapers } from './selected-papers.js';

export const annotatedJsonl = defineFormat({
  id: 'papers-jsonl',
  label: 'Annotated papers, JSON Lines',
  summary: 'One paper a line with its text, concepts and mentions, for programs',
  extension: 'jsonl',
  mediaType: 'application/x-ndjson',
  params: GRAPH_PARAMETERS,
  write: (kb, values) => chunked(lines(kb, selectedPapers(kb, values))),
});

function* lines(kb: Asked, papers: Iterable<SelectedPaper>): Iterable<string> {
  for (const selected of papers) yield `${JSON.stringify(annotated(kb, selected), writable)}\n`;
}

/** A text must keep its length, or no offset into it would hold: what cannot be written becomes a space. */
function writable(_key: string, value: unknown): unknown {
  if (typeof value !== 'string' || cleanText(value) === value) return value;
  return [...value]
    .map((character) => (cleanText(character) === '' ? ' '.repeat(character.length) : character))
    .join('');
}

function annotated({ store }: Asked, { number, community, paper, concepts: wanted }: SelectedPaper): object {
  const { documents: _, ...record } = paper;
  const mentions = readMentions(store, number);
  const held = readConceptsOf(store, number).filter(({ concept }) => wanted.has(concept));
  const concepts = held.map(({ concept, count, salience, role }) => {
    const { id, label, type } = readConceptRef(store, concept);
    const own = mentions.filter((mention) => mention.concept === concept);
    const places = own.map(({ field, start, end }) => ({
      field,
      start,
      end,
      text: paper[field].slice(start, end),
    }));
    return { id, name: label, type, count, salience, role, mentions: places };
  });
  return { ...record, community, concepts };
}
