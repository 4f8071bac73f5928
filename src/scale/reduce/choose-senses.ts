// What acronyms mean, paper by paper: papers stream by, and only what differs from the surface's own root is written down. Where
// company decides, the question is put off until its short form is at hand with all papers that define it (settle-put-off.ts).
import { type ChosenSense, coins, createSenseChooser, memoizeChoices } from '../../resolve/index.js';
import { type Choosing, keysOf, type NumberList } from './choosing.js';
import type { Cell, Sql } from './duckdb.js';
import type { LoadedVocabulary } from './load-vocabulary.js';
import { settlePutOff } from './settle-put-off.js';
import { slices } from './slices.js';
import { CHOSEN, LISTS, listsOf, openPapers, PUT_OFF, RIVALS, SURFACE_ROOTS } from './statements/resolve.js';
import { type TellingSenses, tell } from './telling-senses.js';

/** @param most Above the number of every paper. */
export async function chooseSenses(
  sql: Sql,
  vocabulary: LoadedVocabulary,
  most: number,
): Promise<TellingSenses> {
  await sql.run(SURFACE_ROOTS);
  await sql.append('surface_roots', surfaceRoots(vocabulary));
  await sql.run(CHOSEN);
  await sql.run(LISTS);
  for (const slice of slices(most)) await sql.run(listsOf(slice));
  const told: TellingSenses = new Map();
  const shorts: string[] = [];
  await sql.append('chosen', choices({ sql, vocabulary, told, shorts }, most));
  await sql.run(RIVALS);
  await sql.append('rivals', rivals(shorts, vocabulary));
  await sql.append('chosen', settlePutOff({ sql, vocabulary, told, shorts }));
  return told;
}

function* surfaceRoots({ surfaces, leadOf, isOpen }: LoadedVocabulary): Generator<readonly Cell[]> {
  for (let surface = 0; surface < surfaces.texts.length; surface++) {
    const lead = leadOf(surface, () => undefined);
    yield [surface, lead?.root.index ?? -1, Number(isOpen(surface))];
  }
}

interface PaperRow {
  readonly paper: number;
  readonly title: string;
  readonly abstract: string;
  readonly surfaces: NumberList;
}

async function* choices(
  { sql, vocabulary, told, shorts }: Choosing,
  most: number,
): AsyncGenerator<readonly Cell[]> {
  const { definers, leadOf, isOpen } = vocabulary;
  const paper = createPaperAtHand(vocabulary);
  const numbers = new Map<string, number>();
  const numberOf = (short: string): number => {
    if (!numbers.has(short)) numbers.set(short, shorts.push(short) - 1);
    return numbers.get(short)!;
  };
  for (const slice of slices(most))
    for await (const row of sql.rows<PaperRow>(openPapers(slice))) {
      paper.take(row);
      const position = definers.positionOf(row.paper);
      const choiceFor = memoizeChoices((short, written) => paper.choose(position, short, written));
      for (const surface of row.surfaces.items.filter(isOpen)) {
        let asked = { short: '', written: '' };
        const lead = leadOf(surface, (short, written) => {
          asked = { short, written };
          return choiceFor(short, written);
        });
        if (paper.hasPutOff(asked.written)) yield [row.paper, surface, -1, PUT_OFF, numberOf(asked.short)];
        else yield [row.paper, surface, lead?.root.index ?? -1, tell(told, surface, lead), -1];
      }
    }
}

interface PaperAtHand {
  readonly take: (row: PaperRow) => void;
  readonly choose: (position: number, short: string, written: string) => ChosenSense | undefined;
  /** Whether the question for a short form, as written, was put off. */
  readonly hasPutOff: (written: string) => boolean;
}

function createPaperAtHand(vocabulary: LoadedVocabulary): PaperAtHand {
  const { acronyms: table, inUse } = vocabulary;
  let row: PaperRow;
  let keys: ReadonlySet<string>;
  const putOff = new Set<string>();
  const choose = createSenseChooser({
    table,
    inUse,
    keysOf: () => keys,
    isCoined: (_, name) => coins(row, name),
    putsOff: (_paper, _short, written) => putOff.add(written).size > 0,
  });
  const take = (next: PaperRow): void => {
    row = next;
    keys = keysOf(next.surfaces.items, vocabulary);
    putOff.clear();
  };
  return { take, choose, hasPutOff: (written) => putOff.has(written) };
}

function* rivals(
  shorts: readonly string[],
  { acronyms, definers }: LoadedVocabulary,
): Generator<readonly Cell[]> {
  for (const [number, short] of shorts.entries()) {
    const papers = new Set(acronyms.senses.get(short)!.flatMap((sense) => sense.papers));
    for (const position of papers) yield [number, definers.paperAt(position)];
  }
}
