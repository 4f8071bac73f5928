// The viewer's files are served with the right types, and nothing outside their folder ever is.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { json, request, type Served, serveFixture } from './serving.js';

const root = mkdtempSync(join(tmpdir(), 'paperweave-static-'));
const viewer = join(root, 'viewer');
let served: Served;

beforeAll(() => {
  mkdirSync(join(viewer, 'assets'), { recursive: true });
  writeFileSync(join(root, 'secret.txt'), 'secret');
  mkdirSync(join(root, 'viewer-other'));
  writeFileSync(join(root, 'viewer-other', 'secret.txt'), 'secret');
  writeFileSync(join(viewer, 'index.html'), '<!doctype html><title>paperweave</title>');
  writeFileSync(join(viewer, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(viewer, 'assets', 'index-Bx81kQ2_.js'), 'export {};');
  writeFileSync(join(viewer, 'assets', 'worker-C0ffee12.js'), 'export {};'.repeat(500));
  writeFileSync(join(viewer, 'a name.css'), 'a{}');
  symlinkSync(join(root, 'secret.txt'), join(viewer, 'link.txt'));
  served = serveFixture({ viewer });
});

afterAll(() => {
  served.end();
  rmSync(root, { recursive: true, force: true });
});

const get = (path: string, headers: Record<string, string> = {}) => request(served.app, path, { headers });

describe('files', () => {
  test.each([
    ['/', 'text/html; charset=utf-8', 'no-cache'],
    ['/index.html', 'text/html; charset=utf-8', 'no-cache'],
    ['/favicon.svg', 'image/svg+xml', 'no-cache'],
    ['/a%20name.css', 'text/css; charset=utf-8', 'no-cache'],
    ['/assets/index-Bx81kQ2_.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
  ])('%s is %s', async (path, type, caching) => {
    const { status, headers } = await get(path);
    expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([200, type, caching]);
  });

  test('are compressed', async () => {
    const response = await get('/assets/worker-C0ffee12.js', { 'accept-encoding': 'br' });
    expect(response.headers.get('content-encoding')).toBe('br');
  });

  test('are not sent again to a browser that has them', async () => {
    const tag = (await get('/')).headers.get('etag')!;
    expect((await get('/', { 'if-none-match': tag })).status).toBe(304);
  });

  test('are no route of the API', async () => {
    expect(await json(await get('/api/'))).toMatchObject({ status: 404, code: 'address-unknown' });
  });
});

describe('nothing outside', () => {
  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '/%2e%2e%2fviewer-other/secret.txt',
    '/%252e%252e/secret.txt',
    '/link.txt',
    '/assets',
    '/assets/',
    '/index.html%00.js',
    '//etc/passwd',
    '/%c0%ae%c0%ae/secret.txt',
  ])('%s is not there', async (path) => {
    const response = await get(path);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(await response.text()).not.toBe('secret');
    expect(response.headers.get('content-type')).toBe('application/problem+json');
  });
});

test('without a viewer, only the API answers', async () => {
  const bare = serveFixture();
  expect((await request(bare.app, '/')).status).toBe(404);
  expect((await request(bare.app, '/api/stats')).status).toBe(200);
  bare.end();
});
