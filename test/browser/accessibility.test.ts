// What axe finds in each state of the page, in both themes and on a phone: nothing, by the rules of WCAG 2.2 AA.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PHONE, serveToBrowser, type VisitOptions } from './visitor.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const visits = serveToBrowser();

/** Addresses, and what must be on the page before it is looked at. */
const STATES: readonly (readonly [at: string, sight: string])[] = [
  ['/', '.questions'],
  ['/concept/grokking?depth=2', '.neighbors a'],
  ['/pair/grokking/weight-decay', '.path.is-drawn'],
  ['/several/grokking/weight-decay/overfitting', '.shared-concepts'],
  ['/community/1?types=method,task&min=2', '.filter-chips'],
  ['/figures', '.figure-list'],
  ['/corrections', '.panel-head'],
  ['/concept/grokking?view=table', '.data-table tbody a'],
  ['/?view=table&list=papers', '.data-table .paper-link'],
  ['/?view=outline', '.outline-concept'],
  ['/?open=keys', 'dialog[open]'],
  ['/?open=figure', '.figure-preview img'],
  ['/?open=tour&step=1', '.tour'],
  ['/?open=legend', '.legend'],
];

/** The size of targets is not among the rules that run by themselves. */
const RULES: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true } },
};

async function findings(page: Page): Promise<string[]> {
  return page.evaluate(async (rules) => {
    const { axe } = globalThis as unknown as { axe: { run: (rules: RunOptions) => Promise<AxeResults> } };
    const { violations } = await axe.run(rules);
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
    );
  }, RULES);
}

describe('axe', () => {
  it.each<[string, VisitOptions]>([
    ['in the light', {}],
    ['in the dark', { colorScheme: 'dark' }],
    ['on a phone', PHONE],
  ])('finds nothing in any state %s', async (_, options) => {
    // Only here: axe must be put into a page whose policy allows no scripts but its own.
    const page = await visits.openMap({ ...options, bypassCSP: true });
    await page.evaluate(AXE);
    const found: string[] = [];
    for (const [at, sight] of STATES) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, at);
      await page.locator(sight).first().waitFor();
      await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'));
      found.push(...(await findings(page)).map((finding) => `${at}: ${finding}`));
    }
    await page.evaluate(() => {
      location.hash = '/';
    });
    await page.locator('dialog[open]').waitFor({ state: 'hidden' });
    await page.getByRole('combobox').fill('learning');
    await page.getByRole('option').first().waitFor();
    found.push(...(await findings(page)).map((finding) => `search: ${finding}`));
    await page.locator('.menu summary').click();
    await page.locator('.menu a[download]').first().waitFor();
    found.push(...(await findings(page)).map((finding) => `export menu: ${finding}`));
    expect(found).toEqual([]);
  });
});
