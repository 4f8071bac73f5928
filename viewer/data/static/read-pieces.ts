// Pieces of a static site: fetched from beside the page, or read from the page itself; each decoded once and kept for a while.
import {
  MANIFEST_ID,
  pieceElementId,
  SITE_VERSION,
  type SiteManifest,
} from '../../../src/export/site/pieces.js';
import { SourceError } from '../http-source.js';
import type { Arrival } from '../source.js';

export type ReadPiece = <T>(name: string, arrival?: Arrival) => Promise<T>;

/** What the page says of its data; undefined where a server answers. */
export function siteManifest(): SiteManifest | undefined {
  const text = document.getElementById(MANIFEST_ID)?.textContent;
  return text ? (JSON.parse(text) as SiteManifest) : undefined;
}

const KEPT = 300;

export function createReadPiece(manifest: SiteManifest): ReadPiece {
  const kept = new Map<string, Promise<unknown>>();
  const read = manifest.inline ? readInline : createFetch(manifest.contentHash);
  return <T>(name: string, arrival?: Arrival): Promise<T> => {
    const known = kept.get(name);
    if (known) return known as Promise<T>;
    const asked = checkVersion(manifest).then(() => read(name, arrival).then(decode));
    kept.set(name, asked);
    asked.catch(() => kept.delete(name));
    if (kept.size > KEPT) kept.delete(kept.keys().next().value ?? '');
    return asked as Promise<T>;
  };
}

async function checkVersion({ version }: SiteManifest): Promise<void> {
  if (version !== SITE_VERSION)
    throw new SourceError(`This page reads data of version ${SITE_VERSION}, not ${version}.`, 0);
}

async function readInline(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const element = document.getElementById(pieceElementId(name));
  if (!element) throw new SourceError(`The page lacks its piece ${name}.`, 404);
  return Uint8Array.from(atob(element.textContent ?? ''), (character) => character.charCodeAt(0));
}

/** The hash in the address keeps pieces of an earlier export out of the browser's memory. */
function createFetch(hash: string) {
  return async (name: string, arrival?: Arrival): Promise<Uint8Array<ArrayBuffer>> => {
    const address = `data/${name}.json.gz?v=${hash.slice(0, 12)}`;
    const response = await fetch(address).catch(() => undefined);
    if (!response?.ok) throw new SourceError(`${address} cannot be read.`, response?.status ?? 0);
    return readBytes(response, arrival);
  };
}

async function readBytes(response: Response, arrival?: Arrival): Promise<Uint8Array<ArrayBuffer>> {
  if (!arrival || !response.body) return new Uint8Array(await response.arrayBuffer());
  const length = response.headers.has('content-encoding') ? null : response.headers.get('content-length');
  let received = 0;
  const counter = new TransformStream<Uint8Array, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      received += chunk.byteLength;
      arrival(received, length === null ? undefined : Number(length));
      controller.enqueue(new Uint8Array(chunk));
    },
  });
  return new Uint8Array(await new Response(response.body.pipeThrough(counter)).arrayBuffer());
}

/** Hosts that know `.gz` hand it out decompressed; the first two bytes tell (RFC 1952). */
async function decode(bytes: Uint8Array<ArrayBuffer>): Promise<unknown> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return JSON.parse(new TextDecoder().decode(bytes));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).json();
}
