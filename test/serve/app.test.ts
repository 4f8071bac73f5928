// The HTTP interface without a port: every query and format has its route, and every error is a problem document.
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXPORT_FORMATS } from '../../src/export/index.js';
import { QUERIES } from '../../src/query/index.js';
import { samplePath } from './sample-requests.js';
import { json, request, type Served, serveFixture } from './serving.js';

let served: Served;
beforeAll(() => {
  served = serveFixture({ version: '1.2.3' });
});
afterAll(() => served.end());

const get = (path: string, headers: Record<string, string> = {}) => request(served.app, path, { headers });

describe('queries', () => {
  test.each(QUERIES)('$id answers at $route', async (query) => {
    const response = await get(samplePath(query));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(Object.keys(await json(response)).length).toBeGreaterThan(0);
  });

  test('the answer is the library’s', async () => {
    const answer = await json(await get('/api/concepts/RAG/neighbors?limit=2'));
    const { next, ...rest } = answer;
    expect(rest).toEqual(JSON.parse(JSON.stringify(served.kb.neighbors('RAG', { limit: 2 }))));
    expect(next).toBeTypeOf('string');
  });

  test.each([
    ['with its slash encoded', '/api/papers/10.1000%2Fewc.2017', '10.1000/ewc.2017'],
    ['with its slash as it is', '/api/papers/10.1000/ewc.2017', '10.1000/ewc.2017'],
    [
      'with spaces and quotes',
      `/api/papers/${encodeURIComponent('given/id with spaces & "quotes"')}`,
      'given/id with spaces & "quotes"',
    ],
  ])('a paper is found by an id %s', async (_, path, id) => {
    expect(await json(await get(path))).toMatchObject({ id });
  });
});

describe('exports', () => {
  test.each(EXPORT_FORMATS)('$id is a download', async (format) => {
    const response = await get(`/api/export/${format.id}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(format.mediaType);
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="paperweave.${format.extension}"`,
    );
    expect((await response.text()).length).toBeGreaterThan(100);
  });

  test('are listed, with their parameters, for menus', async () => {
    const { formats } = await json<{ formats: { id: string; params: { id: string }[] }[] }>(
      await get('/api/export'),
    );
    expect(formats.map(({ id, params }) => [id, params.map((each) => each.id)])).toEqual(
      EXPORT_FORMATS.map(({ id, params }) => [id, params.map((each) => each.id)]),
    );
  });

  describe('are not sent again', () => {
    const tagOf = async (address: string) => (await get(address)).headers.get('etag')!;
    const again = (address: string, tag: string) => get(address, { 'if-none-match': tag });

    test.each(['gexf?minPapers=2', 'csv-nodes?from=2020', 'site-single?concept=RAG'])(
      'to a client that has %s',
      async (asked) => {
        const tag = await tagOf(`/api/export/${asked}`);
        const response = await again(`/api/export/${asked}`, tag);
        expect([response.status, await response.text()]).toEqual([304, '']);
        expect(response.headers.get('etag')).toBe(tag);
      },
    );

    test('but to one that has another part, or another format', async () => {
      const tag = await tagOf('/api/export/graphml?from=2020');
      for (const asked of ['graphml', 'graphml?from=2021', 'gexf?from=2020'])
        expect((await again(`/api/export/${asked}`, tag)).status).toBe(200);
    });

    test('whatever the order and the spelling of what was asked', async () => {
      const tag = await tagOf('/api/export/gexf?from=2020&view=full');
      expect((await again('/api/export/gexf?from=2020', tag)).status).toBe(304);
    });
  });

  test('takes the format’s parameters', async () => {
    const text = await (await get('/api/export/gexf?version=1.2&view=concepts')).text();
    expect(text).toContain('version="1.2"');
    expect(text).not.toContain('paper:');
  });
});

