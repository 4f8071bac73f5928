// What acronyms mean, paper by paper: papers stream by, and only what differs from the surface's own root is written down.
import {
  type ChosenSense,
  coins,
  createSenseChooser,
  isBetter,
  memoizeChoices,
} from '../../resolve/index.js';
import { consecutive } from './consecutive.js';
import type { Cell, Sql } from './duckdb.js';
import type { LoadedVocabulary } from './load-vocabulary.js';
import { CHOSEN, OPEN_PAPERS, OPEN_SURFACES, SURFACE_ROOTS, surfacesOfPapers } from './statements.js';

/** Positions are the numbers in the table; 0 stands for the surface by itself. */
export const RULES: readonly (ChosenSense['rule'] | '')[] = [
  '',
  'acronym',
  'acronym-corpus',
  'acronym-context',
  'acronym-known',
];

/** The sense that is told of, by root, surface and rule. */
export type TellingSenses = Map<string, ChosenSense>;

export const senseKey = (root: number, surface: number, rule: number): string => `${root} ${surface} ${rule}`;

interface PaperRow {
  readonly paper: number;
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
}

interface SurfaceRow {
  readonly paper: number;
  readonly surface: number;
}

export async function chooseSenses(sql: Sql, vocabulary: LoadedVocabulary): Promise<TellingSenses> {
  await sql.run(SURFACE_ROOTS);
  await sql.append('surface_roots', surfaceRoots(vocabulary));
  await sql.run(CHOSEN);
  const told: TellingSenses = new Map();
  await sql.append('chosen', choices(sql, vocabulary, told));
  return told;
}

function* surfaceRoots({ surfaces, leadOf, isOpen }: LoadedVocabulary): Generator<readonly Cell[]> {
  for (let surface = 0; surface < surfaces.texts.length; surface++) {
    const lead = leadOf(surface, () => undefined);
    yield [surface, lead?.root.index ?? -1, Number(isOpen(surface))];
  }
}

async function* choices(
  sql: Sql,
  vocabulary: LoadedVocabulary,
  told: TellingSenses,
): AsyncGenerator<readonly Cell[]> {
  const { leadOf, isOpen, definers, definerOf } = vocabulary;
  const known = await companyOfRivals(sql, vocabulary);
  const positionOf = ({ paper: row }: PaperRow) => definerOf.get(row) ?? definers.length;
  let paper: PaperRow | undefined;
  let keys: ReadonlySet<string> = new Set();
  const choose = createSenseChooser({
    table: vocabulary.acronyms,
    inUse: vocabulary.inUse,
    keysOf: (position) => (position === positionOf(paper!) ? keys : known.get(position)!),
    isCoined: (_, name) => coins(paper!, name),
  });
  const mentioned = surfacesByPaper(sql, OPEN_SURFACES);
  for await (paper of sql.rows<PaperRow>(OPEN_PAPERS)) {
    const { surfaces } = (await mentioned.next()).value as PaperSurfaces;
    const position = positionOf(paper);
    keys = keysOf(surfaces, vocabulary);
    const choiceFor = memoizeChoices((short, written) => choose(position, short, written));
    for (const surface of surfaces.filter(isOpen)) {
      const lead = leadOf(surface, choiceFor);
      const rule = RULES.indexOf(lead?.choice?.rule ?? '');
      if (lead?.choice) tell(told, senseKey(lead.root.index, surface, rule), lead.choice);
      yield [paper.paper, surface, lead?.root.index ?? -1, rule];
    }
  }
}

function tell(told: TellingSenses, key: string, choice: ChosenSense): void {
  const before = told.get(key);
  if (before === undefined || isBetter(choice, before)) told.set(key, choice);
}

function keysOf(surfaces: readonly number[], { joinedOf }: LoadedVocabulary): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const surface of surfaces) {
    const joined = joinedOf(surface);
    if (joined) keys.add(joined.key);
  }
  return keys;
}

/** Keys of the papers that define a short form for which another paper has another sense: company tells those apart. */
async function companyOfRivals(
  sql: Sql,
  vocabulary: LoadedVocabulary,
): Promise<ReadonlyMap<number, ReadonlySet<string>>> {
  const { acronyms, definers, definerOf } = vocabulary;
  const rivals = new Set<number>();
  for (const senses of acronyms.senses.values())
    if (senses.length > 1)
      for (const { papers } of senses) for (const position of papers) rivals.add(position);
  await sql.run('CREATE TABLE rivals (paper INTEGER)');
  await sql.append(
    'rivals',
    Array.from(rivals, (position) => [definers[position]!.row]),
  );
  const company = new Map<number, ReadonlySet<string>>();
  for await (const { paper, surfaces } of surfacesByPaper(sql, surfacesOfPapers('rivals')))
    company.set(definerOf.get(paper)!, keysOf(surfaces, vocabulary));
  return company;
}

interface PaperSurfaces {
  readonly paper: number;
  readonly surfaces: readonly number[];
}

async function* surfacesByPaper(sql: Sql, query: string): AsyncGenerator<PaperSurfaces> {
  for await (const rows of consecutive(sql.rows<SurfaceRow>(query), ({ paper }) => paper))
    yield { paper: rows[0]!.paper, surfaces: rows.map(({ surface }) => surface) };
}
