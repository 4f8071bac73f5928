// How the map reads: labels that stay, names of three ranks, papers and trust as the legend says; and what happens where
// something fails or is not wanted: the server, motion, paper instead of a screen.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { labelBoxes, mapDrawn, PHONE, serveToBrowser } from './visitor.js';

const visits = serveToBrowser();

async function lookAt(page: Page, [across, down, zoom]: readonly [number, number, number]) {
  await page.evaluate((at) => globalThis.__paperweave!.move(...at), [across, down, zoom] as const);
  return labelBoxes(page);
}

describe('labels', () => {
  it('never blink: one that is shown stays for all closer zooms while its place is in view', async () => {
    const page = await visits.openMap();
    const blinked: string[] = [];
    for (const [across, down] of [
      [0.35, 0.45],
      [0.6, 0.6],
    ] as const) {
      let before: readonly string[] = [];
      for (let zoom = 0.8; zoom < 24; zoom *= 1.25) {
        const boxes = await lookAt(page, [across, down, zoom]);
        const { width, height } = (await page.locator('.map').boundingBox())!;
        const names = new Set(boxes.map(({ text }) => text));
        blinked.push(...before.filter((name) => !names.has(name)).map((name) => `${name} at ${zoom}`));
        // What is in the middle third goes on being in view at the next zoom, wherever its name stands.
        before = boxes
          .filter(
            ({ left, right, top, bottom }) =>
              left > width / 4 && right < (3 * width) / 4 && top > height / 4 && bottom < (3 * height) / 4,
          )
          .map(({ text }) => text);
      }
    }
    expect(blinked).toEqual([]);
  });

  it('are wrapped, or shortened with a sign for what is left out', async () => {
    const page = await visits.openMap();
    const boxes = await lookAt(page, [0.4, 0.5, 9]);
    expect(boxes.length).toBeGreaterThan(10);
    expect(boxes.filter(({ left, right }) => right - left > 240)).toEqual([]);
    expect(boxes.filter(({ text }) => text.length > 66)).toEqual([]);
  });

  it('read like a map: communities from afar, their parts nearer, concepts nearest', async () => {
    const page = await visits.openMap();
    const namesAt = async (level: number) => {
      const { communities } = await (
        await page.request.get(`${visits.served().url}api/communities?level=${level}`)
      ).json();
      return communities.map(({ label }: { label: string }) => label.split(' · ')[0]!) as string[];
    };
    const continents = await namesAt(0);
    const countries = [...(await namesAt(1)), ...(await namesAt(2))];
    const far = (await lookAt(page, [0.5, 0.5, 1])).map(({ text }) => text);
    expect(continents.filter((name) => far.includes(name)).length).toBeGreaterThan(continents.length / 2);
    const near = new Set<string>();
    for (const place of [
      [0.35, 0.4, 2.6],
      [0.6, 0.4, 2.6],
      [0.5, 0.65, 2.6],
    ] as const)
      for (const { text } of await lookAt(page, place)) near.add(text);
    expect(countries.filter((name) => near.has(name) && !far.includes(name)).length).toBeGreaterThan(1);
    const nearest = await lookAt(page, [0.4, 0.5, 12]);
    expect(nearest.filter(({ text }) => !continents.includes(text)).length).toBeGreaterThan(5);
  });
});

describe('papers', () => {
  it('are shown, hidden, or shown around the focus', async () => {
    const page = await visits.openMap({ at: '/concept/grokking' });
    const picture = async () => {
      await page.waitForTimeout(400);
      return page.locator('.map').screenshot();
    };
    const around = await picture();
    await page.getByRole('radio', { name: 'none', exact: true }).check();
    const none = await picture();
    expect(none.equals(around)).toBe(false);
    await page.goto(`${visits.served().url}#/?papers=none`);
    await mapDrawn(page);
    const without = await picture();
    await page.getByRole('radio', { name: 'all', exact: true }).check();
    expect((await picture()).equals(without)).toBe(false);
  });
});

