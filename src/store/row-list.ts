// Many row numbers in one question: SQLite reads them from a list in JSON, however long it is.

/** Stands for the rows in SQL, bound to `listed(rows)`. */
export const LISTED = '(SELECT value FROM json_each(?))';

export const listed = (rows: Int32Array): string => `[${rows.join()}]`;
