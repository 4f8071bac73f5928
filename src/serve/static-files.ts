// The built viewer's files: nothing outside its folder, right types, and hashed assets kept by the browser for good.
import { createHash } from 'node:crypto';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { cacheHeaders, entityTag, hasEntityTag } from './entity-tag.js';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
};

/** As vite names what it has hashed: `assets/index-Bx81kQ2_.js`. */
const HASHED = /^\/assets\/.+-[\w-]{8,}\.\w+$/;

/** The file that a path names, or undefined where there is none; `/` is `index.html`. */
export function staticFile(folder: string, request: Request): Response | undefined {
  const path = decodedPath(new URL(request.url).pathname);
  const file = path === undefined ? undefined : insideFolder(folder, path === '/' ? '/index.html' : path);
  if (path === undefined || file === undefined) return undefined;
  const bytes = readFileSync(file);
  const tag = entityTag(createHash('sha256').update(bytes).digest('hex'));
  const headers = cacheHeaders(tag);
  if (HASHED.test(path)) headers['cache-control'] = 'public, max-age=31536000, immutable';
  if (hasEntityTag(request, tag)) return new Response(null, { status: 304, headers });
  headers['content-type'] = TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
  headers['content-length'] = String(bytes.length);
  return new Response(new Uint8Array(bytes), { headers });
}

function decodedPath(path: string): string | undefined {
  try {
    const decoded = decodeURIComponent(path);
    return /[\0\\]/.test(decoded) ? undefined : decoded;
  } catch {
    return undefined;
  }
}

/** The real path of a regular file below the folder, whatever dots and links say. */
function insideFolder(folder: string, path: string): string | undefined {
  try {
    const root = realpathSync(folder);
    const file = realpathSync(join(root, path));
    return file.startsWith(root + sep) && statSync(file).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}
