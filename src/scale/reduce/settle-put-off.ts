// Questions that company decides: short form by short form, with what every paper mentions that defines it. No more is held than
// the company of one short form.
import { createSenseChooser } from '../../resolve/index.js';
import { type Choosing, keysOf, type NumberList } from './choosing.js';
import type { Cell } from './duckdb.js';
import type { LoadedVocabulary } from './load-vocabulary.js';
import { COMPANY } from './statements/resolve.js';
import { tell } from './telling-senses.js';

interface CompanyRow {
  readonly short: number;
  readonly paper: number;
  /** The surface of which it is asked; -1 where the paper defines the short form. Those come first. */
  readonly asked: number;
  readonly surfaces: NumberList;
}

export async function* settlePutOff({ sql, vocabulary, told }: Choosing): AsyncGenerator<readonly Cell[]> {
  const { definers, leadOf } = vocabulary;
  let meeting: Meeting | undefined;
  for await (const { short, paper, asked, surfaces } of sql.rows<CompanyRow>(COMPANY)) {
    if (meeting?.short !== short) meeting = createMeeting(short, vocabulary);
    const { add, choose } = meeting;
    const position = definers.positionOf(paper);
    add(position, keysOf(surfaces.items, vocabulary));
    if (asked < 0) continue;
    const lead = leadOf(asked, (name, written) => choose(position, name, written));
    yield [paper, asked, lead?.root.index ?? -1, tell(told, asked, lead), -1];
  }
}

/** Of a paper that defines the short form and mentions nothing. */
const NOTHING: ReadonlySet<string> = new Set();

interface Meeting {
  /** Number of the short form. */
  readonly short: number;
  readonly add: (position: number, keys: ReadonlySet<string>) => void;
  readonly choose: ReturnType<typeof createSenseChooser>;
}

/** Whether the paper brings something of the name itself was asked before the question was put off. */
function createMeeting(short: number, { acronyms: table, inUse }: LoadedVocabulary): Meeting {
  const held = new Map<number, ReadonlySet<string>>();
  const keysAt = (position: number) => held.get(position) ?? NOTHING;
  const choose = createSenseChooser({ table, inUse, keysOf: keysAt, isCoined: () => false });
  return { short, choose, add: (position, keys) => held.set(position, keys) };
}
