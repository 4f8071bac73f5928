// A question that takes too long is given up: over HTTP as a problem that says when to ask again, to agents in one line.
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { afterAll, expect, test } from 'vitest';
import { createMcpServer } from '../../src/serve/mcp/mcp.js';
import { json, request, serveFixture } from './serving.js';

/** Over before it begins. */
const AT_ONCE = 1e-9;
/** More rows than may be read between two looks at the clock. */
const LONG = '/api/concepts/LLM/neighbors?depth=3';
const SHORT = '/api/stats';

const hurried = serveFixture({ maxSeconds: AT_ONCE });
const patient = serveFixture({ maxSeconds: 3600 });
afterAll(() => {
  hurried.end();
  patient.end();
});

test('the problem says what happened and when to ask again', async () => {
  const response = await request(hurried.app, LONG);
  expect(response.status).toBe(503);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
  const problem = await json(response);
  expect(problem).toMatchObject({ code: 'time-over', where: 'time' });
  expect(problem.expected).toContain('--max-time');
});

test('a short question is answered all the same', async () => {
  expect((await request(hurried.app, SHORT)).status).toBe(200);
});

test('with time enough the answer is the library’s', async () => {
  const { next: _, ...answer } = await json(await request(patient.app, LONG));
  const neighbors = patient.kb.neighbors('LLM', { depth: 3 });
  expect(answer).toEqual(JSON.parse(JSON.stringify(neighbors)));
});

test('no other problem asks to come again', async () => {
  expect((await request(hurried.app, '/api/papers/none')).headers.has('retry-after')).toBe(false);
});

test('an agent is told in one line', async () => {
  const { kb, end } = serveFixture(); // nothing of it has been read yet
  const [here, there] = InMemoryTransport.createLinkedPair();
  await createMcpServer(kb, '1', AT_ONCE).connect(there);
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(here);
  const given = { concept: 'LLM', depth: 3 };
  const { isError, content } = await client.callTool({ name: 'neighbors', arguments: given });
  expect(isError).toBe(true);
  expect(content).toEqual([{ type: 'text', text: expect.stringMatching(/longer than .* \[time-over\]$/) }]);
  await client.close();
  end();
});

test('an agent that reads a resource is told too', async () => {
  const { kb, end } = serveFixture();
  const [here, there] = InMemoryTransport.createLinkedPair();
  await createMcpServer(kb, '1', AT_ONCE).connect(there);
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(here);
  const uri = 'paperweave://concepts/large-language-model';
  await expect(client.readResource({ uri })).rejects.toThrow(/\[time-over\]$/);
  await client.close();
  end();
});
