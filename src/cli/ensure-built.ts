// Keeps a built database beside the package and builds it anew only when input, options or version changed.
import { createHash } from 'node:crypto';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildSummary, build, VERSION } from '../build/index.js';
import { EXTRACTOR_VERSION } from '../extract/index.js';
import { PACKAGE } from '../lib/places.js';
import type { Progress } from '../lib/progress.js';
import { openKnowledgeBase } from '../query/index.js';
import type { FoundDocuments } from '../read/index.js';
import { SCHEMA_VERSION } from '../store/index.js';

export interface Built {
  readonly path: string;
  /** Absent where the database was there already. */
  readonly summary?: BuildSummary;
}

export async function ensureBuilt(name: string, found: FoundDocuments, progress: Progress): Promise<Built> {
  const path = join(cacheFolder(), `${name}.db`);
  const fingerprint = await fingerprintOf(found.documents);
  if (fingerprintIn(path) === fingerprint) return { path };
  const summary = await build(found, { out: path, progress, provenance: { input: fingerprint } });
  return { path, summary };
}

/** The checkout's own folder where it can be written, else the user's cache. */
function cacheFolder(): string {
  const root = fileURLToPath(PACKAGE);
  const folder = writable(root)
    ? join(root, '.paperweave')
    : join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'paperweave');
  mkdirSync(folder, { recursive: true });
  return folder;
}

function writable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

async function fingerprintOf(documents: FoundDocuments['documents']): Promise<string> {
  const hash = createHash('sha256').update(`${VERSION}\n${EXTRACTOR_VERSION}\n${SCHEMA_VERSION}\n`);
  for (const document of documents) {
    hash.update(`${document.name}\n`);
    for await (const bytes of document.open()) hash.update(bytes);
  }
  return hash.digest('hex');
}

/** Undefined where there is no database, or none that this version can read. */
function fingerprintIn(path: string): string | undefined {
  try {
    const kb = openKnowledgeBase(path);
    try {
      return kb.stats().provenance.input;
    } finally {
      kb.close();
    }
  } catch {
    return undefined;
  }
}