describe('trust', () => {
  it('is explained in the legend and said in the panel', async () => {
    const page = await visits.open({ at: '/concept/loss-of-plasticity' });
    await page.getByText('Paler: in one paper only, or of an uncertain community').waitFor();
    await page.getByText('Seen in one paper only.').waitFor();
  });
});

describe('a concept', () => {
  it('is said in a paper’s words, where one says what it is', async () => {
    const page = await visits.open({ at: '/concept/grokking' });
    const said = page.getByRole('region', { name: 'In a paper’s words' });
    await said.waitFor();
    expect(await said.locator('.mark.is-strong').first().textContent()).toMatch(/grokking/i);
  });
});

describe('a paper', () => {
  it('says what it does with its concepts, and which papers are about the same', async () => {
    const page = await visits.open({ at: '/concept/grokking' });
    await page.locator('.papers .paper-link').first().click();
    await page.locator('.paper-part h4').first().waitFor();
    expect(await page.locator('.paper-part h4').allTextContents()).toContain('mentions');
    const like = page.getByRole('region', { name: 'Papers about the same' });
    await like.locator('.paper-link').first().click();
    await page.locator('.abstract').waitFor();
  });
});

describe('a community', () => {
  it('names those that it is linked with, and the strongest link to each', async () => {
    const page = await visits.open({ at: '/community/0' });
    const linked = page.getByRole('region', { name: 'Linked with' });
    await linked.locator('.text-link').first().click();
    await page.locator('.pair-title').waitFor();
  });
});

describe('a reader', () => {
  it('who wants no motion gets none', async () => {
    const page = await visits.openMap({ reducedMotion: 'reduce' });
    const moving = await page.evaluate(async () => {
      location.hash = '/concept/grokking';
      await new Promise((done) => setTimeout(done, 300));
      const places: number[] = [];
      for (let i = 0; i < 10; i++) {
        await new Promise(requestAnimationFrame);
        places.push(globalThis.__paperweave!.placeOf('grokking')!.x);
      }
      return new Set(places).size > 1;
    });
    expect(moving).toBe(false);
  });

  it('who prints gets the outline, not a picture of a screen', async () => {
    const page = await visits.openMap({ at: '/concept/grokking' });
    await page.emulateMedia({ media: 'print' });
    await page.locator('.print-outline .outline-concept').first().waitFor({ state: 'visible' });
    expect(await page.locator('.map').isVisible()).toBe(false);
    expect(await page.locator('header.bar').isVisible()).toBe(false);
  });

  it('whose server has gone is told what to do, and goes on when it is back', async () => {
    const page = await visits.openMap({ at: '/concept/grokking' });
    await page.locator('.neighbors a').first().waitFor();
    await page.route('**/api/**', (route) => route.abort());
    await page.locator('.chips a, .neighbors a').nth(3).click();
    await page.getByText('The server does not answer. Is it still running?').first().waitFor();
    await page.unroute('**/api/**');
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await page.locator('.pair-title, .neighbors a').first().waitFor();
    visits.forgive(/Failed to load|net::/);
  });

  it('whose map does not arrive can ask again', async () => {
    const page = await visits.openMap();
    await page.route('**/api/map*', (route) => route.abort());
    await page.reload();
    await page.getByText('The map did not arrive.').waitFor();
    await page.getByText('Start the server again').waitFor();
    await page.unroute('**/api/map*');
    await page.getByRole('button', { name: 'try again' }).click();
    await mapDrawn(page);
    visits.forgive(/Failed to load|net::/);
  });

  it('who waits sees that the map is coming', async () => {
    const page = await visits.openMap(PHONE);
    await page.route('**/api/map*', async (route) => {
      await new Promise((done) => setTimeout(done, 700));
      await route.continue();
    });
    await page.reload({ waitUntil: 'commit' });
    await page.getByRole('progressbar').waitFor();
    await mapDrawn(page);
  });
});
