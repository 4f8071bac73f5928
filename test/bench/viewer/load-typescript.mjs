// TypeScript of the tests and the viewer, for the benchmark: one launcher of Chromium and one meaning of overlap for both.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

/** `path` is relative to this folder. */
export async function loadTypescript(path) {
  const file = fileURLToPath(new URL(path, import.meta.url));
  return (await runnerImport(file, { configFile: false })).module;
}
