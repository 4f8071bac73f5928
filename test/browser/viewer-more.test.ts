// The rest of what a reader can do on the seeds' graph: depth, paths, pins, filters, figures, corrections, exports, the tour; and
// time, on a few papers with years.
import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { describe, expect, it } from 'vitest';
import { CLI, SEEDS, serveFile } from './server.js';
import { address, labelBoxes, placeOf, serveToBrowser, settledPlaceOf } from './visitor.js';

const run = promisify(execFile);
const visits = serveToBrowser();

describe('a focus', () => {
  it('reaches one, two or three steps, and says so in the address', async () => {
    const page = await visits.openMap({ at: '/concept/grokking' });
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
    const page = await visits.openMap({ at: '/pair/grokking/weight-decay' });
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
    const page = await visits.openMap({ at: '/pair/grokking/weight-decay' });
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
    const page = await visits.openMap();
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
    const page = await visits.openMap();
    const names = new Set<string>();
    for (const level of [1, 2]) {
      const address = `${visits.served().url}api/communities?level=${level}`;
      const { communities } = await (await page.request.get(address)).json();
      for (const { label } of communities) for (const name of label.split(' · ')) names.add(name);
    }
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
    const page = await visits.openMap();
    await page.getByRole('link', { name: /The whole in figures/ }).click();
    await page.getByText('modularity', { exact: true }).waitFor();
    expect(address(page)).toBe('#/figures');
    await page.getByRole('button', { name: 'Copy this paragraph' }).click();
    await page.getByText('Copied').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/477 papers.+SHA-256/);
  });
});

describe('corrections', () => {
  it('are kept for this graph, saved as a thesaurus, and applied by a build that is given it', async () => {
    const page = await visits.openMap({ at: '/concept/grokking' });
    const { url } = visits.served();
    await page.getByText('Is this wrong?').click();
    await page.getByRole('combobox', { name: 'Its kind is' }).selectOption('task');
    await page.goto(`${url}#/concept/dropout`);
    await page.getByRole('heading', { name: 'dropout', exact: true }).waitFor();
    await page.getByText('Is this wrong?').click();
    await page.getByRole('button', { name: 'Not a concept' }).click();
    await page.goto(`${url}#/concept/overfitting`);
    await page.getByRole('heading', { name: 'overfitting', exact: true }).waitFor();
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
    await page.goto(`${url}#/corrections`);
    await expect.poll(() => page.locator('.corrections li').count()).toBe(3);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save thesaurus.csv' }).click(),
    ]);
    const rebuilt = await buildWith(await file.path());
    const about = (name: string) => ask('concept', rebuilt, name);
    expect(await about('grokking')).toMatchObject({ type: 'task' });
    expect(await about('overfitting')).toMatchObject({ id: 'memorization' });
    await expect(about('dropout')).rejects.toThrow();
    await page.getByRole('button', { name: 'Undo: grokking' }).click();
    await expect.poll(() => page.locator('.corrections li').count()).toBe(2);
  });

  it('of another graph are offered where they still say something', async () => {
    const page = await visits.open({
      at: '/corrections',
      before: () => {
        const made = [
          { id: 'grokking', label: 'grokking', action: 'type', value: 'task' },
          { id: 'no-such-concept', label: 'x', action: 'not a concept' },
        ];
        if (!localStorage.getItem('paperweave-corrections:earlier'))
          localStorage.setItem('paperweave-corrections:earlier', JSON.stringify(made));
      },
    });
    await page.getByText('None yet.').waitFor();
    await page.getByText('One correction was made to another build').waitFor();
    await page.getByRole('button', { name: 'Take over' }).click();
    await page.getByText('is a task.').waitFor();
    expect(await page.getByText('was made to another build').count()).toBe(0);
  });
});

async function buildWith(thesaurus: string): Promise<string> {
  const database = join(mkdtempSync(join(tmpdir(), 'paperweave-corrected-')), 'papers.db');
  await run(process.execPath, [CLI, 'build', SEEDS, '--thesaurus', thesaurus, '--out', database]);
  return database;
}

async function ask(query: string, database: string, name: string): Promise<unknown> {
  const { stdout } = await run(process.execPath, [CLI, 'query', query, database, name, '--json']);
  return JSON.parse(stdout);
}

describe('the export menu', () => {
  it('offers every format with the filters as parameters', async () => {
    const page = await visits.openMap({ at: '/?types=method&shared=2' });
    await page.getByText('Export').click();
    const gexf = page.getByRole('link', { name: /GEXF/ });
    await gexf.waitFor();
    const href = (await gexf.getAttribute('href')) ?? '';
    expect(href).toBe('api/export/gexf?type=method&weight=count&minWeight=2');
    expect(await (await page.request.get(visits.served().url + href)).text()).toContain('<gexf');
  });
});

describe('time', () => {
  it('is a slider over a fixed map, where papers have years', async () => {
    const dated = await serveFile(datedPapers());
    try {
      const page = await visits.openMap({}, dated.url);
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
