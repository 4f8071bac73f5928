// The names of a part's concepts with the ledger of why they are theirs, and the indexes by which concepts and papers are found.
import { packNumbers, unpackNumbers } from '../number-text.js';
import type { RowWriter } from '../row-writer.js';
import { MERGE, unpackMerges } from '../spellings.js';
import { writeNames } from '../write-names.js';
import type { AliasCounts } from './alias-counts.js';
import { columnOf, numberedRows } from './copy-rows.js';
import type { Part } from './survey-part.js';
import type { PartUses } from './write-part-readings.js';

/** Every name stays; its mentions are those in the part, and so are the papers of the ledger. */
export function writePartSpellings(
  writer: RowWriter,
  { whole, papers, concepts }: Part,
  aliases: AliasCounts,
): void {
  const insert = writer.into('spellings');
  for (const [row, number] of numberedRows(whole, 'spellings', concepts)) {
    const [old, surfaces, , merges, packed] = row as readonly [number, string, string, string, string];
    const ledger = cutLedger({ merges, papers: packed }, papers.newOf);
    const counts = aliases.of(old).map(({ count }) => count);
    insert(number, surfaces, packNumbers(counts), ledger.merges, ledger.papers);
  }
}

interface Ledger {
  readonly merges: string;
  readonly papers: string;
}

function cutLedger(packed: Ledger, newOf: Int32Array): Ledger {
  const cells = unpackNumbers(packed.merges);
  const papers: number[] = [];
  unpackMerges(packed).forEach((merge, i) => {
    for (const paper of merge.papers) if (newOf[paper]! >= 0) papers.push(newOf[paper]!);
    cells[i * MERGE.size + MERGE.until] = papers.length;
  });
  return { merges: packNumbers(cells), papers: packNumbers(papers) };
}

export function writePartNames(
  writer: RowWriter,
  { whole, concepts, papers }: Part,
  { mentions, byConcept }: PartUses,
  aliases: AliasCounts,
): void {
  const [ids, labels] = [columnOf(whole, 'id', 'concept'), columnOf(whole, 'label', 'concept')];
  const titles = columnOf(whole, 'title', 'paper');
  const named = Array.from(concepts.kept, (old, concept) => ({
    id: ids[old]!,
    label: labels[old]!,
    aliases: aliases.of(old),
    papers: byConcept.starts[concept + 1]! - byConcept.starts[concept]!,
    mentions: mentions[concept]!,
  }));
  writeNames(
    writer,
    named,
    Array.from(papers.kept, (old) => titles[old]!),
  );
}
