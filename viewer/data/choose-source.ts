// The server, or what the page brought with it: the page itself says which.
import { boundsIn } from './bounds.js';
import { createHttpSource } from './http-source.js';
import type { DataSource } from './source.js';
import { createReadPiece, siteManifest } from './static/read-pieces.js';
import { createStaticSource } from './static-source.js';

export function chooseSource(): DataSource {
  const manifest = siteManifest();
  const bounds = boundsIn(location.search);
  return manifest
    ? createStaticSource(manifest, createReadPiece(manifest), bounds)
    : createHttpSource(bounds);
}
