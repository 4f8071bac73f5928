// The built viewer: its files for a site, and its parts for a page that holds everything.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PaperweaveError } from '../../lib/errors.js';
import { BUILT } from '../../lib/places.js';

export interface ViewerFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** All its files but the page itself, in the order of their paths. @throws PaperweaveError `viewer-missing`. */
export function viewerFiles(): readonly ViewerFile[] {
  const folder = findFolder('viewer', 'index.html');
  const paths = readdirSync(folder, { recursive: true }).map((name) => String(name).replaceAll('\\', '/'));
  return paths
    .filter((path) => path !== 'index.html' && statSync(join(folder, path)).isFile())
    .sort()
    .map((path) => ({ path, bytes: readFileSync(join(folder, path)) }));
}

export function viewerPage(): string {
  return readFileSync(join(findFolder('viewer', 'index.html'), 'index.html'), 'utf8');
}

/** The whole program of the viewer as one script. */
export function viewerScript(): string {
  return readFileSync(join(findFolder('viewer-single', 'page.js'), 'page.js'), 'utf8');
}

function findFolder(name: string, file: string): string {
  const folder = fileURLToPath(new URL(name, BUILT));
  if (existsSync(join(folder, file))) return folder;
  throw new PaperweaveError({
    code: 'viewer-missing',
    where: folder,
    found: 'no built viewer',
    expected: 'the files that npm run build makes',
  });
}
