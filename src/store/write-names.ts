// The index for search and lookup: labels and aliases of concepts numbered by importance (papers that mention the concept), so
// that the first rows that match are the best known; titles after them. Beside it the keys by which a typed name is looked up.
import type { Knowledge } from '../model/index.js';
import { lookupHash, wordsOf } from './lookup-key.js';
import type { RowWriter } from './row-writer.js';

/** Stands in `names.alias` for the label. */
export const LABEL = 0;

interface Name {
  readonly concept: number;
  readonly alias: number;
  readonly words: readonly string[];
  readonly hash: number;
  readonly papers: number;
  readonly count: number;
}

type Concepts = Knowledge['resolution']['concepts'];

export function writeNames(writer: RowWriter, { resolution, papers }: Knowledge): void {
  const names = conceptNames(resolution.concepts);
  const insert = writer.into('names');
  names.forEach(({ concept, alias, words }, name) => {
    insert(name, concept, alias);
    writer.index(name, words.join(' '));
  });
  papers.forEach(({ title }, paper) => {
    writer.index(names.length + paper, wordsOf(title).join(' '));
  });
  writeKeys(writer, resolution.concepts, names);
}

function conceptNames(concepts: Concepts): readonly Name[] {
  const names: Name[] = [];
  concepts.forEach(({ label, aliases, papers, mentions }, concept) => {
    const add = (alias: number, text: string, count: number) => {
      const words = wordsOf(text);
      names.push({ concept, alias, words, hash: lookupHash(text, words), papers, count });
    };
    add(LABEL, label, mentions);
    aliases.forEach(({ surface, count }, i) => {
      add(i + 1, surface, count);
    });
  });
  const isAlias = ({ alias }: Name) => (alias === LABEL ? 0 : 1);
  return names.sort(
    (a, b) => b.papers - a.papers || isAlias(a) - isAlias(b) || b.count - a.count || a.concept - b.concept,
  );
}

/** One row for each hash that a concept's id, label or an alias has: most aliases share that of the label. */
function writeKeys(writer: RowWriter, concepts: Concepts, names: readonly Name[]): void {
  const insert = writer.into('name_keys');
  const keys = new Float64Array(names.length + concepts.length);
  const keyOf = (hash: number, concept: number) => hash * concepts.length + concept;
  names.forEach(({ hash, concept }, i) => {
    keys[i] = keyOf(hash, concept);
  });
  concepts.forEach(({ id }, concept) => {
    keys[names.length + concept] = keyOf(lookupHash(id), concept);
  });
  keys.sort().forEach((key, i) => {
    if (key !== keys[i - 1]) insert(Math.floor(key / concepts.length), key % concepts.length);
  });
}
