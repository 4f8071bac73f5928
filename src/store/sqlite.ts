// SQLite for the Node at hand. better-sqlite3 12 is the last that loads on Node 20, and aborts Node 24.19 and later now and then while
// garbage is collected (its issue 1515); 13 wants the Node-API of Node 22.14. Their interface is one, and so is what they write.
import type Sqlite from 'better-sqlite3';

type Loaded = Promise<{ readonly default: typeof Sqlite }>;

const NODE_API = 10;
/** better-sqlite3 13 under another name; not installed on Node 20, so that no bundler must find it. */
const RECENT = 'better-sqlite3-napi';

const isRecent = Number(process.versions.napi) >= NODE_API;
const load12 = (): Loaded => import('better-sqlite3');
const load13 = (): Loaded => import(RECENT) as Loaded;
const { default: loaded } = await (isRecent ? load13().catch(load12) : load12());

export const Database: typeof Sqlite = loaded;
export type SqliteDatabase = Sqlite.Database;
export type Statement<Bindings extends unknown[] = unknown[]> = Sqlite.Statement<Bindings>;
