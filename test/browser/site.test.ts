// The exported site and the exported page in a real Chromium, with no server but one that hands out files, and with none at all.
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.js';
import { mapDrawn, placeOf } from './visitor.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CLI = join(ROOT, 'dist/cli/main.js');
const run = promisify(execFile);

let browser: Browser;
let folder: string;
/** Hands out `.gz` as it is, and the same with `Content-Encoding`, as hosts do one or the other. */
let plain: Server;
let decoding: Server;
/** A part of the graph, as a folder. */
let partly: Server;

const PART = ['--concept', 'grokking', '--depth', '1', '--min-papers', '2'];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'paperweave-site-'));
  const database = join(folder, 'seeds.db');
  const cli = (...args: string[]) => run(process.execPath, [CLI, ...args]);
  await cli('build', join(ROOT, 'seeds'), '--out', database);
  await cli('export', database, '--format', 'site', '--out', join(folder, 'site'));
  await cli('export', database, '--format', 'site-single', '--out', join(folder, 'page.html'));
  await cli(
    'export',
    database,
    '--format',
    'site',
    '--single-file',
    ...PART,
    '--out',
    join(folder, 'part.html'),
  );
  await cli('export', database, '--format', 'site', ...PART, '--out', join(folder, 'part'));
  rmSync(database);
  partly = await serveFiles(join(folder, 'part'), {});
  plain = await serveFiles(join(folder, 'site'), {});
  decoding = await serveFiles(join(folder, 'site'), { 'content-encoding': 'gzip' });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  for (const server of [plain, decoding, partly]) server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

async function serveFiles(root: string, forGzip: Record<string, string>): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = join(root, pathname === '/' ? 'index.html' : pathname);
    if (!existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, ...(file.endsWith('.gz') ? forGzip : {}) });
    return response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

interface Visited {
  readonly page: Page;
  readonly complaints: string[];
  readonly requests: string[];
  readonly leave: () => Promise<void>;
}

/** Errors in the console, uncaught exceptions, and whatever is asked for outside of `home`. */
async function visit(address: string, home: string): Promise<Visited> {
  const window = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  const page = await window.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    const url = request.url();
    if (/^(data|blob):/.test(url)) return;
    requests.push(url);
    if (!url.startsWith(home)) complaints.push(`request to ${url}`);
  });
  await page.goto(address);
  await mapDrawn(page);
  return { page, complaints, requests, leave: () => window.close() };
}

const url = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
const heading = (page: Page) => page.locator('.reader h2').first().textContent();

const PLACES: readonly (readonly [string, () => string])[] = [
  ['a folder on a web host', () => url(plain)],
  ['a folder on a host that decompresses', () => url(decoding)],
  ['one file on a disk', () => pathToFileURL(join(folder, 'page.html')).href],
];

describe.each(PLACES)('%s', (_, place) => {
  it('is searched, clicked, read and walked like the served page', async () => {
    const home = place();
    const { page, complaints, leave } = await visit(home, home);
    expect(await page.locator('.reader .lead').first().textContent()).toMatch(/abstracts of 477 papers/);

    await page.getByRole('combobox').fill('grokk');
    await page.getByRole('option').first().waitFor();
    expect(await page.getByRole('option').first().textContent()).toContain('grokking');
    await page.keyboard.press('Enter');
    await expect.poll(() => heading(page)).toBe('grokking');
    await page.locator('.quotation .mark.is-strong').first().waitFor();

    await page.locator('.neighbors a').first().click();
    await page.locator('.pair-title').waitFor();
    await page.locator('.quotation .mark.is-strong').first().waitFor();
    await page.goto(`${home}#/pair/grokking/large-language-model`);
    await page.locator('.paths li.path').first().waitFor();
    await page.locator('.paths summary').first().click();
    await page.locator('.paths .quotation').first().waitFor();

    await page.goto(`${home}#/`);
    await page.locator('.questions').waitFor();
    await page.getByRole('button', { name: 'Show the whole map' }).click();
    await page.waitForTimeout(600);
    const { x, y } = await placeOf(page, 'neural-network');
    await page.mouse.click(x, y);
    await expect.poll(() => heading(page)).toBe('neural network');
    await page.locator('.papers .paper-link').first().click();
    await page.locator('.abstract .mark').first().waitFor();

    await leave();
    expect(complaints).toEqual([]);
  });

  it('forgives typing errors in the search, and says what is not there', async () => {
    const home = place();
    const { page, complaints, leave } = await visit(`${home}#/concept/no-such-concept`, home);
    await page.getByText('There is no such entry in this graph').waitFor();
    await page.getByRole('combobox').fill('groking');
    await expect.poll(() => page.getByRole('option').first().textContent()).toContain('grokking');
    await leave();
    expect(complaints).toEqual([]);
  });
});

it('a folder fetches only the pieces that are needed', async () => {
  const { page, requests, leave } = await visit(url(plain), url(plain));
  const kinds = ['map', 'concepts-', 'papers-', 'rows-'] as const;
  const pieces = () =>
    kinds.map((kind) => requests.filter((address) => address.includes(`/data/${kind}`)).length);
  expect(pieces()).toEqual([1, 0, 0, 0]);
  await page.goto(`${url(plain)}#/concept/grokking`);
  await page.locator('.quotation .mark.is-strong').first().waitFor();
  expect(pieces()).toEqual([1, 1, 0, 0]);
  const all = readdirSync(join(folder, 'site', 'data')).filter((name) => name.startsWith('rows-')).length;
  await page.goto(`${url(plain)}#/pair/grokking/weight-decay`);
  await page.locator('.path.is-drawn').waitFor();
  expect(pieces()[3]).toBeGreaterThan(0);
  expect(pieces()[3]).toBeLessThan(all);
  await leave();
});

