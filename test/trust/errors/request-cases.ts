// Errors of the HTTP interface, each from a request.
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { openKnowledgeBase } from '../../../src/query/index.js';
import {
  type App,
  type AppOptions,
  createApp,
  startServer,
  watchDatabase,
} from '../../../src/serve/index.js';
import { writeKnowledgeBase } from '../../../src/store/index.js';
import { makeKnowledge } from '../../fixtures/knowledge.js';
import { json, request, type Served, serveFixture } from '../../serve/serving.js';
import { type ErrorCase, thrownBy } from './error-case.js';

const LIST = '/api/concepts/LLM/neighbors?evidence=false&limit=1';

/** Asked of the fixture's graph. */
const PATHS: readonly (readonly [code: string, how: string, path: string])[] = [
  ['address-encoding', 'percent-encoding that breaks off', '/api/concepts/%E0%A4%A'],
  ['address-long', 'an address of nine thousand letters', `/api/search?q=${'x'.repeat(9000)}`],
  ['address-unknown', 'an address that leads nowhere', '/api/nothing'],
  ['community-unknown', 'a community that is not there', '/api/communities/999'],
  ['concept-ambiguous', 'an acronym of two concepts', '/api/concepts/CL'],
  ['concept-unknown', 'a misspelt concept', '/api/concepts/halucination'],
  ['cursor-unreadable', 'a cursor that nobody gave', `${LIST}&cursor=nonsense`],
  ['format-unknown', 'a misspelt format', '/api/export/gefx'],
  ['gaps-year', 'a year before all papers', '/api/gaps?until=1066'],
  ['paper-unknown', 'a paper that is not there', '/api/papers/none'],
  ['parameter-invalid', 'a limit below nothing', '/api/search?q=a&limit=-1'],
  ['parameter-repeated', 'a parameter twice', '/api/search?q=a&q=b'],
  ['parameter-unknown', 'a misspelt parameter', '/api/stats?depht=2'],
  ['relation-unknown', 'a relation that is none', '/api/relations?relation=adores'],
];

/** The code of the answer; `ask` may ask more than once. */
async function served(ask: (served: Served) => Promise<Response>, options: AppOptions = {}) {
  const fixture = serveFixture(options);
  try {
    return [(await json<{ code: string }>(await ask(fixture))).code];
  } finally {
    fixture.end();
  }
}

const post = (app: App, type: string, body: string) =>
  request(app, '/api/place', { method: 'POST', headers: { 'content-type': type }, body });

async function cursorOf(app: App): Promise<string> {
  return (await json<{ next: string }>(await request(app, LIST))).next;
}

/** The same graph, but for the venues of its papers. */
function otherContent({ folder }: Served): App {
  const knowledge = makeKnowledge();
  const path = join(folder, 'other.db');
  const papers = knowledge.papers.map((paper) => ({ ...paper, venue: 'Elsewhere' }));
  writeKnowledgeBase(path, { ...knowledge, papers });
  return createApp(openKnowledgeBase(path));
}

/** What a server says to bytes that are no request, or too many. */
async function rawCodes(bytes: string): Promise<readonly string[]> {
  const server = await startServer({ app: { fetch: async () => new Response('read') } });
  const socket = connect(server.port, '127.0.0.1').setEncoding('utf8').end(bytes);
  let said = '';
  socket.on('data', (text) => {
    said += String(text);
  });
  await once(socket, 'close');
  await server.close();
  return [...said.matchAll(/"code":"([a-z-]+)"/g)].map(([, code]) => code!);
}

/** The last port there is, when somebody has it. */
async function lastPortTaken(app: App): Promise<readonly string[]> {
  const LAST = 65_535;
  const other = createServer().listen(LAST, '127.0.0.1');
  await once(other, 'listening').catch(() => {}); // Taken already: as good.
  const codes = await thrownBy(() => startServer({ app, port: LAST }));
  other.close();
  return codes;
}

function removedWhileServed({ folder }: Served): App {
  const path = join(folder, 'graph.db');
  const { current } = watchDatabase(path);
  rmSync(path);
  return createApp(current);
}

export const REQUEST_CASES: readonly ErrorCase[] = [
  ...PATHS.map(([code, how, path]) => ({
    code,
    how,
    happen: () => served(({ app }) => request(app, path)),
  })),
  {
    code: 'address-unusable',
    how: 'an address of another machine',
    happen: () =>
      thrownBy(() => startServer({ app: { fetch: async () => new Response() }, host: '192.0.2.1' })),
  },
  {
    code: 'body-long',
    how: 'a whole book to place on the map',
    happen: () => served(({ app }) => post(app, 'text/plain', 'x'.repeat(200_000))),
  },
  {
    code: 'body-type',
    how: 'a form, where a text is asked for',
    happen: () => served(({ app }) => post(app, 'application/x-www-form-urlencoded', 'text=x')),
  },
  {
    code: 'body-unreadable',
    how: 'JSON that breaks off',
    happen: () => served(({ app }) => post(app, 'application/json', '{"text": "a')),
  },
  {
    code: 'cursor-and-offset',
    how: 'a cursor beside an offset',
    happen: () => served(async ({ app }) => request(app, `${LIST}&offset=1&cursor=${await cursorOf(app)}`)),
  },
  {
    code: 'cursor-foreign',
    how: 'a cursor of another question',
    happen: () =>
      served(async ({ app }) => request(app, `/api/evidence?a=LLM&cursor=${await cursorOf(app)}`)),
  },
  {
    code: 'cursor-outdated',
    how: 'a cursor from before the graph was built anew',
    happen: () =>
      served(async (fixture) =>
        request(otherContent(fixture), `${LIST}&cursor=${await cursorOf(fixture.app)}`),
      ),
  },
  {
    code: 'database-missing',
    how: 'a database that is removed while it is served',
    happen: () => served((fixture) => request(removedWhileServed(fixture), '/api/stats')),
  },
  {
    code: 'host-foreign',
    how: 'a page of another site that had its name point here',
    happen: () =>
      served(({ app }) => app.fetch(new Request('http://evil.example/api/stats')), { host: '127.0.0.1' }),
  },
  {
    code: 'internal',
    how: 'a handle that was closed by the program around it',
    happen: () =>
      served(({ app, kb }) => {
        kb.close();
        return request(app, '/api/stats');
      }),
  },
  {
    code: 'method-unknown',
    how: 'a request to delete',
    happen: () => served(({ app }) => request(app, '/api/stats', { method: 'DELETE' })),
  },
  {
    code: 'port-taken',
    how: 'the last port, taken',
    happen: () => lastPortTaken({ fetch: async () => new Response() }),
  },
  {
    code: 'request-long',
    how: 'headers of 20 KiB',
    happen: () => rawCodes(`GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`),
  },
  { code: 'request-unreadable', how: 'bytes that are no HTTP', happen: () => rawCodes('HELO\r\n\r\n') },
  {
    code: 'time-over',
    how: 'a question that takes longer than a server may give it',
    happen: () =>
      served(({ app }) => request(app, '/api/concepts/LLM/neighbors?depth=3'), { maxSeconds: 1e-9 }),
  },
  {
    code: 'token-missing',
    how: 'no token, where one is asked for',
    happen: () => served(({ app }) => request(app, '/api/stats'), { token: 'secret' }),
  },
];
