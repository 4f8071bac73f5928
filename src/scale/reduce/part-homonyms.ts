// One name, two things, over tables: who brings a thing of a name, what else they hold, and with whom the other holders go.
import { closestSplit, coins, type Group, isName, type Split, splitName } from '../../resolve/index.js';
import { consecutive } from './consecutive.js';
import type { Cell, Sql } from './duckdb.js';
import { slices } from './slices.js';
import { bringers, COINERS, HOLDERS } from './statements/resolve.js';

interface Bringer {
  readonly root: number;
  readonly name: string;
  readonly paper: number;
  readonly title: string;
  readonly abstract: string;
}

interface Holder {
  readonly root: number;
  readonly paper: number;
  readonly id: string;
  /** Another root that the paper holds, or the same. */
  readonly held: number;
}

/**
 * All groups, those that were made out of others last; the table `moved` says whose mentions went to them.
 * @param most Above the number of every paper.
 */
export async function partHomonyms(
  sql: Sql,
  groups: readonly Group[],
  most: number,
): Promise<readonly Group[]> {
  await sql.run('CREATE TABLE names (root INTEGER, name VARCHAR)');
  await sql.append(
    'names',
    groups.filter(isName).map(({ index, surface }) => [index, surface]),
  );
  await sql.run('CREATE TABLE coiners (root INTEGER, paper INTEGER)');
  await sql.append('coiners', coinersOf(sql, most));
  const all = [...groups];
  const parted = await partNames(sql, all);
  await sql.run('CREATE TABLE parted (root INTEGER)');
  await sql.append(
    'parted',
    Array.from(parted.keys(), (root) => [root]),
  );
  await sql.run('CREATE TABLE moved (paper INTEGER, root INTEGER, target INTEGER)');
  await sql.append('moved', moves(sql, parted));
  return all;
}

async function* coinersOf(sql: Sql, most: number): AsyncGenerator<readonly Cell[]> {
  for (const slice of slices(most))
    for await (const { root, name, paper, title, abstract } of sql.rows<Bringer>(bringers(slice)))
      if (coins({ title, abstract }, name)) yield [root, paper];
}

type Parted = ReadonlyMap<number, readonly Split[]>;

/** Adds the new groups to `all`. */
async function partNames(sql: Sql, all: Group[]): Promise<Parted> {
  const parted = new Map<number, readonly Split[]>();
  for await (const rows of consecutive(sql.rows<CoinerRow>(COINERS), ({ root }) => root)) {
    const { root } = rows[0]!;
    const splits = splitName(all[root]!, coinersIn(rows), all.length);
    if (splits.length < 2) continue;
    parted.set(root, splits);
    for (const { group } of splits.slice(1)) all.push(group);
    all[root] = splits[0]!.group;
  }
  return parted;
}

type CoinerRow = Omit<Holder, 'paper'> & { readonly title: string };

/** Rows of one root, in the order of the papers' ids. */
function coinersIn(rows: readonly CoinerRow[]) {
  const coiners: { paper: string; title: string; company: Set<number> }[] = [];
  for (const { root, id, title, held } of rows) {
    if (coiners.at(-1)?.paper !== id) coiners.push({ paper: id, title, company: new Set() });
    if (held !== root) coiners.at(-1)!.company.add(held);
  }
  return coiners;
}

async function* moves(sql: Sql, parted: Parted): AsyncGenerator<readonly Cell[]> {
  if (parted.size === 0) return;
  for await (const rows of consecutive(sql.rows<Holder>(HOLDERS), ({ root, paper }) => `${root} ${paper}`)) {
    const { root, paper, id } = rows[0]!;
    yield [paper, root, closestSplit(parted.get(root)!, companyOf(rows), id).group.index];
  }
}

/** Roots that the paper holds beside the name's own. */
function companyOf(rows: readonly Holder[]): ReadonlySet<number> {
  return new Set(rows.filter(({ root, held }) => held !== root).map(({ held }) => held));
}
