// The index for search and lookup: labels and aliases of concepts numbered by importance (papers that mention the concept), so
// that the first rows that match are the best known; titles after them.
import type { Knowledge } from '../model/index.js';
import { lookupHash, wordsOf } from './lookup-key.js';
import type { RowWriter } from './row-writer.js';

/** Stands in `names.alias` for the label, and for an id that the label does not tell. */
export const LABEL = 0;
export const ID = -1;

interface Name {
  readonly concept: number;
  readonly alias: number;
  readonly text: string;
  readonly papers: number;
  readonly count: number;
}

export function writeNames(writer: RowWriter, { resolution, papers }: Knowledge): void {
  const insert = writer.into('names');
  const names = conceptNames(resolution.concepts);
  names.forEach(({ concept, alias, text }, name) => {
    insert(name, concept, alias, lookupHash(text));
    if (alias !== ID) writer.index(name, wordsOf(text).join(' '));
  });
  papers.forEach(({ title }, paper) => {
    writer.index(names.length + paper, wordsOf(title).join(' '));
  });
}

function conceptNames(concepts: Knowledge['resolution']['concepts']): readonly Name[] {
  const names: Name[] = [];
  concepts.forEach(({ id, label, aliases, papers, mentions }, concept) => {
    names.push({ concept, alias: LABEL, text: label, papers, count: mentions });
    aliases.forEach(({ surface: text, count }, i) => {
      names.push({ concept, alias: i + 1, text, papers, count });
    });
    if (lookupHash(id) !== lookupHash(label)) names.push({ concept, alias: ID, text: id, papers, count: 0 });
  });
  const isAlias = ({ alias }: Name) => (alias === LABEL ? 0 : 1);
  return names.sort(
    (a, b) => b.papers - a.papers || isAlias(a) - isAlias(b) || b.count - a.count || a.concept - b.concept,
  );
}
