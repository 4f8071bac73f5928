// What axe finds on each kind of page, in both themes and on a phone: nothing.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.js';
import { type Served, serveSeeds } from './server.js';
import { PHONE, type VisitOptions, visit } from './visitor.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let served: Served;

beforeAll(async () => {
  [browser, served] = await Promise.all([launchChromium(), serveSeeds()]);
});

afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

const DARK = { colorScheme: 'dark' } as const;

describe('axe', () => {
  it.each<[string, VisitOptions]>([
    ['the first page', {}],
    ['a concept', { at: '/concept/grokking' }],
    ['a concept, dark', { at: '/concept/grokking', ...DARK }],
    ['a pair, dark', { at: '/pair/grokking/weight-decay', ...DARK }],
    ['a community with filters', { at: '/community/1?types=method,task&min=2' }],
    ['the outline', { at: '/?view=outline' }],
    ['the table', { at: '/?view=table' }],
    ['the outline, dark', { at: '/?view=outline', ...DARK }],
    ['a concept on a phone', { at: '/concept/grokking', ...PHONE }],
  ])('finds nothing on %s', async (_, options) => {
    // Only here: axe must be put into a page whose policy allows no scripts but its own.
    const { page, leave } = await visit(browser, served.url, { ...options, bypassCSP: true });
    await page.waitForLoadState('networkidle');
    await page.evaluate(AXE);
    const found = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: { run: () => Promise<AxeResults> } };
      const { violations } = await axe.run();
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
      );
    });
    await leave();
    expect(found).toEqual([]);
  });

  it('finds nothing among search suggestions and in the list of keys', async () => {
    const { page, leave } = await visit(browser, served.url, { bypassCSP: true });
    await page.getByRole('combobox').fill('learning');
    await page.getByRole('option').first().waitFor();
    await page.evaluate(AXE);
    const run = () =>
      page.evaluate(async () => {
        const { axe } = globalThis as unknown as { axe: { run: () => Promise<AxeResults> } };
        return (await axe.run()).violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
        );
      });
    const suggestions = await run();
    await page.getByRole('combobox').press('Escape');
    await page.getByRole('combobox').press('Escape');
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    const keys = await run();
    await leave();
    expect([suggestions, keys]).toEqual([[], []]);
  });
});
