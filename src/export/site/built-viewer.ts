// The built viewer: its files for a site, and its parts for a page that holds everything.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PaperweaveError } from '../../lib/errors.js';

/** `dist/viewer`, seen from `dist/export/site` and from `src/export/site`. */
const PLACES = ['../../viewer', '../../../dist/viewer'];
const PLACES_SINGLE = ['../../viewer-single', '../../../dist/viewer-single'];

export interface ViewerFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** All its files but the page itself, in the order of their paths. @throws PaperweaveError `viewer-missing`. */
export function viewerFiles(): readonly ViewerFile[] {
  const folder = findFolder(PLACES, 'index.html');
  const paths = readdirSync(folder, { recursive: true }).map((name) => String(name).replaceAll('\\', '/'));
  return paths
    .filter((path) => path !== 'index.html' && statSync(join(folder, path)).isFile())
    .sort()
    .map((path) => ({ path, bytes: readFileSync(join(folder, path)) }));
}

export function viewerPage(): string {
  return readFileSync(join(findFolder(PLACES, 'index.html'), 'index.html'), 'utf8');
}

/** The whole program of the viewer as one script. */
export function viewerScript(): string {
  return readFileSync(join(findFolder(PLACES_SINGLE, 'page.js'), 'page.js'), 'utf8');
}

function findFolder(places: readonly string[], file: string): string {
  const folders = places.map((place) => fileURLToPath(new URL(place, import.meta.url)));
  const found = folders.find((folder) => existsSync(join(folder, file)));
  if (found !== undefined) return found;
  throw new PaperweaveError({
    code: 'viewer-missing',
    where: folders[0]!,
    found: 'no built viewer',
    expected: 'the files that npm run build makes',
  });
}
