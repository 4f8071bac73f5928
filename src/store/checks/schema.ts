// What the file says of its own tables, indices and views: a view that says something else would answer something else.
import { schemaStatements } from '../schema.js';
import type { Check } from './check.js';

/** FTS5 makes these by itself. */
const SHADOWS = 'search_';

/** A statement says of what kind the thing is, what it is called and, of an index, whose it is. */
const STATEMENT = /^CREATE (?:UNIQUE |VIRTUAL )?(TABLE|INDEX|VIEW) ['"]?(\w+)['"]?(?: ON (\w+))?/;

interface Entry {
  readonly type: string;
  readonly name: string;
  readonly tbl_name: string;
  readonly sql: string;
}

export const schema: Check = {
  id: 'schema',
  claim: 'tables, indices and views are those of this version',
  *flaws(store) {
    const { before, after } = schemaStatements();
    const expected = new Set([...before, ...after].filter((sql) => sql.startsWith('CREATE ')));
    const entries = store.all<Entry>(
      'SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE sql IS NOT NULL',
    );
    for (const entry of entries) {
      if (!isNamedAsMade(entry))
        yield { where: entry.name, found: `${entry.type} of ${entry.tbl_name}`, expected: entry.sql };
      if (!expected.delete(entry.sql) && !isShadow(entry))
        yield { where: entry.name, found: entry.sql, expected: 'its statement of this version' };
    }
    for (const sql of expected) yield { where: 'schema', found: 'nothing', expected: sql };
  },
};

function isNamedAsMade({ type, name, tbl_name: table, sql }: Entry): boolean {
  const [, kind, made, of] = STATEMENT.exec(sql) ?? [];
  return type === kind?.toLowerCase() && name === made && table === (of ?? made);
}

function isShadow({ name, sql }: Entry): boolean {
  return name.startsWith(SHADOWS) && name !== 'search_words' && sql.startsWith(`CREATE TABLE '${name}'`);
}
