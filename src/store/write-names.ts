// The index for search and lookup: labels and aliases of concepts numbered by importance (papers that mention the concept), so
// that the first rows that match are the best known; titles after them. Beside it the keys by which a typed name is looked up.
import { gatherBuckets } from '../lib/buckets.js';
import type { Woven } from '../model/index.js';
import { lookupHash, wordsOf } from './lookup-key.js';
import type { RowWriter } from './row-writer.js';

/** Stands in `names.alias` for the label. */
export const LABEL = 0;

type Concepts = Woven['resolution']['concepts'];

export function writeNames(writer: RowWriter, { resolution, papers }: Woven): void {
  const { concepts } = resolution;
  const names = nameColumns(concepts);
  const insert = writer.into('names');
  byImportance(names, concepts).forEach((at, name) => {
    const [concept, alias] = [names.concept[at]!, names.alias[at]!];
    insert(name, concept, alias);
    writer.index(name, indexText(textOf(concepts[concept]!, alias)));
  });
  papers.forEach(({ title }, paper) => {
    writer.index(names.concept.length + paper, indexText(title));
  });
  writeKeys(writer, concepts, names);
}

function textOf({ label, aliases }: Concepts[number], alias: number): string {
  return alias === LABEL ? label : aliases[alias - 1]!.surface;
}

/** One row a name, in the order of the concepts, each one's label before its aliases. */
interface NameColumns {
  readonly concept: Int32Array;
  readonly alias: Int32Array;
}

function nameColumns(concepts: Concepts): NameColumns {
  const names = concepts.reduce((sum, { aliases }) => sum + 1 + aliases.length, 0);
  const columns = { concept: new Int32Array(names), alias: new Int32Array(names) };
  let at = 0;
  concepts.forEach(({ aliases }, concept) => {
    for (let alias = LABEL; alias <= aliases.length; alias++, at++) {
      columns.concept[at] = concept;
      columns.alias[at] = alias;
    }
  });
  return columns;
}

/** Rows of names: those of concepts in more papers first, labels before aliases, then by mentions, then as they are. */
function byImportance({ concept, alias }: NameColumns, concepts: Concepts): Int32Array {
  const mentions = concept.map((of, i) =>
    alias[i] === LABEL ? concepts[of]!.mentions : concepts[of]!.aliases[alias[i]! - 1]!.count,
  );
  const papers = concept.map((of) => concepts[of]!.papers);
  const isAlias = alias.map((each) => Math.sign(each));
  const byMentions = sorted(
    concept.map((_, i) => i),
    mentions,
    -1,
  );
  return sorted(sorted(byMentions, isAlias, 1), papers, -1);
}

/** `rows` by what they have in a column, ascending or (`sign` -1) descending; equal ones stay as they stand. */
function sorted(rows: Int32Array, column: Int32Array, sign: 1 | -1): Int32Array {
  const most = column.reduce((max, value) => Math.max(max, value), 0);
  const bucketOf = rows.map((row) => (sign === 1 ? column[row]! : most - column[row]!));
  return gatherBuckets(bucketOf, most + 1).positions.map((position) => rows[position]!);
}

/** Without signs that are not of a word: what the index makes of plain ASCII by itself. */
function indexText(text: string): string {
  return ASCII.test(text) ? text : wordsOf(text).join(' ');
}

const ASCII = /^[ -~]*$/;

/** One row for each hash that a concept's id, label or an alias has: most aliases share that of the label. */
function writeKeys(writer: RowWriter, concepts: Concepts, { concept, alias }: NameColumns): void {
  const insert = writer.into('name_keys');
  const keys = new Float64Array(concept.length + concepts.length);
  const keyOf = (text: string, of: number) => lookupHash(text) * concepts.length + of;
  for (let i = 0; i < concept.length; i++)
    keys[i] = keyOf(textOf(concepts[concept[i]!]!, alias[i]!), concept[i]!);
  concepts.forEach(({ id }, of) => {
    keys[concept.length + of] = keyOf(id, of);
  });
  keys.sort().forEach((key, i) => {
    if (key !== keys[i - 1]) insert(Math.floor(key / concepts.length), key % concepts.length);
  });
}
