// The viewer and the bare page, each on a port of its own, over one knowledge base and one server's code.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { createApp, startServer } from '../../../dist/serve/index.js';

const path = (name) => fileURLToPath(new URL(name, import.meta.url));

export const VIEWER = path('../../../dist/viewer');

/** Calls `use` with the folder of the built bare page, which is removed after. */
export async function withBarePage(use) {
  const outDir = mkdtempSync(join(tmpdir(), 'paperweave-bare-'));
  try {
    await build({
      root: path('./bare'),
      configFile: false,
      logLevel: 'warn',
      base: './',
      build: { outDir, emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
    });
    return await use(outDir);
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

/** Addresses of both pages, and how to stop. */
export async function host(kb, bareFolder) {
  const serve = (viewer) => startServer({ app: createApp(kb, { viewer }) });
  const [viewer, bare] = [await serve(VIEWER), await serve(bareFolder)];
  return {
    viewer: viewer.url,
    bare: bare.url,
    close: () => Promise.all([viewer.close(), bare.close()]),
  };
}
