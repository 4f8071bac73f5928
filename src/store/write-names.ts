// The index for search and lookup: labels and aliases of concepts numbered by importance (papers that mention the concept), so
// that the first rows that match are the best known; titles after them. Beside it the keys by which a typed name is looked up.
import { gatherBuckets } from '../lib/buckets.js';
import type { Concept } from '../model/index.js';
import { lookupHash, wordsOf } from './lookup-key.js';
import { LARGEST_NUMBER, packNumbers } from './number-text.js';
import { hashesFor } from './packed-keys.js';
import { LABEL, NAMES_PER_ROW } from './packed-names.js';
import type { RowWriter } from './row-writer.js';
import { type KeyColumns, writeKeys } from './write-keys.js';

type Concepts = readonly Pick<Concept, 'id' | 'label' | 'aliases' | 'papers' | 'mentions'>[];

/** Both in the order of their row numbers. */
export function writeNames(writer: RowWriter, concepts: Concepts, titles: readonly string[]): void {
  const names = nameColumns(concepts);
  const order = byImportance(names, concepts);
  order.forEach((at, name) => {
    writer.index(name, indexText(textOf(concepts[names.concept[at]!]!, names.alias[at]!)));
  });
  titles.forEach((title, paper) => {
    writer.index(names.concept.length + paper, indexText(title));
  });
  writeRows(writer, order, names);
  writeKeys(writer, 'name_keys', keyColumns(concepts, names), concepts.length);
}

/** A row ends where it is full, or the next concept comes before. */
function writeRows(writer: RowWriter, order: Int32Array, { concept, alias }: NameColumns): void {
  const insert = writer.into('names');
  for (let name = 0, next = 1; name < order.length; name = next++) {
    const [steps, aliases] = [[0], [alias[order[name]!]!]];
    for (; next < order.length && next < name + NAMES_PER_ROW; next++) {
      const step = concept[order[next]!]! - concept[order[next - 1]!]!;
      if (step < 0 || step > LARGEST_NUMBER) break;
      steps.push(step);
      aliases.push(alias[order[next]!]!);
    }
    insert(name, concept[order[name]!]!, packNumbers(steps), packNumbers(aliases));
  }
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

/** A concept is found by its id, its label and its aliases: most aliases share the hash of the label. */
function keyColumns(concepts: Concepts, { concept, alias }: NameColumns): KeyColumns {
  const hashes = hashesFor(concepts.length);
  const hashOf = new Int32Array(concept.length + concepts.length);
  const rowOf = new Int32Array(hashOf.length);
  rowOf.set(concept);
  concept.forEach((of, i) => {
    hashOf[i] = lookupHash(textOf(concepts[of]!, alias[i]!), hashes);
  });
  concepts.forEach(({ id }, of) => {
    hashOf[concept.length + of] = lookupHash(id, hashes);
    rowOf[concept.length + of] = of;
  });
  return { hashOf, rowOf };
}
