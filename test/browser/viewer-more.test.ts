// The rest of what a reader can do on the seeds' graph: depth, paths, pins, filters, figures, corrections, exports, the tour; and
// time, on a few papers with years.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { parseThesaurus } from '../../src/resolve/thesaurus/parse-thesaurus.js';
import { launchChromium } from './chromium.js';
import { type Served, serveFile, serveSeeds } from './server.js';
import {
  labelBoxes,
  mapDrawn,
  placeOf,
  settledPlaceOf,
  type VisitOptions,
  type Visitor,
  visit,
} from './visitor.js';

let browser: Browser;
let served: Served;
let visitor: Visitor;

beforeAll(async () => {
  [browser, served] = await Promise.all([launchChromium(), serveSeeds()]);
});

afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

afterEach(async () => {
  const { complaints } = visitor;
  await visitor.leave();
  expect(complaints).toEqual([]);
});

async function open(options: VisitOptions = {}, url = served.url): Promise<Page> {
  visitor = await visit(browser, url, options);
  await mapDrawn(visitor.page);
  return visitor.page;
}

const address = (page: Page) => new URL(page.url()).hash;

describe('a focus', () => {
  it('reaches one, two or three steps, and says so in the address', async () => {
    const page = await open({ at: '/concept/grokking' });
    await page.locator('.neighbors a').first().waitFor();
    const picture = () => page.locator('.map-over').screenshot();
    const near = await picture();
    await page.getByRole('radio', { name: '2 steps' }).check();
    await expect.poll(() => address(page)).toBe('#/concept/grokking?depth=2');
    await expect.poll(async () => (await picture()).equals(near)).toBe(false);
    await page.goBack();
    await expect.poll(() => page.getByRole('radio', { name: '1 step' }).isChecked()).toBe(true);
  });
});

describe('a pair', () => {
  it('has a path drawn on the map, whose steps open', async () => {
    const page = await open({ at: '/pair/grokking/weight-decay' });
    await page.getByRole('button', { name: 'Draw way 2 on the map' }).click();
    await expect.poll(() => address(page)).toBe('#/pair/grokking/weight-decay?path=1');
    const drawn = page.locator('.path.is-drawn');
    await drawn.locator('summary').click();
    const middle = await drawn.locator('ol .concept-link').nth(1).getAttribute('href');
    const id = /concept\/([^?]+)/.exec(middle ?? '')?.[1] ?? '';
    const [a, b] = [await placeOf(page, 'grokking'), await placeOf(page, id)];
    await page.mouse.click(a.x + 0.5 * (b.x - a.x), a.y + 0.5 * (b.y - a.y));
    await expect.poll(() => address(page)).not.toBe('#/pair/grokking/weight-decay?path=1');
    await page.goBack();
    await page.locator('.path.is-drawn ol a.text-link').first().waitFor({ state: 'attached' });
  });
});

describe('several concepts', () => {
  it('are pinned, compared and taken out again', async () => {
    const page = await open({ at: '/pair/grokking/weight-decay' });
    await page.getByRole('button', { name: 'Compare with one more' }).click();
    await page.keyboard.type('overfitting');
    await page
      .getByRole('option', { name: /overfitting/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => address(page)).toBe('#/several/grokking/weight-decay/overfitting');
    await page.getByText('Each of them keeps company with').waitFor();
    await page.getByRole('button', { name: 'Take weight decay out' }).click();
    await expect.poll(() => address(page)).toBe('#/pair/grokking/overfitting');
  });
});

describe('filters', () => {
  it('by shared papers and by relation say what remains, and are undone by a chip', async () => {
    const page = await open();
    const slider = page.getByRole('slider', { name: 'Links shared by at least' });
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => address(page)).toBe('#/?shared=2');
    expect(await page.getByText(/links of the map remain/).count()).toBe(1);
    await page.getByRole('radio', { name: /mitigates/ }).check();
    await expect.poll(() => address(page)).toBe('#/?shared=2&relation=mitigates');
    await expect
      .poll(async () => Number(((await page.locator('.remaining').textContent()) ?? '').split(' ')[0]))
      .toBeLessThan(150);
    await page.getByRole('button', { name: /Remove the filter: links of 2/ }).click();
    await expect.poll(() => address(page)).toBe('#/?relation=mitigates');
    expect(await page.locator('.time-bar, .year-range').count()).toBe(0);
  });
});

describe('areas', () => {
  it('are divided as one comes nearer', async () => {
    const page = await open();
    const parts = await (await page.request.get(`${served.url}api/communities?level=1`)).json();
    const names = new Set<string>(
      parts.communities.flatMap(({ label }: { label: string }) => label.split(' · ')),
    );
    const seen = new Set<string>();
    for (const [across, down] of [
      [0.35, 0.4],
      [0.6, 0.4],
      [0.5, 0.65],
    ] as const) {
      await page.evaluate(([x, y]) => globalThis.__paperweave!.move(x, y, 2.6), [across, down] as const);
      for (const { text } of await labelBoxes(page)) if (names.has(text)) seen.add(text);
    }
    expect(seen.size).toBeGreaterThan(2);
  });
});

