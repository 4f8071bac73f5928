// The app on the fixture's knowledge base, and requests to it without a port.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type KnowledgeBase, openKnowledgeBase } from '../../src/query/index.js';
import { type App, type AppOptions, createApp } from '../../src/serve/index.js';
import { writeFixture } from '../fixtures/knowledge.js';

export interface Served {
  readonly app: App;
  readonly kb: KnowledgeBase;
  readonly folder: string;
  readonly end: () => void;
}

export function serveFixture(options: AppOptions = {}): Served {
  const folder = mkdtempSync(join(tmpdir(), 'paperweave-serve-'));
  const kb = openKnowledgeBase(writeFixture(join(folder, 'graph.db')));
  const end = () => {
    kb.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { app: createApp(kb, options), kb, folder, end };
}

export function request(app: App, path: string, init: RequestInit = {}): Promise<Response> {
  return app.fetch(new Request(`http://localhost${path}`, init));
}

/** The answer's JSON; the test knows what it is. */
export async function json<T = Record<string, unknown>>(response: Response): Promise<T> {
  return (await response.json()) as T;
}
