// What an update must leave exactly as a build from scratch does: every table but those of communities and places.
import { hashContent, openStore, TABLES } from '../../src/store/index.js';

/** Columns that say where things lie and whom they lie with. */
const KEPT_COLUMNS = /^(?:community|subcommunity|stability\w*|x\w*|y\w*)$/;
const KEPT_TABLES = /^communit/;
const KEPT_FACTS = /^(?:communities\.|content_hash|provenance\.map-)/;

export type ExactPart = Readonly<Record<string, readonly unknown[]>>;

/** Rows of each table, without what is kept from the earlier map. */
export function exactPart(path: string): ExactPart {
  using store = openStore(path);
  const tables = TABLES.filter(({ name }) => !KEPT_TABLES.test(name)).map(({ name, columns, ...table }) => {
    const names = columns.map((column) => column.split(' ')[0]!);
    const wanted = names.filter((column) => !KEPT_COLUMNS.test(column));
    const key = 'key' in table ? table.key : names[0]!;
    const rows = [...store.rows(`SELECT "${wanted.join('", "')}" FROM ${name} ORDER BY ${key}`)];
    return [name, name === 'meta' ? rows.filter(([fact]) => !KEPT_FACTS.test(String(fact))) : rows] as const;
  });
  return Object.fromEntries(tables);
}

/** Of all rows, communities and places among them. */
export function wholeHash(path: string): string {
  using store = openStore(path);
  return hashContent(store);
}
