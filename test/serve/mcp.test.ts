// The Model Context Protocol as its own SDK's client sees it, in memory and over a real process's standard input and output.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { QUERIES } from '../../src/query/index.js';
import { agentAnswer } from '../../src/serve/mcp/agent-answer.js';
import { createMcpServer } from '../../src/serve/mcp/mcp.js';
import { writeFixture } from '../fixtures/knowledge.js';
import { sampleValues } from './sample-requests.js';
import { type Served, serveFixture } from './serving.js';
import { expectValid } from './validators.js';

let served: Served;
let client: Client;

beforeAll(async () => {
  served = serveFixture();
  const [here, there] = InMemoryTransport.createLinkedPair();
  await createMcpServer(served.kb, '1.2.3').connect(there);
  client = new Client({ name: 'test', version: '1' });
  await client.connect(here);
});

afterAll(async () => {
  await client.close();
  served.end();
});

interface Said {
  readonly isError?: boolean;
  readonly text: string;
}

async function call(name: string, given: Record<string, unknown>): Promise<Said> {
  const { isError, content } = await client.callTool({ name, arguments: given });
  const [first] = content as { type: string; text: string }[];
  return { text: first!.text, ...(isError === true ? { isError } : {}) };
}

/** The answer as data, which the client has held against the tool's schema. */
async function structured(name: string, given: Record<string, unknown>): Promise<Record<string, unknown>> {
  const { structuredContent } = await client.callTool({ name, arguments: given });
  return structuredContent as Record<string, unknown>;
}

describe('tools', () => {
  test('there is one for each query that is answered in words', async () => {
    const { tools } = await client.listTools();
    const expected = QUERIES.map(({ id }) => id.replaceAll('-', '_')).filter((id) => id !== 'map');
    expect(tools.map(({ name }) => name)).toEqual(expected);
    for (const tool of tools) {
      expect(tool.annotations).toMatchObject({
        readOnlyHint: true,
        destructiveHint: false,
        openWorldHint: false,
      });
      expect(tool.inputSchema.type).toBe('object');
      expect(tool.outputSchema).toMatchObject({ type: 'object', additionalProperties: false });
    }
  });

  test.each(QUERIES.filter(({ id }) => id !== 'map'))('$id answers', async (query) => {
    const { tools } = await client.listTools();
    const { properties } = tools.find(({ title }) => title === query.label)!.inputSchema;
    const given = Object.entries(sampleValues(query)).map(([id, value]) => {
      const { type } = properties![id] as { type: string };
      return [id, type === 'string' ? value : JSON.parse(value)];
    });
    const { isError, text } = await call(query.id.replaceAll('-', '_'), Object.fromEntries(given));
    expect(isError, text).toBeUndefined();
    const answer = await structured(query.id.replaceAll('-', '_'), Object.fromEntries(given));
    expect(answer).toEqual(JSON.parse(text));
    expectValid(tools.find(({ title }) => title === query.label)!.outputSchema!, answer);
  });

  test('parameters carry their limits', async () => {
    const { tools } = await client.listTools();
    const neighbors = tools.find(({ name }) => name === 'neighbors')!;
    expect(neighbors.inputSchema.required).toEqual(['concept']);
    expect(neighbors.inputSchema.properties!.limit).toMatchObject({
      type: 'integer',
      minimum: 1,
      maximum: 25,
      default: 20,
    });
  });

  test('pages follow one another by cursor', async () => {
    const first = await structured('neighbors', { concept: 'LLM', limit: 2 });
    expect(first.neighbors).toHaveLength(2);
    const second = await structured('neighbors', { concept: 'LLM', limit: 2, cursor: first.next });
    const both = await structured('neighbors', { concept: 'LLM', limit: 4 });
    expect([...(first.neighbors as []), ...(second.neighbors as [])]).toEqual(both.neighbors);
  });

  test('a question and what is answered tell one tool from another', async () => {
    const { tools } = await client.listTools();
    for (const { description } of tools) expect(description).toMatch(/^[A-Z].+[?.] Answers with .+\.$/);
    expect(new Set(tools.map(({ description }) => description)).size).toBe(tools.length);
  });

  test('all of them together take less of an agent’s attention than a paper', async () => {
    const { tools } = await client.listTools();
    const read = tools.map(({ outputSchema: _, ...rest }) => rest);
    expect(JSON.stringify(read).length).toBeLessThan(20_000);
  });

  test('an answer quotes its evidence, with the paper', async () => {
    const { text } = await call('evidence', { a: 'RAG', b: 'hallucination', limit: 1 });
    const answer = JSON.parse(text);
    expect(answer.quotations).toHaveLength(1);
    expect(answer.quotations[0]).toMatchObject({ paper: 'arxiv:2005.11401', year: 2020 });
    expect(answer.quotations[0].quote).toContain('[hallucination]');
  });

  test.each([
    ['a misspelt concept', 'concept', { concept: 'halucination' }, 'did you mean hallucination'],
    ['an ambiguous alias', 'concept', { concept: 'CL' }, 'curriculum-learning'],
    ['a missing argument', 'neighbors', {}, 'concept'],
    ['an unknown argument', 'stats', { depth: 99 }, 'depth'],
    ['a mistyped argument', 'neighbors', { concept: 'RAG', depht: 2 }, 'did you mean depth?'],
    ['a page of another question', 'neighbors', { concept: 'RAG', cursor: 'x' }, 'cursor'],
    ['a page too long', 'neighbors', { concept: 'RAG', limit: 99 }, 'an integer from 1 up to 25'],
    ['an unknown tool', 'drop_tables', {}, 'one of search'],
    ['a mistyped tool', 'neighbours', { concept: 'RAG' }, 'did you mean neighbors?'],
  ])('%s is an error that says what to do', async (_, name, given, said) => {
    const answer = await call(name, given);
    expect(answer.isError).toBe(true);
    expect(answer.text).toContain(said);
  });
});

