// Content coding (RFC 9110, 8.4 and 12.5.3): brotli where the client takes it, else gzip; small and ready-packed bodies go as they are.
import { pipeline, Readable } from 'node:stream';
import { promisify } from 'node:util';
import {
  brotliCompress,
  brotliCompressSync,
  brotliDecompress,
  constants,
  createBrotliCompress,
  createGzip,
  gunzip,
  gzip,
  gzipSync,
} from 'node:zlib';

/** Bytes below which packing gains nothing. */
export const SMALLEST_PACKED = 1024;
/** Packing up to this is quicker done than handed to another thread. */
const LARGEST_AT_ONCE = 64 * 1024;
const PACKABLE = /^(?:text\/|application\/(?:.+\+)?(?:json|xml|javascript|x-ndjson|x-bibtex)|image\/svg)/;

const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
const GZIP = { level: 5 };

const CODINGS = {
  br: {
    packNow: (bytes: Uint8Array) => brotliCompressSync(bytes, BROTLI),
    pack: (bytes: Uint8Array) => promisify(brotliCompress)(bytes, BROTLI),
    unpack: (bytes: Uint8Array) => promisify(brotliDecompress)(bytes),
    stream: () => createBrotliCompress(BROTLI),
  },
  gzip: {
    packNow: (bytes: Uint8Array) => gzipSync(bytes, GZIP),
    pack: (bytes: Uint8Array) => promisify(gzip)(bytes, GZIP),
    unpack: (bytes: Uint8Array) => promisify(gunzip)(bytes),
    stream: () => createGzip(GZIP),
  },
} as const;

export type Coding = keyof typeof CODINGS;

/** The coding that the client likes best among ours; on a tie, the smaller one. */
export function chooseCoding(acceptEncoding: string | null): Coding | undefined {
  const weights = new Map<string, number>();
  for (const part of (acceptEncoding ?? '').toLowerCase().split(',')) {
    const [name, ...params] = part.split(';').map((piece) => piece.trim());
    const weight = params.find((param) => param.startsWith('q='))?.slice(2);
    if (name) weights.set(name, weight === undefined ? 1 : Number(weight) || 0);
  }
  const weightOf = (coding: Coding) => weights.get(coding) ?? weights.get('*') ?? 0;
  const wanted = (['br', 'gzip'] as const).filter((coding) => weightOf(coding) > 0);
  return wanted.sort((a, b) => weightOf(b) - weightOf(a))[0];
}

/** A copy of its own size: zlib gives a part of a buffer of 16 KiB, all of which a kept answer would hold on to. */
export async function packBytes(bytes: Uint8Array, coding: Coding): Promise<Uint8Array> {
  const { packNow, pack } = CODINGS[coding];
  return new Uint8Array(bytes.length <= LARGEST_AT_ONCE ? packNow(bytes) : await pack(bytes));
}

export async function unpackBytes(bytes: Uint8Array, coding: Coding): Promise<Uint8Array> {
  return new Uint8Array(await CODINGS[coding].unpack(bytes));
}

/** The response, packed as the request allows; one that is packed already stays as it is. */
export async function compress(request: Request, response: Response): Promise<Response> {
  const { headers } = response;
  if (!response.body || !PACKABLE.test(headers.get('content-type') ?? '')) return response;
  headers.append('vary', 'accept-encoding');
  if (headers.has('content-encoding') || request.method === 'HEAD') return response;
  const length = headers.get('content-length');
  if (length !== null && Number(length) < SMALLEST_PACKED) return response;
  const coding = chooseCoding(request.headers.get('accept-encoding'));
  if (!coding) return response;
  return length === null ? packedStream(response, coding) : packedWhole(response, coding);
}

async function packedWhole(response: Response, coding: Coding): Promise<Response> {
  const bytes = await packBytes(new Uint8Array(await response.arrayBuffer()), coding);
  return coded(response, coding, bytes as Uint8Array<ArrayBuffer>, bytes.length);
}

function packedStream(response: Response, coding: Coding): Response {
  const body = Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]);
  const packed = pipeline(body, CODINGS[coding].stream(), () => {});
  return coded(response, coding, Readable.toWeb(packed) as ReadableStream);
}

function coded(response: Response, coding: Coding, body: BodyInit, length?: number): Response {
  const headers = new Headers(response.headers);
  headers.set('content-encoding', coding);
  if (length === undefined) headers.delete('content-length');
  else headers.set('content-length', String(length));
  return new Response(body, { status: response.status, headers });
}
