// As much of the S3 interface as a store asks for, in memory: PUT that may be conditional, GET, HEAD, and lists in pages of two.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { afterAll } from 'vitest';

const PAGE = 2;

export interface ObjectServer {
  readonly url: string;
  readonly objects: ReadonlyMap<string, Buffer>;
}

export async function startObjectServer(): Promise<ObjectServer> {
  const objects = new Map<string, Buffer>();
  const server = createServer((request, response) => void answer(request, response, objects));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  afterAll(() => server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { url: `http://127.0.0.1:${address.port}`, objects };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  objects: Map<string, Buffer>,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://s3');
  const key = decodeURIComponent(url.pathname.slice(1));
  const signed = /^AWS4-HMAC-SHA256 Credential=key\//.test(request.headers.authorization ?? '');
  if (!signed) response.writeHead(403).end();
  else if (url.searchParams.has('list-type')) response.end(list(url, key, objects));
  else if (request.method === 'PUT') {
    const body = await buffer(request);
    const taken = request.headers['if-none-match'] === '*' && objects.has(key);
    if (!taken) objects.set(key, body);
    response.writeHead(taken ? 412 : 200).end();
  } else response.writeHead(objects.has(key) ? 200 : 404).end(objects.get(key));
}

function list(url: URL, bucket: string, objects: ReadonlyMap<string, Buffer>): string {
  const prefix = `${bucket}/${url.searchParams.get('prefix')}`;
  const after = Buffer.from(url.searchParams.get('continuation-token') ?? '', 'base64url').toString('utf8');
  const keys = [...objects.keys()].filter((key) => key.startsWith(prefix) && key > after).sort();
  const page = keys.slice(0, PAGE);
  const token = Buffer.from(page.at(-1) ?? '').toString('base64url');
  const next = keys.length > PAGE ? `<NextContinuationToken>${token}</NextContinuationToken>` : '';
  const asXml = (key: string): string => key.slice(bucket.length + 1).replaceAll('&', '&amp;');
  const contents = page.map((key) => `<Contents><Key>${asXml(key)}</Key></Contents>`);
  return `<ListBucketResult>${contents.join('')}${next}</ListBucketResult>`;
}
