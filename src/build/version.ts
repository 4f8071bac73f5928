// The package's version, read where it is written.
import { readFileSync } from 'node:fs';
import { PACKAGE } from '../lib/places.js';

interface Manifest {
  readonly version: string;
}

const manifest = JSON.parse(readFileSync(new URL('package.json', PACKAGE), 'utf8')) as Manifest;

export const VERSION: string = manifest.version;