it.each(PLACES)('%s answers what the viewer asks a server', async (_, place) => {
  const home = place();
  const { page, complaints, leave } = await visit(`${home}#/several/grokking/weight-decay/overfitting`, home);
  await page.getByText('Each of them keeps company with').waitFor();
  await page.goto(`${home}#/figures`);
  await page.getByText('modularity', { exact: true }).waitFor();
  await page.locator('.methods').waitFor();
  await page.getByRole('radio', { name: /mitigates/ }).check();
  await page.locator('.remaining').waitFor();
  await page.goto(`${home}#/community/0`);
  await page.getByRole('region', { name: 'Parts' }).waitFor();
  await page.goto(`${home}#/concept/large-language-model`);
  await page.getByText('Why these names are one').click();
  await page.locator('.ledger-lines li').first().waitFor();
  await page.locator('.papers .paper-link').first().click();
  await page.getByRole('region', { name: 'Papers about the same' }).waitFor();
  await page.getByText('The same answers elsewhere').click();
  await page.getByText('This page answers by itself').waitFor();
  await leave();
  expect(complaints).toEqual([]);
});

it('a folder offers its GEXF file, one page offers none that it lacks, and both say where the others are', async () => {
  const inFolder = await visit(url(plain), url(plain));
  await inFolder.page.locator('.menu summary').click();
  const link = inFolder.page.locator('.menu a[download]');
  await link.waitFor();
  const address = await link.getAttribute('href');
  expect((await (await inFolder.page.request.get(url(plain) + address)).text()).slice(0, 200)).toContain(
    '<gexf',
  );
  await inFolder.page.getByText('Other formats come from the database itself').waitFor();
  await inFolder.leave();
  const home = pathToFileURL(join(folder, 'page.html')).href;
  const alone = await visit(home, home);
  await alone.page.locator('.menu summary').click();
  await alone.page.getByText('Other formats come from the database itself').waitFor();
  expect(await alone.page.locator('.menu a[download]').count()).toBe(0);
  await alone.leave();
});

const PARTS: typeof PLACES = [
  ['a folder', () => url(partly)],
  ['one file', () => pathToFileURL(join(folder, 'part.html')).href],
];

describe.each(PARTS)('a part as %s', (_, place) => {
  it('says that it is one, of what, and by which filters', async () => {
    const home = place();
    const { page, complaints, leave } = await visit(home, home);
    const note = page.locator('.part-note');
    await expect.poll(() => note.textContent()).toMatch(/part of a graph of [\d,]+ concepts from 477 papers/);
    expect(await note.textContent()).toContain('at most 1 co-occurrence away from grokking');
    expect(await note.textContent()).toContain('concepts in at least 2 papers');
    await page.getByRole('link', { name: /This part in figures/ }).click();
    await expect.poll(() => page.locator('.methods').textContent()).toMatch(/Shown is a part of this graph/);
    await leave();
    expect(complaints).toEqual([]);
  });

  it('is searched, read and walked, and has nothing of the rest', async () => {
    const home = place();
    const { page, complaints, leave } = await visit(`${home}#/concept/grokking`, home);
    await page.locator('.quotation .mark.is-strong').first().waitFor();
    await page.locator('.neighbors a').first().click();
    await page.locator('.pair-title').waitFor();
    await page.locator('.quotation .mark.is-strong').first().waitFor();
    await page.goto(`${home}#/concept/grokking`);
    await page.locator('.papers .paper-link').first().click();
    await page.locator('.abstract .mark').first().waitFor();
    await page.getByRole('combobox').fill('weight dec');
    await expect.poll(() => page.getByRole('option').first().textContent()).toContain('weight decay');
    await page.getByRole('combobox').fill('continual learning');
    await page.getByText('Nothing is called “continual learning”').waitFor();
    await page.goto(`${home}#/concept/continual-learning`);
    await page.getByText('There is no such entry in this graph').waitFor();
    await page.goto(`${home}#/?view=outline`);
    await page.locator('.outline-concept').first().waitFor();
    await leave();
    expect(complaints).toEqual([]);
  });
});

it('the communities of a part have the colours of the whole', async () => {
  const colorsAt = async (address: string) => {
    const { page, leave } = await visit(address, address);
    const rows = await page
      .locator('.reader .communities a')
      .evaluateAll((links) =>
        links.map((link): [string, string] => [
          link.getAttribute('href') ?? '',
          getComputedStyle(link.querySelector('.swatch')!).backgroundColor,
        ]),
      );
    await leave();
    return rows;
  };
  const whole = await colorsAt(url(plain));
  const part = await colorsAt(url(partly));
  expect(part.length).toBeGreaterThan(1);
  const known = new Map(whole);
  for (const [community, color] of part.filter(([id]) => known.has(id)))
    expect([community, color]).toEqual([community, known.get(community)]);
});
