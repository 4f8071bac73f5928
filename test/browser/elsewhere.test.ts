// "The same answers elsewhere" is true: each command, address and line of TypeScript that a view shows gives the same answer.
import { execFile } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { KnowledgeBase } from '../../src/query/index.js';
import { CLI } from './server.js';
import { serveToBrowser } from './visitor.js';

const run = promisify(execFile);
const visits = serveToBrowser();

/** As a shell would, with the program and the file in their places. */
async function runShown(command: string): Promise<unknown> {
  const { database } = visits.served();
  const line = command
    .replace(/^paperweave/, `'${process.execPath}' '${CLI}'`)
    .replace('graph.db', `'${database}'`);
  const { stdout } = await run('/bin/sh', ['-c', `${line} --json`]);
  return JSON.parse(stdout);
}

async function evaluateShown(line: string): Promise<unknown> {
  const library = pathToFileURL(CLI.replace('cli/main.js', 'index.js')).href;
  const { openKnowledgeBase } = (await import(library)) as {
    openKnowledgeBase: (path: string) => KnowledgeBase;
  };
  using kb = openKnowledgeBase(visits.served().database);
  const answer: unknown = new Function('kb', `return ${line}`)(kb);
  return JSON.parse(JSON.stringify(answer));
}

describe('the same answers elsewhere', () => {
  it.each([
    ['/', 1],
    ['/concept/grokking?depth=2', 3],
    ['/pair/grokking/weight-decay', 3],
    ['/several/grokking/weight-decay/overfitting', 1],
    ['/community/2', 1],
    ['/figures', 2],
  ])('on %s are %d, and the same', async (at, calls) => {
    const page = await visits.open({ at });
    await page.getByText('The same answers elsewhere').click();
    const shown = (way: string) => page.locator(`.elsewhere code.way-${way}`).allTextContents();
    await expect.poll(async () => (await shown('command')).length).toBe(calls);
    const [commands, addresses, lines] = [
      await shown('command'),
      await shown('http'),
      await shown('library'),
    ];
    for (const [i, command] of commands.entries()) {
      // `next`, where a long list goes on, is HTTP's own.
      const { next: _, ...answer } = await (await page.request.get(addresses[i]!)).json();
      expect(await runShown(command), command).toEqual(answer);
      expect(await evaluateShown(lines[i]!), lines[i]).toEqual(answer);
    }
  });
});
