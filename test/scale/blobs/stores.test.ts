// One contract for every store: whole blobs, written once.
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { BlobStore } from '../../../src/scale/blobs/blob-store.js';
import { folderStore } from '../../../src/scale/blobs/folder-store.js';
import { s3Store } from '../../../src/scale/blobs/s3-store.js';
import { startObjectServer } from './object-server.js';

const folder = mkdtempSync(join(tmpdir(), 'paperweave-blobs-'));
afterAll(() => rmSync(folder, { recursive: true }));
const server = await startObjectServer();
const env = { AWS_ACCESS_KEY_ID: 'key', AWS_SECRET_ACCESS_KEY: 'secret', AWS_ENDPOINT_URL: server.url };
let opened = 0;

describe.each([
  ['a folder', () => Promise.resolve(folderStore(join(folder, String(opened++))))],
  ['an object store', () => s3Store(`s3://bucket/prefix & ${opened++}`, env)],
])('%s', (_, open) => {
  let store: BlobStore;
  const text = async (name: string) => Buffer.from(await store.read(name)).toString('utf8');
  beforeEach(async () => {
    store = await open();
  });

  test('gives back what was written', async () => {
    await store.write('found/2/a.jsonl.gz', Buffer.from('é😀'));
    expect(await text('found/2/a.jsonl.gz')).toBe('é😀');
  });

  test('keeps the first of two writes', async () => {
    await store.write('a', Buffer.from('first'));
    await store.write('a', Buffer.from('second'));
    expect(await text('a')).toBe('first');
  });

  test('knows what is there', async () => {
    expect(await store.has('found/2/a')).toBe(false);
    await store.write('found/2/a', Buffer.from(''));
    expect(await store.has('found/2/a')).toBe(true);
  });

  test('lists one folder, however much is in it, and nothing of others', async () => {
    for (const name of ['x/1', 'x/2', 'x/3', 'x/4', 'x/5', 'xy/6', 'y/7'])
      await store.write(name, Buffer.from(name));
    expect([...(await store.list('x'))].sort()).toEqual(['x/1', 'x/2', 'x/3', 'x/4', 'x/5']);
    expect(await store.list('nothing')).toEqual([]);
  });

  test('says what is missing', async () => {
    await expect(store.read('nothing')).rejects.toThrow(
      /nothing: found nothing there, expected a file that the build wrote/,
    );
  });
});

test('a folder holds no unfinished blob after many writers wrote the same', async () => {
  const place = join(folder, 'race');
  const stores = Array.from({ length: 8 }, () => folderStore(place));
  await Promise.all(stores.map((store) => store.write('x/a', Buffer.from('same'))));
  expect(readdirSync(join(place, 'x'))).toEqual(['a']);
});

test.each([
  ['no bucket', 's3://', env, /--store: found s3:\/\/, expected s3:\/\/bucket/],
  ['no keys', 's3://b', {}, /AWS_ACCESS_KEY_ID: found nothing in the environment/],
])('an object store with %s is refused', async (_, place, environment, message) => {
  await expect(s3Store(place, environment)).rejects.toThrow(message);
});

async function nobodysAddress(): Promise<string> {
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as { readonly port: number };
  listener.close();
  return `http://127.0.0.1:${port}`;
}

test('an object store that does not answer is said, with a code by which a worker knows that no batch is at fault', async () => {
  const store = await s3Store('s3://bucket', { ...env, AWS_ENDPOINT_URL: await nobodysAddress() });
  const unreachable = {
    code: 'store-unreachable',
    message: expect.stringMatching(/^s3:\/\/bucket\/x: found connect ECONNREFUSED/) as string,
  };
  const calls = [store.has('x'), store.read('x'), store.write('x', Buffer.from('')), store.list('x')];
  await Promise.all(calls.map((call) => expect(call).rejects.toMatchObject(unreachable)));
});

test('keys that the object store does not take are said', async () => {
  const store = await s3Store('s3://bucket', { ...env, AWS_ACCESS_KEY_ID: 'other' });
  await expect(store.read('a')).rejects.toThrow(/s3:\/\/bucket\/a: found HTTP 403/);
});
