// Questions whose text is too long for an address come by POST: as plain text, or with all parameters as JSON.
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { QUERIES } from '../../src/query/index.js';
import { startServer } from '../../src/serve/index.js';
import { json, request, type Served, serveFixture } from './serving.js';

let served: Served;
beforeAll(() => {
  served = serveFixture({ allowedOrigins: ['https://a.example'] });
});
afterAll(() => served.end());

const TEXT = 'Retrieval\n\nWe use retrieval-augmented generation against hallucination — “naïvely”.';
const LONG = 'We study hallucination in large language models. '.repeat(200);

const post = (body: BodyInit, type = 'text/plain', path = '/api/place', headers = {}) =>
  request(served.app, path, {
    method: 'POST',
    headers: { 'content-type': type, ...headers },
    body,
    duplex: 'half', // for bodies that are streams
  } as RequestInit);

const asked = async (path: string) => json(await request(served.app, path));

describe('the answer is that of GET', () => {
  const expected = () => asked(`/api/place?limit=2&text=${encodeURIComponent(TEXT)}`);

  test.each([
    ['as plain text', TEXT, 'text/plain', '?limit=2'],
    ['as plain text of a named encoding', TEXT, 'text/plain; charset=UTF-8', '?limit=2'],
    ['as JSON', JSON.stringify({ text: TEXT, limit: 2 }), 'application/json', ''],
    ['as JSON beside the address', JSON.stringify({ text: TEXT }), 'application/json', '?limit=2'],
    ['as JSON with numbers in quotes', JSON.stringify({ text: TEXT, limit: '2' }), 'Application/JSON', ''],
  ])('%s', async (_, body, type, search) => {
    const response = await post(body, type, `/api/place${search}`);
    expect([response.status, await json(response)]).toEqual([200, await expected()]);
  });

  test('for a text that no address could hold', async () => {
    const answer = await json(await post(LONG));
    expect(answer).toEqual(JSON.parse(JSON.stringify(await served.kb.place(LONG))));
  });

  test('and nobody keeps it on the way', async () => {
    const { headers } = await post(TEXT);
    expect([headers.get('cache-control'), headers.get('etag')]).toEqual(['no-store', null]);
  });
});

describe('problems with the body', () => {
  const endless = () =>
    new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(65_536).fill(97)) });

  test.each([
    ['a text beyond its limit', () => post('a '.repeat(5001)), 400, 'parameter-invalid'],
    ['a book', () => post('a'.repeat(200_000)), 413, 'body-long'],
    ['a body without an end', () => post(endless()), 413, 'body-long'],
    ['a form', () => post('text=a', 'application/x-www-form-urlencoded'), 415, 'body-type'],
    ['a text in another encoding', () => post('a', 'text/plain;charset=latin1'), 415, 'body-type'],
    [
      'a compressed text',
      () => post(gzipSync(TEXT), 'text/plain', '/api/place', { 'content-encoding': 'gzip' }),
      415,
      'body-type',
    ],
    ['bytes that are no UTF-8', () => post(Uint8Array.of(0xc3, 0x28)), 400, 'body-unreadable'],
    ['JSON that breaks off', () => post('{"text":', 'application/json'), 400, 'body-unreadable'],
    ['JSON that is a list', () => post('["a"]', 'application/json'), 400, 'body-unreadable'],
    ['JSON that is nothing', () => post('null', 'application/json'), 400, 'body-unreadable'],
    ['no text', () => post(''), 400, 'parameter-invalid'],
    ['a text that is a number', () => post('{"text":1}', 'application/json'), 400, 'parameter-invalid'],
    ['a parameter that is unknown', () => post('{"txt":"a"}', 'application/json'), 400, 'parameter-unknown'],
    [
      'a text in the address too',
      () => post(TEXT, 'text/plain', '/api/place?text=a'),
      400,
      'parameter-repeated',
    ],
  ])('%s', async (_, ask, status, code) => {
    const response = await ask();
    expect([response.status, (await json(response)).code]).toEqual([status, code]);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
  });

  test('of another type comes with the types that are read', async () => {
    const { headers } = await post('<a/>', 'application/xml');
    expect(headers.get('accept-post')).toBe('application/json, text/plain');
  });

  test('any body is answered or refused, never a failure', async () => {
    const bodies = fc.oneof(fc.string({ unit: 'binary' }), fc.json(), fc.uint8Array());
    const types = fc.constantFrom('text/plain', 'application/json', '', 'x/y');
    await fc.assert(
      fc.asyncProperty(bodies, types, async (body, type) => {
        const { status } = await post(body as BodyInit, type);
        expect([200, 400, 415]).toContain(status);
      }),
      { numRuns: 60 },
    );
  });
});

describe('methods', () => {
  const options = (path: string, headers = {}) => request(served.app, path, { method: 'OPTIONS', headers });

  test.each([
    ['/api/place', 'GET, HEAD, POST, OPTIONS'],
    ['/api/stats', 'GET, HEAD, OPTIONS'],
  ])('%s takes %s', async (path, allow) => {
    expect((await options(path)).headers.get('allow')).toBe(allow);
    const refused = await request(served.app, path, { method: 'DELETE' });
    expect([refused.status, refused.headers.get('allow')]).toEqual([405, allow]);
  });

  test('a page of a named origin may post JSON', async () => {
    const { headers } = await options('/api/place', {
      origin: 'https://a.example',
      'access-control-request-method': 'POST',
    });
    expect(headers.get('access-control-allow-methods')).toContain('POST');
    expect(headers.get('access-control-allow-headers')).toContain('content-type');
  });

  test('a token is asked for first', async () => {
    const closed = serveFixture({ token: 'secret' });
    expect((await request(closed.app, '/api/place', { method: 'POST', body: TEXT })).status).toBe(401);
    closed.end();
  });
});

test.each(QUERIES.filter(({ params }) => params.some((each) => each.type === 'text' && each.inBody)))(
  '$id, which is posted, has no parameter in its path',
  ({ route }) => expect(route).not.toContain('{'),
);

test('over a connection', async () => {
  const server = await startServer({ app: served.app });
  const url = `${server.url}api/place?limit=1`;
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: LONG,
  });
  expect(await json(response)).toEqual(JSON.parse(JSON.stringify(await served.kb.place(LONG, { limit: 1 }))));
  const refused = await fetch(url, { method: 'POST', body: new Uint8Array(1_000_000) });
  expect(refused.status).toBe(415);
  await server.close();
});
