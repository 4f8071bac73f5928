// Pages over HTTP: cursors lead through the whole list, and are refused for anything but the question and content they came from.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openKnowledgeBase } from '../../src/query/index.js';
import { createApp } from '../../src/serve/index.js';
import { writeKnowledgeBase } from '../../src/store/index.js';
import { makeKnowledge } from '../fixtures/knowledge.js';
import { json, request, type Served, serveFixture } from './serving.js';

let served: Served;
beforeAll(() => {
  served = serveFixture();
});
afterAll(() => served.end());

interface Page {
  readonly total: number;
  readonly neighbors: readonly { readonly concept: { readonly id: string } }[];
  readonly next?: string;
}

const LIST = '/api/concepts/LLM/neighbors?evidence=false';
const page = async (path: string) => json<Page>(await request(served.app, path));
const codeOf = async (path: string) => (await json<{ code: string }>(await request(served.app, path))).code;

test('links lead through the whole list', async () => {
  const whole = await page(`${LIST}&limit=500`);
  expect(whole.total).toBeGreaterThan(4);
  expect(whole.next).toBeUndefined();
  const ids: string[] = [];
  for (let path: string | undefined = `${LIST}&limit=2`; path !== undefined; ) {
    const response = await request(served.app, path);
    const { neighbors, next } = await json<Page>(response);
    ids.push(...neighbors.map(({ concept }) => concept.id));
    path = /^<(.+)>; rel="next"$/.exec(response.headers.get('link') ?? '')?.[1];
    expect(path === undefined).toBe(next === undefined);
  }
  expect(ids).toEqual(whole.neighbors.map(({ concept }) => concept.id));
});

test('a cursor goes on where an offset left off, and another limit may be asked for', async () => {
  const { next } = await page(`${LIST}&limit=1&offset=1`);
  const rest = await page(`${LIST}&limit=3&cursor=${next}`);
  expect(rest.neighbors).toEqual((await page(`${LIST}&limit=3&offset=2`)).neighbors);
});

test('a list of no entries has no next page', async () => {
  const answer = await json<Page>(await request(served.app, '/api/concepts/LLM?limit=0'));
  expect(answer.next).toBeUndefined();
});

describe('a cursor is refused', () => {
  let next: string;
  beforeAll(async () => {
    next = (await page(`${LIST}&limit=1`)).next!;
  });

  test.each([
    ['that nobody gave', () => `${LIST}&cursor=nonsense`, 'cursor-unreadable'],
    ['that is empty', () => `${LIST}&cursor=`, 'cursor-unreadable'],
    ['that was cut short', () => `${LIST}&cursor=${next.slice(0, -1)}`, 'cursor-unreadable'],
    ['that is too long', () => `${LIST}&cursor=${next.repeat(9)}`, 'parameter-invalid'],
    ['with another value', () => `${LIST}&type=method&cursor=${next}`, 'cursor-foreign'],
    ['for another concept', () => `${LIST.replace('LLM', 'RAG')}&cursor=${next}`, 'cursor-foreign'],
    ['for another query', () => `/api/evidence?a=LLM&cursor=${next}`, 'cursor-foreign'],
    ['beside an offset', () => `${LIST}&offset=1&cursor=${next}`, 'cursor-and-offset'],
    ['where there are no pages', () => `/api/stats?cursor=${next}`, 'parameter-unknown'],
  ])('%s', async (_, path, code) => {
    expect((await request(served.app, path())).status).toBe(400);
    expect(await codeOf(path())).toBe(code);
  });

  test('of another content', async () => {
    const knowledge = makeKnowledge();
    const path = `${served.folder}/other.db`;
    const papers = knowledge.papers.map((paper) => ({ ...paper, venue: 'Elsewhere' }));
    writeKnowledgeBase(path, { ...knowledge, papers });
    const kb = openKnowledgeBase(path);
    const response = await request(createApp(kb), `${LIST}&cursor=${next}`);
    expect([response.status, (await json(response)).code]).toEqual([400, 'cursor-outdated']);
    kb.close();
  });
});