describe('resources', () => {
  test('concepts and papers have templates', async () => {
    const { resourceTemplates } = await client.listResourceTemplates();
    expect(resourceTemplates.map(({ uriTemplate }) => uriTemplate)).toEqual([
      'paperweave://concepts/{concept}',
      'paperweave://papers/{paper}',
    ]);
  });

  test.each([
    ['paperweave://stats', { papers: 8 }],
    ['paperweave://concepts/RAG', { id: 'retrieval-augmented-generation' }],
    ['paperweave://papers/10.1000%2Fewc.2017', { year: 2017 }],
  ])('%s can be read', async (uri, expected) => {
    const { contents } = await client.readResource({ uri });
    expect(contents[0]).toMatchObject({ uri, mimeType: 'application/json' });
    expect(JSON.parse((contents[0] as { text: string }).text)).toMatchObject(expected);
  });

  test('every listed resource can be read', async () => {
    const { resources } = await client.listResources();
    expect(resources.length).toBeGreaterThan(0);
    for (const { uri } of resources) expect((await client.readResource({ uri })).contents).toHaveLength(1);
  });

  test.each([
    'paperweave://concepts/none-such',
    'paperweave://planets/1',
    'file:///etc/passwd',
    'paperweave://papers/%E0%A4',
  ])('%s is not there', async (uri) => {
    await expect(client.readResource({ uri })).rejects.toMatchObject({ code: -32002 });
  });

  test('a begun name is completed', async () => {
    const { completion } = await client.complete({
      ref: { type: 'ref/resource', uri: 'paperweave://concepts/{concept}' },
      argument: { name: 'concept', value: 'hallu' },
    });
    expect(completion.values).toContain('hallucination');
  });
});

describe('answers for agents', () => {
  test('are short, and say what was left out', () => {
    const items = Array.from({ length: 40 }, (_, i) => i / 3);
    const { list, part, omitted } = agentAnswer({ list: items, part: { text: 'x'.repeat(5000) } });
    expect(list).toHaveLength(25);
    expect(list).toContain(0.3333);
    expect((part as { text: string }).text).toHaveLength(4000);
    expect(omitted).toEqual(['list: 15 more', 'part.text (characters): 1000 more']);
  });

  test.each([
    ['a few long lists are whole', 3, 25, undefined],
    ['many long ones are cut to their beginnings', 20, 5, ['rows[].cells: up to 20 more each']],
  ])('%s', (_, rows, cells, expected) => {
    const row = { cells: Array.from({ length: 25 }, (_each, i) => i) };
    const answer = agentAnswer({ rows: Array.from({ length: rows }, () => row) });
    expect((answer.rows as (typeof row)[]).map((each) => each.cells.length)).toEqual(Array(rows).fill(cells));
    expect(answer.omitted).toEqual(expected);
  });

  test('say nothing of what was left out where nothing was', () => {
    expect(agentAnswer({ list: [1] })).toEqual({ list: [1] });
  });
});

test('over standard input and output, it answers and stops with its client', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'paperweave-mcp-'));
  const database = writeFixture(join(folder, 'graph.db'));
  const root = new URL('../..', import.meta.url).pathname;
  const main = join(root, 'node_modules', '.cache', `paperweave-mcp-${process.pid}`);
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: { ssr: 'test/serve/mcp-main.ts', outDir: main, emptyOutDir: true },
  });
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [join(main, 'mcp-main.js'), database],
  });
  const other = new Client({ name: 'test', version: '1' });
  await other.connect(transport);
  expect((await other.listTools()).tools.length).toBeGreaterThan(5);
  const { content } = await other.callTool({ name: 'stats', arguments: {} });
  expect(JSON.parse((content as { text: string }[])[0]!.text)).toMatchObject({ papers: 8 });
  await other.close();
  for (const each of [folder, main]) rmSync(each, { recursive: true, force: true });
}, 60_000);
