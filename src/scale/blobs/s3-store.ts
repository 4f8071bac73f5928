// An object store that speaks the S3 interface (AWS, MinIO, Ceph, R2): signed requests over fetch, path-style addresses, and
// PUT with `If-None-Match: *`, so that the first writer wins. Keys, region and endpoint come from the usual AWS_ variables.
import { PaperweaveError } from '../../lib/errors.js';
import { loadOptional } from '../optional-package.js';
import type { BlobStore } from './blob-store.js';
import { blobMissing } from './folder-store.js';

const WRITTEN = new Set([200, 201, 204, 409, 412]);

/** @param place `s3://bucket/prefix` */
export async function s3Store(place: string, env: NodeJS.ProcessEnv = process.env): Promise<BlobStore> {
  const { AwsClient } = await loadOptional('aws4fetch', () => import('aws4fetch'));
  const { bucket, prefix } = parsePlace(place);
  const client = new AwsClient({
    accessKeyId: needed(env, 'AWS_ACCESS_KEY_ID'),
    secretAccessKey: needed(env, 'AWS_SECRET_ACCESS_KEY'),
    ...(env.AWS_SESSION_TOKEN ? { sessionToken: env.AWS_SESSION_TOKEN } : {}),
    service: 's3',
    region: env.AWS_REGION ?? 'us-east-1',
  });
  const root = `${endpointOf(env)}/${bucket}`;
  const urlOf = (name: string) =>
    `${root}/${[...prefix, ...name.split('/')].map(encodeURIComponent).join('/')}`;
  const fail = (name: string, response: Response) => unexpected(`${place}/${name}`, response);
  const ask = async (name: string, url: string, init?: RequestInit): Promise<Response> => {
    try {
      return await client.fetch(url, init);
    } catch (error) {
      throw unreachable(`${place}/${name}`, error);
    }
  };
  return {
    has: async (name) => {
      const response = await ask(name, urlOf(name), { method: 'HEAD' });
      if (response.ok) return true;
      if (response.status === 404) return false;
      throw fail(name, response);
    },
    read: async (name) => {
      const response = await ask(name, urlOf(name));
      if (response.status === 404) throw blobMissing(`${place}/${name}`);
      if (!response.ok) throw fail(name, response);
      return new Uint8Array(await response.arrayBuffer());
    },
    write: async (name, bytes) => {
      const headers = { 'If-None-Match': '*' };
      const response = await ask(name, urlOf(name), { method: 'PUT', body: Buffer.from(bytes), headers });
      if (!WRITTEN.has(response.status)) throw fail(name, response);
    },
    list: async (folder) => {
      const start = [...prefix, folder, ''].join('/');
      const names: string[] = [];
      for (let token: string | undefined = ''; token !== undefined; ) {
        const after: string = token === '' ? '' : `&continuation-token=${encodeURIComponent(token)}`;
        const url = `${root}?list-type=2&prefix=${encodeURIComponent(start)}${after}`;
        const response = await ask(folder, url);
        if (!response.ok) throw fail(folder, response);
        const page = await response.text();
        names.push(...textsOf(page, 'Key').map((key) => `${folder}/${key.slice(key.lastIndexOf('/') + 1)}`));
        token = textsOf(page, 'NextContinuationToken')[0];
      }
      return names;
    },
  };
}

/** What stands after the last `/` of a key is a name of ours and holds nothing that XML would have to escape; a prefix may. */
function textsOf(xml: string, element: string): string[] {
  return [...xml.matchAll(new RegExp(`<${element}>([^<]*)</${element}>`, 'g'))].map((match) => match[1]!);
}

function parsePlace(place: string): { readonly bucket: string; readonly prefix: readonly string[] } {
  const [bucket = '', ...prefix] = place.slice('s3://'.length).split('/').filter(Boolean);
  if (bucket !== '') return { bucket, prefix };
  throw new PaperweaveError({
    code: 'store-place',
    kind: 'usage',
    where: '--store',
    found: place,
    expected: 's3://bucket or s3://bucket/prefix',
  });
}

function endpointOf(env: NodeJS.ProcessEnv): string {
  const given = env.AWS_ENDPOINT_URL_S3 ?? env.AWS_ENDPOINT_URL;
  return (given ?? `https://s3.${env.AWS_REGION ?? 'us-east-1'}.amazonaws.com`).replace(/\/$/, '');
}

function needed(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name];
  if (value) return value;
  throw new PaperweaveError({
    code: 'store-credentials',
    kind: 'usage',
    where: name,
    found: 'nothing in the environment',
    expected: 'a key of the object store',
  });
}

/** A worker that cannot reach the store must not take its batches for broken: an error with a code says so. */
function unreachable(where: string, error: unknown): PaperweaveError {
  const { cause, message } = error as Error;
  return new PaperweaveError({
    code: 'store-unreachable',
    where,
    found: cause instanceof Error ? cause.message || String(cause) : message,
    expected: 'an object store that answers',
  });
}

function unexpected(where: string, response: Response): PaperweaveError {
  return new PaperweaveError({
    code: 'store-refused',
    where,
    found: `HTTP ${response.status} ${response.statusText}`.trim(),
    expected: 'an object store that takes these keys',
  });
}