describe('the whole in figures', () => {
  it('has counts, provenance and a paragraph to copy', async () => {
    const page = await open();
    await page.getByRole('link', { name: /The whole in figures/ }).click();
    await page.getByText('modularity', { exact: true }).waitFor();
    expect(address(page)).toBe('#/figures');
    await page.getByRole('button', { name: 'Copy this paragraph' }).click();
    await page.getByText('Copied').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/477 papers.+SHA-256/);
  });
});

describe('corrections', () => {
  it('are kept, listed, undone, and saved as a thesaurus', async () => {
    const page = await open({ at: '/concept/grokking' });
    await page.getByText('Is this wrong?').click();
    await page.getByRole('combobox', { name: 'Its kind is' }).selectOption('task');
    await page.goto(`${served.url}#/concept/overfitting`);
    await page.getByRole('heading', { name: 'overfitting' }).waitFor();
    await page.getByText('Is this wrong?').click();
    await page.getByRole('button', { name: 'Same as …' }).click();
    await page.keyboard.type('memorization');
    await page
      .getByRole('option', { name: /memorization/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('is the same as memorization.').waitFor();
    await page.reload();
    await page.goto(`${served.url}#/corrections`);
    expect(await page.locator('.corrections li').count()).toBe(2);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save thesaurus.csv' }).click(),
    ]);
    const { replace, types } = parseThesaurus(readFileSync(await file.path(), 'utf8'));
    expect(replace).toEqual([{ label: 'overfitting', by: 'memorization' }]);
    expect(types).toEqual([{ label: 'grokking', type: 'task' }]);
    await page.getByRole('button', { name: 'Undo: grokking' }).click();
    await expect.poll(() => page.locator('.corrections li').count()).toBe(1);
  });
});

describe('the export menu', () => {
  it('offers every format with the filters as parameters, and a caption', async () => {
    const page = await open({ at: '/?types=method&shared=2' });
    await page.getByText('Export').click();
    const gexf = page.getByRole('link', { name: /GEXF/ });
    await gexf.waitFor();
    const href = (await gexf.getAttribute('href')) ?? '';
    expect(href).toBe('api/export/gexf?type=method&weight=count&minWeight=2');
    expect(await (await page.request.get(served.url + href)).text()).toContain('<gexf');
    await page.getByRole('button', { name: 'Copy the figure’s caption' }).click();
    await page.getByText('Copied').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /Thresholds: kinds: methods; links/,
    );
  });
});

describe('the tour', () => {
  it('starts from ?, goes step by step, and leaves by Escape', async () => {
    const page = await open();
    await page.keyboard.press('?');
    await page.getByRole('button', { name: 'Show me the controls' }).click();
    const tour = page.getByRole('region', { name: 'A tour of the controls' });
    await tour.getByRole('button', { name: 'Next' }).click();
    expect(await tour.textContent()).toContain('2 of');
    await page.locator('.map.is-toured').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => tour.count()).toBe(0);
    await expect.poll(() => page.locator('.is-toured').count()).toBe(0);
  });
});

describe('time', () => {
  it('is a slider over a fixed map, where papers have years', async () => {
    const dated = await serveFile(datedPapers());
    try {
      const page = await open({}, dated.url);
      const slider = page.getByRole('slider', { name: 'Up to the year' });
      const before = await settledPlaceOf(page, 'weight-decay');
      await slider.focus();
      await page.keyboard.press('ArrowLeft');
      await expect.poll(() => address(page)).toBe('#/?at=2022');
      expect(await settledPlaceOf(page, 'weight-decay')).toEqual(before);
      await page.getByText('Rising').waitFor();
      await page.getByRole('button', { name: 'All years' }).click();
      await expect.poll(() => address(page)).toBe('#/');
      await page.getByRole('spinbutton', { name: 'First year' }).fill('2021');
      await page.keyboard.press('Enter');
      await expect.poll(() => address(page)).toBe('#/?years=2021-2023');
      await page.getByRole('button', { name: 'Play' }).click();
      await expect.poll(() => address(page), { timeout: 20_000 }).toMatch(/at=2023/);
    } finally {
      await dated.stop();
    }
  });
});

/** Twelve papers of 2018 to 2023: dropout fades, grokking rises, weight decay stays. */
function datedPapers(): string {
  const rows = Array.from({ length: 12 }, (_, i) => {
    const late = i >= 6;
    const topic = late ? 'grokking and memorization' : 'dropout and batch normalization';
    return {
      id: `p${i}`,
      title: `On ${topic} in neural networks, part ${i}`,
      abstract: `We study ${topic} in neural networks. Weight decay changes ${topic} on MNIST.`,
      year: 2018 + Math.floor(i / 2),
    };
  });
  const file = join(mkdtempSync(join(tmpdir(), 'paperweave-dated-')), 'papers.jsonl');
  writeFileSync(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  return file;
}
