// What the file says of its own tables, indices and views: a view that says something else would answer something else.
import { schemaStatements } from '../schema.js';
import type { Check } from './check.js';

/** FTS5 makes these by itself. */
const SHADOWS = 'search\\_%';

export const schema: Check = {
  id: 'schema',
  claim: 'tables, indices and views are those of this version',
  *flaws(store) {
    const { before, after } = schemaStatements();
    const expected = new Set([...before, ...after].filter((sql) => sql.startsWith('CREATE ')));
    const rows = store.all<{ name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND (name NOT LIKE '${SHADOWS}' ESCAPE '\\' OR name = 'search_words')`,
    );
    for (const { name, sql } of rows)
      if (!expected.delete(sql)) yield { where: name, found: sql, expected: 'its statement of this version' };
    for (const sql of expected) yield { where: 'schema', found: 'nothing', expected: sql };
  },
};