describe('problems', () => {
  test.each([
    ['an unknown concept', '/api/concepts/halucination', 404, 'concept-unknown'],
    ['an unknown paper', '/api/papers/none', 404, 'paper-unknown'],
    ['an ambiguous alias', '/api/concepts/CL', 400, 'concept-ambiguous'],
    ['a number out of range', '/api/search?q=a&limit=-1', 400, 'parameter-invalid'],
    ['no number', '/api/concepts/RAG/neighbors?limit=many', 400, 'parameter-invalid'],
    ['a parameter that is missing', '/api/search', 400, 'parameter-invalid'],
    ['a parameter that is unknown', '/api/stats?depth=99', 400, 'parameter-unknown'],
    ['a parameter given twice', '/api/search?q=a&q=b', 400, 'parameter-repeated'],
    ['a parameter of the path given again', '/api/concepts/RAG?concept=CL', 400, 'parameter-repeated'],
    ['broken percent-encoding', '/api/concepts/%E0%A4%A', 400, 'address-encoding'],
    ['an unknown format', '/api/export/gefx', 404, 'format-unknown'],
    ['a format’s bad date', '/api/export/gexf?date=tomorrow', 400, 'parameter-invalid'],
    ['an unknown address', '/api/nothing', 404, 'address-unknown'],
    ['an address that is too long', `/api/search?q=${'x'.repeat(9000)}`, 414, 'address-long'],
  ])('%s', async (_, path, status, code) => {
    const response = await get(path);
    const problem = await json(response);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(problem).toMatchObject({ type: 'about:blank', status, code });
    expect(typeof problem.title).toBe('string');
    expect(typeof problem.detail).toBe('string');
    expect(JSON.stringify(problem)).not.toMatch(/\.[jt]s:\d|node_modules|\/tmp\//);
  });

  test('an unknown concept comes with suggestions', async () => {
    const problem = await json(await get('/api/concepts/halucination'));
    expect(problem.suggestions).toContain('hallucination');
  });

  test.each([
    ['/api/concept/RAG', ['/api/concepts/{concept}']],
    ['/api/serach', ['/api/search']],
    ['/api/stats/', ['/api/stats']],
    ['/api/paper', ['/api/papers/{paper}']],
    ['/api/nothing-like-it', undefined],
    ['/assets/none.js', undefined],
  ])('%s comes with the routes that were perhaps meant', async (path, expected) => {
    expect((await json(await get(path))).suggestions).toEqual(expected);
  });

  test.each(['0x10', '1e1x', ' 10', '1_0', '١'])('%j is no number', async (limit) => {
    const path = `/api/search?q=a&limit=${encodeURIComponent(limit)}`;
    expect(await json(await get(path))).toMatchObject({ status: 400, code: 'parameter-invalid' });
  });

  test.each([
    ['a parameter', '/api/search?q=a&limt=3', ['limit']],
    ['a choice', '/api/search?q=a&type=methods', ['method']],
    ['a format', '/api/export/gefx', ['gexf']],
    ['a relation', '/api/relations?relation=mitigate', ['mitigates']],
  ])('%s that is mistyped comes with the nearest', async (_, path, expected) => {
    expect((await json(await get(path))).suggestions).toEqual(expected);
  });

  test('an ambiguous alias comes with its senses', async () => {
    const problem = await json(await get('/api/concepts/CL'));
    expect(problem.suggestions).toEqual(
      expect.arrayContaining(['continual-learning', 'curriculum-learning']),
    );
  });

  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s is refused with what is allowed', async (method) => {
    const response = await request(served.app, '/api/stats', { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
  });
});

describe('methods', () => {
  test.each([
    '/api/stats',
    '/api/map',
    '/api/export/gexf',
    '/api/concepts/none',
    '/api/export/gexf?concept=none',
  ])('HEAD %s has the headers of GET and no body', async (path) => {
    const head = await request(served.app, path, { method: 'HEAD' });
    const whole = await get(path);
    expect(head.status).toBe(whole.status);
    for (const name of ['content-type', 'etag', 'content-disposition'])
      expect(head.headers.get(name)).toBe(whole.headers.get(name));
    expect(await head.text()).toBe('');
  });

  test('OPTIONS says what is allowed', async () => {
    const response = await request(served.app, '/api/stats', { method: 'OPTIONS' });
    expect([response.status, response.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS']);
  });
});

describe('entity tags', () => {
  test.each(['/api/stats', '/api/export/gexf'])(
    '%s is not sent again to a client that has it',
    async (path) => {
      const tag = (await get(path)).headers.get('etag')!;
      const again = await get(path, { 'if-none-match': `"other", ${tag}` });
      expect(again.status).toBe(304);
      expect(again.headers.get('etag')).toBe(tag);
      expect(await again.text()).toBe('');
    },
  );

  test('the tag of one answer is not that of another, which may not be there', async () => {
    const tag = (await get('/api/concepts/RAG')).headers.get('etag')!;
    expect((await get('/api/concepts/none', { 'if-none-match': tag })).status).toBe(404);
  });

  test('another version of the program gives another tag', async () => {
    const other = serveFixture({ version: '1.2.4' });
    const tag = async (app: Served['app']) => (await request(app, '/api/stats')).headers.get('etag');
    expect(await tag(other.app)).not.toBe(await tag(served.app));
    other.end();
  });

  test('a client that has another content gets the answer', async () => {
    expect((await get('/api/stats', { 'if-none-match': 'W/"0000"' })).status).toBe(200);
  });

  test('bad parameters stay an error for a client that has the content', async () => {
    const tag = (await get('/api/stats')).headers.get('etag')!;
    expect((await get('/api/search?limit=1', { 'if-none-match': tag })).status).toBe(400);
  });
});

describe('compression', () => {
  const unpack = { br: brotliDecompressSync, gzip: gunzipSync } as const;

  test.each([
    ['br', 'gzip, deflate, br'],
    ['gzip', 'gzip, deflate'],
    ['gzip', 'br;q=0.5, gzip;q=0.8'],
    ['br', '*'],
  ] as const)('%s for `accept-encoding: %s`', async (coding, accepted) => {
    for (const path of ['/api/map', '/api/export/gexf']) {
      const plain = await (await get(path)).text();
      const packed = await get(path, { 'accept-encoding': accepted });
      expect(packed.headers.get('content-encoding')).toBe(coding);
      expect(packed.headers.get('vary')).toContain('accept-encoding');
      expect(unpack[coding](Buffer.from(await packed.arrayBuffer())).toString()).toBe(plain);
    }
  });

  test('a packed answer tells how long it is unpacked, for those who show how much has come', async () => {
    const plain = await get('/api/map');
    const packed = await get('/api/map', { 'accept-encoding': 'br' });
    expect(packed.headers.get('x-plain-length')).toBe(plain.headers.get('content-length'));
    expect(plain.headers.get('x-plain-length')).toBeNull();
  });

  test.each(['', 'identity', 'gzip;q=0, br;q=0', 'zstd'])('none for `%s`', async (accepted) => {
    const response = await get('/api/map', { 'accept-encoding': accepted });
    expect(response.headers.get('content-encoding')).toBeNull();
  });
});

describe('security', () => {
  test.each(['/api/stats', '/api/nothing', '/api/export/gexf', '/'])(
    '%s carries the headers',
    async (path) => {
      const { headers } = await get(path);
      expect(headers.get('content-security-policy')).toContain(
        "default-src 'none'; script-src 'self'; style-src 'self'",
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('access-control-allow-origin')).toBeNull();
    },
  );

  test.each([
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '10.0.0.1',
    '127.0.0.1@evil.example',
  ])('a request for host %s is refused on loopback', async (host) => {
    const response = await get('/api/stats', { host });
    expect(response.status).toBe(421);
    expect(response.headers.get('content-security-policy')).not.toBeNull();
  });

  test.each(['localhost', 'LOCALHOST:4242', '127.0.0.1:80', '127.1.2.3', '[::1]:4242', 'map.localhost'])(
    'a request for host %s is answered on loopback',
    async (host) => expect((await get('/api/stats', { host })).status).toBe(200),
  );

  test('any host is answered where the server is open to others', async () => {
    const open = serveFixture({ host: '0.0.0.0' });
    expect((await request(open.app, '/api/stats', { headers: { host: 'graph.example' } })).status).toBe(200);
    open.end();
  });

  test('only origins that were named may read across', async () => {
    const open = serveFixture({ allowedOrigins: ['https://a.example'] });
    const ask = async (origin: string) =>
      (await request(open.app, '/api/stats', { headers: { origin } })).headers.get(
        'access-control-allow-origin',
      );
    expect(await ask('https://a.example')).toBe('https://a.example');
    expect(await ask('https://b.example')).toBeNull();
    open.end();
  });
});

describe('a browser that asks beforehand', () => {
  const ask = (
    origin: string,
    headers: Record<string, string> = { 'access-control-request-method': 'GET' },
  ) => request(guarded.app, '/api/stats', { method: 'OPTIONS', headers: { origin, ...headers } });
  let guarded: Served;
  beforeAll(() => {
    guarded = serveFixture({ allowedOrigins: ['https://a.example'], token: 'secret' });
  });
  afterAll(() => guarded.end());

  test('may send the token from an origin that was named', async () => {
    const { status, headers } = await ask('https://a.example');
    expect([status, headers.get('access-control-allow-origin')]).toEqual([204, 'https://a.example']);
    expect(headers.get('access-control-allow-headers')).toContain('authorization');
  });

  test.each([
    ['from another origin', 'https://b.example', { 'access-control-request-method': 'GET' }],
    ['with a plain OPTIONS', 'https://a.example', {}],
  ])('is asked for the token %s', async (_, origin, headers) => {
    expect((await ask(origin, headers)).status).toBe(401);
  });
});

describe('a token', () => {
  const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;

  test.each([
    ['none', undefined, 401],
    ['another', 'Bearer secreT', 401],
    ['as a bearer', 'Bearer secret', 200],
    ['as a password', basic('anyone:secret'), 200],
    ['as another password', basic('secret:anyone'), 401],
    ['in another scheme', 'Digest secret', 401],
    ['half', 'Bearer secre', 401],
  ])('%s', async (_, authorization, status) => {
    const closed = serveFixture({ token: 'secret' });
    const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
    const response = await request(closed.app, '/api/stats', { headers });
    expect(response.status).toBe(status);
    expect(response.headers.has('www-authenticate')).toBe(status === 401);
    closed.end();
  });
});

test('two hundred requests at once are all answered', async () => {
  const paths = QUERIES.map(samplePath);
  const responses = await Promise.all(Array.from({ length: 200 }, (_, i) => get(paths[i % paths.length]!)));
  expect(responses.filter(({ status }) => status !== 200)).toEqual([]);
});

test('a query while a download is under way does not disturb it', async () => {
  const whole = await (await get('/api/export/gexf')).text();
  const reader = (await get('/api/export/gexf')).body!.getReader();
  const first = await reader.read();
  expect((await get('/api/concepts/RAG/neighbors')).status).toBe(200);
  let text = new TextDecoder().decode(first.value);
  for (let next = await reader.read(); !next.done; next = await reader.read())
    text += new TextDecoder().decode(next.value);
  expect(text).toBe(whole);
});
