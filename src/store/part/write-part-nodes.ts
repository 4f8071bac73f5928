// Papers and concepts of a part: their places, communities and centrality are those of the whole, their counts are their own.
import type { PairRows } from '../../lib/both-ways.js';
import { packNumbers } from '../number-text.js';
import { plainAbstracts } from '../pack-abstracts.js';
import { unpackReading } from '../packed-cells.js';
import { readAbstract } from '../read-abstracts.js';
import { readCellCodes } from '../read-cell-codes.js';
import type { Cell } from '../row-bytes.js';
import type { RowWriter } from '../row-writer.js';
import { columnNames, type TableName, tableOf } from '../tables.js';
import { type AliasCounts, createAliasCounts } from './alias-counts.js';
import { columnOf, numberedRows } from './copy-rows.js';
import { partReadings } from './part-readings.js';
import type { Part } from './survey-part.js';
import type { PartUses } from './write-part-readings.js';

/** Not compressed: a part is read at once, and not kept. Gives the aliases that were met, since all texts are read here. */
export function writePartAbstracts(writer: RowWriter, part: Part): AliasCounts {
  const insert = writer.intoBlocks();
  const aliases = createAliasCounts(part.whole, part.concepts.kept);
  let block = 0;
  for (const plain of plainAbstracts(abstractsOf(part, aliases))) {
    const data = Buffer.from(plain);
    insert(block++, plain, { size: data.length, data });
  }
  return aliases;
}

function* abstractsOf(part: Part, aliases: AliasCounts): Iterable<string> {
  const { whole } = part;
  const titles = columnOf(whole, 'title', 'paper');
  const codes = readCellCodes(whole);
  for (const { old, row } of partReadings(part)) {
    const abstract = readAbstract(whole, old);
    aliases.add(unpackReading(row, codes), { title: titles[old]!, abstract });
    yield abstract;
  }
}

export function writePartPapers(writer: RowWriter, { whole, papers }: Part, { starts }: PartUses): void {
  const insert = writer.into('papers');
  const changed = createChange('papers');
  for (const [row, paper] of numberedRows(whole, 'papers', papers))
    insert(...changed(row, { paper, concepts: starts[paper + 1]! - starts[paper]! }));
}

export function writePartConcepts(
  writer: RowWriter,
  { whole, concepts }: Part,
  { mentions, byConcept }: PartUses,
  pairs: PairRows,
): void {
  const insert = writer.into('concepts');
  const changed = createChange('concepts');
  for (const [row, concept] of numberedRows(whole, 'concepts', concepts)) {
    const holders = byConcept.papers.subarray(byConcept.starts[concept], byConcept.starts[concept + 1]);
    const own = {
      concept,
      mentions: mentions[concept]!,
      degree: pairs.starts[concept + 1]! - pairs.starts[concept]!,
      holders: packNumbers(holders.map((paper, i) => paper - (holders[i - 1] ?? 0))),
    };
    insert(...changed(row, own));
  }
}

type Change = (row: readonly Cell[], own: Readonly<Record<string, Cell>>) => readonly Cell[];

/** A row with other values in some of its columns. */
function createChange(table: TableName): Change {
  const columns = columnNames(tableOf(table));
  return (row, own) => columns.map((column, i) => own[column] ?? row[i]!);
}
