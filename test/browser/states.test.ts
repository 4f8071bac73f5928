// Every state is an address, and every step one of the history: dialogs, tour, table, drawer; and a figure comes out as it is seen.
import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import type { Download, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { address, labelBoxes, PHONE, serveToBrowser } from './visitor.js';

const visits = serveToBrowser();

describe('the tour', () => {
  it('goes step by step through addresses, and leaves by Escape', async () => {
    const page = await visits.openMap();
    await page.keyboard.press('?');
    await expect.poll(() => address(page)).toBe('#/?open=keys');
    await page.getByRole('button', { name: 'Show me the controls' }).click();
    const tour = page.getByRole('region', { name: 'A tour of the controls' });
    await tour.getByRole('button', { name: 'Next' }).click();
    await expect.poll(() => address(page)).toBe('#/?open=tour&step=1');
    expect(await tour.textContent()).toContain('2 of');
    await page.locator('.map.is-toured').waitFor();
    await page.goBack();
    await page.locator('.search.is-toured').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => tour.count()).toBe(0);
    await expect.poll(() => page.locator('.is-toured').count()).toBe(0);
  });

  it('and the list of keys are had on a phone by a button', async () => {
    const page = await visits.openMap(PHONE);
    await page.getByRole('button', { name: 'Keys and a tour' }).tap();
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await page.goBack();
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
  });
});

describe('the table', () => {
  it('of concepts or papers, sorted by any column, is an address', async () => {
    const page = await visits.open({ at: '/?view=table&sort=label' });
    await page.locator('th[aria-sort=ascending]', { hasText: 'Concept' }).waitFor();
    await page.getByRole('button', { name: 'Papers', exact: true }).first().click();
    await expect.poll(() => address(page)).toBe('#/?view=table&list=papers&sort=label');
    expect(await page.locator('.data-table .paper-link').count()).toBeGreaterThan(10);
    await page.getByRole('columnheader', { name: 'Concepts' }).getByRole('button').click();
    await expect.poll(() => address(page)).toBe('#/?view=table&list=papers&sort=-concepts');
    await page.locator('.data-table .paper-link').first().click();
    await page.locator('.data-table tr.is-looked').waitFor();
    await page.locator('.abstract').waitFor();
  });
});

describe('the legend as a drawer', () => {
  it('is closed by going back, and takes and gives back the focus', async () => {
    const page = await visits.openMap(PHONE);
    const button = page.getByRole('button', { name: 'Legend', exact: true });
    await button.tap();
    await expect.poll(() => address(page)).toBe('#/?open=legend');
    const close = page.getByRole('button', { name: 'Close the legend' });
    await expect.poll(() => close.evaluate((element) => element === document.activeElement)).toBe(true);
    await close.tap();
    await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.goBack();
    await close.waitFor({ state: 'visible' });
    await page.goBack();
    await close.waitFor({ state: 'hidden' });
  });
});

describe('a deep link on a phone', () => {
  it('brings its concept into the part of the map that the text leaves free', async () => {
    const page = await visits.openMap({ ...PHONE, at: '/concept/grokking' });
    const { y } = await page.evaluate(() => globalThis.__paperweave!.placeOf('grokking')!);
    const sheet = (await page.locator('.reader').boundingBox())!;
    const map = (await page.locator('.map').boundingBox())!;
    expect(y).toBeGreaterThan(0.2 * (sheet.y - map.y));
    expect(y).toBeLessThan(0.8 * (sheet.y - map.y));
  });
});

describe('a figure', () => {
  const TITLE = 'Grokking, β and «so on»';

  async function save(page: Page, format: string): Promise<Download> {
    await page.getByRole('radio', { name: new RegExp(format) }).check();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the figure' }).click(),
    ]);
    return file;
  }

  it('has title, legend, caption and the labels of the screen, as SVG, PDF and PNG of any size', async () => {
    const page = await visits.openMap({ at: '/?types=method,phenomenon' });
    await page.getByText('Export', { exact: true }).click();
    await page.getByRole('button', { name: 'A figure of this map …' }).click();
    await expect.poll(() => address(page)).toBe('#/?open=figure&types=method,phenomenon');
    const drawn = (await labelBoxes(page)).map(({ text }) => text).filter((text) => !/[\s&]/.test(text));
    await page.locator('.figure-preview img').waitFor();
    await page.getByRole('textbox', { name: 'Title' }).fill(TITLE);
    const caption = (await page.locator('.dialog-figure .methods').textContent())!;
    expect(caption).toMatch(/477 papers.+Thresholds: kinds: methods, phenomena.+seed 42/);
    await page.getByRole('button', { name: 'Copy the caption' }).click();
    await page.getByText('Copied').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(caption);

    const svg = readFileSync(await (await save(page, 'SVG')).path(), 'utf8');
    expect(svg.match(/<g /g)?.length).toBe(svg.match(/<\/g>/g)?.length);
    expect([...drawn, TITLE, 'phenomenon'].filter((text) => !svg.includes(`>${text}</text>`))).toEqual([]);
    expect(svg).toContain('Thresholds:');

    await page.goBack();
    await page.getByRole('spinbutton', { name: 'Pixels across' }).fill('1600');
    await page.getByRole('checkbox', { name: 'With the caption in the figure' }).uncheck();
    const png = readFileSync(await (await save(page, 'PNG')).path());
    expect(png.readUInt32BE(16)).toBe(1600);

    await page.goBack();
    const pdf = readFileSync(await (await save(page, 'PDF')).path());
    expect(pdf.subarray(0, 8).toString('latin1')).toBe('%PDF-1.7');
    const content = contentOf(pdf);
    expect(drawn.filter((text) => !content.includes(`${hex(text)} Tj`))).toEqual([]);
  });

  it('of another view than the map says where figures come from', async () => {
    const page = await visits.open({ at: '/?view=outline&open=figure' });
    await page.getByRole('button', { name: 'Show the map' }).click();
    await page.locator('.figure-preview img').waitFor();
    expect(address(page)).toBe('#/?open=figure');
  });
});

/** The page's drawing, which is the first stream. */
function contentOf(pdf: Buffer): string {
  const start = pdf.indexOf('stream\n') + 'stream\n'.length;
  return inflateSync(pdf.subarray(start, pdf.indexOf('\nendstream'))).toString('latin1');
}

const hex = (text: string): string => `<${Buffer.from(text, 'latin1').toString('hex')}>`;
