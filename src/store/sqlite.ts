// SQLite for the Node at hand. better-sqlite3 12 is the last that loads on Node 20, and aborts Node 24.19 and later now and then while
// garbage is collected (its issue 1515); 13 wants the Node-API of Node 22.14. Their interface is one, and so is what they write.
import type Sqlite from 'better-sqlite3';

const NODE_API = 10;

const isRecent = Number(process.versions.napi) >= NODE_API;
const load12 = () => import('better-sqlite3');
const { default: loaded } = isRecent ? await import('better-sqlite3-napi').catch(load12) : await load12();

export const Database: typeof Sqlite = loaded;
export type SqliteDatabase = Sqlite.Database;
export type Statement<Bindings extends unknown[] = unknown[]> = Sqlite.Statement<Bindings>;
