// The page as a reader uses it, in a real Chromium, on the seeds' graph: search, click, read the sentences, filter, go back.

import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { address, heading, labelBoxes, mapDrawn, PHONE, placeOf, serveToBrowser } from './visitor.js';

const visits = serveToBrowser();

/** But for those that an area of the whole map is called by. */
function labelsOf(type: string): string[] {
  const database = new Database(visits.served().database, { readonly: true });
  const sql = `SELECT label FROM concepts_named AS concept WHERE type = ? AND NOT EXISTS (SELECT 1 FROM communities
    WHERE level = 0 AND instr(' · ' || communities.label || ' · ', ' · ' || concept.label || ' · '))`;
  const labels = database.prepare(sql).pluck().all(type);
  database.close();
  return labels as string[];
}

describe('the first page', () => {
  it('says what it is and suggests three questions that lead somewhere', async () => {
    const page = await visits.openMap();
    expect(await page.locator('.reader .lead').first().textContent()).toMatch(
      /[\d,]+ concepts found in the abstracts of 477 papers/,
    );
    expect(await page.locator('.questions a').count()).toBe(3);
    await page.getByText('A relation that the papers state').click();
    await page.locator('.quotation').first().waitFor();
    expect(address(page)).toMatch(/^#\/pair\//);
    await page.goBack();
    await page.getByRole('link', { name: /^What lies between/ }).click();
    await page.getByText('No paper speaks of both').waitFor();
    await page.locator('.path.is-drawn').waitFor();
  });

  it('draws the map with names on it', async () => {
    const page = await visits.openMap();
    expect((await labelBoxes(page)).length).toBeGreaterThan(20);
    expect(await page.locator('.map-stage canvas').count()).toBeGreaterThan(0);
  });
});

describe('search', () => {
  it('suggests as one types, walks by arrow keys, and Enter goes there', async () => {
    const page = await visits.openMap();
    await page.keyboard.press('/');
    await page.keyboard.type('grokk');
    const first = page.getByRole('option').first();
    await first.waitFor();
    expect(await first.textContent()).toContain('grokking');
    await page.keyboard.press('ArrowDown');
    expect(await first.getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Enter');
    await expect.poll(() => heading(page)).toBe('grokking');
    expect(address(page)).toBe('#/concept/grokking');
    await expect.poll(() => page.title()).toContain('grokking');
  });

  it('finds a concept by another of its names, and says so', async () => {
    const page = await visits.openMap();
    await page.getByRole('combobox').fill('CNNs');
    const option = page.getByRole('option', { name: /convolutional neural network/ }).first();
    await option.waitFor();
    expect(await option.textContent()).toMatch(/also called “CNNs?”/);
  });

  it('says when it finds nothing', async () => {
    const page = await visits.openMap();
    await page.getByRole('combobox').fill('zzzzqqqq');
    await page.getByText('Nothing is called').waitFor();
  });
});

describe('a concept', () => {
  it('is opened by a click on the map, with its sentences and its marks', async () => {
    const page = await visits.openMap();
    const { x, y } = await placeOf(page, 'neural-network');
    await page.mouse.click(x, y);
    await expect.poll(() => heading(page)).toBe('neural network');
    await page.locator('.quotation .mark.is-strong').first().waitFor();
    const marked = await page.locator('.quotation .mark.is-strong').first().textContent();
    expect(marked).toMatch(/neural net|NN/i);
    expect(await page.locator('.neighbors li').count()).toBeGreaterThan(5);
    expect(await page.locator('.map.is-lit').count()).toBe(1);
  });

  it('is announced: name, type, papers, strongest neighbour', async () => {
    const page = await visits.openMap({ at: '/concept/grokking' });
    await expect
      .poll(() => page.locator('#announcement').textContent())
      .toMatch(/^grokking, phenomenon, \d+ papers, strongest neighbour \w/);
  });

  it('says why its names are one', async () => {
    const page = await visits.openMap({ at: '/concept/convolutional-neural-network' });
    await page.getByText('Why these names are one').click();
    await page.locator('.ledger-lines li').first().waitFor();
    expect((await page.locator('.ledger-lines li').allTextContents()).join('\n')).toMatch(
      /“CNNs?” is “.+”: acronym/,
    );
  });

  it('lights up under the mouse and goes out again', async () => {
    const page = await visits.openMap();
    const { x, y } = await placeOf(page, 'neural-network');
    await page.mouse.move(x, y, { steps: 3 });
    await page.locator('.map.is-lit').waitFor();
    await page.mouse.move(x, 5);
    await expect.poll(() => page.locator('.map.is-lit').count()).toBe(0);
    expect(address(page)).toMatch(/^(#\/)?$/);
  });

  it('leads to a pair, whose sentences hold both, and can be copied', async () => {
    const page = await visits.openMap({ at: '/concept/catastrophic-forgetting' });
    await page.locator('.neighbors a', { hasText: 'continual learning' }).first().click();
    await page.locator('.pair-title').waitFor();
    await page.locator('.quotation').first().waitFor();
    expect(address(page)).toMatch(/^#\/pair\/catastrophic-forgetting\//);
    const marks = await page.locator('.quotation').first().locator('.mark.is-strong').count();
    expect(marks).toBeGreaterThan(1);
    await page.getByRole('button', { name: 'Copy as quotation' }).first().click();
    await page.getByText('Copied').first().waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^“.+” \(.+\)$/s);
  });

  it('is connected with any other that the search finds', async () => {
    const page = await visits.openMap({ at: '/concept/grokking' });
    await page.getByRole('button', { name: 'Connect with another concept' }).click();
    await page.keyboard.type('weight decay');
    await page
      .getByRole('option', { name: /weight decay/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => address(page)).toBe('#/pair/grokking/weight-decay');
    await page.getByText('Both keep company with').waitFor();
  });

  it('walks its neighbours by arrow keys', async () => {
    const page = await visits.openMap({ at: '/concept/grokking' });
    const links = page.locator('.neighbors a');
    await links.first().focus();
    await page.keyboard.press('ArrowDown');
    expect(await links.nth(1).evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowUp');
    expect(await links.first().evaluate((link) => link === document.activeElement)).toBe(true);
  });

  it('that is not in the graph says what to do', async () => {
    const page = await visits.openMap({ at: '/concept/no-such-concept' });
    await page.getByText('There is no such entry in this graph').waitFor();
    visits.forgive(/404/);
  });
});

describe('a paper', () => {
  it('shows its abstract with every concept marked and linked', async () => {
    const page = await visits.openMap({ at: '/concept/grokking' });
    await page.locator('.papers .paper-link').first().click();
    await page.locator('.abstract').waitFor();
    expect(address(page)).toMatch(/^#\/paper\//);
    expect(await page.locator('.abstract .mark').count()).toBeGreaterThan(3);
    await page.locator('.abstract .mark').first().click();
    await expect.poll(() => address(page)).toMatch(/^#\/concept\//);
  });
});

describe('filters', () => {
  it('say how many remain, stay in the address, and are undone by one click or by going back', async () => {
    const page = await visits.openMap();
    await page.getByRole('checkbox', { name: /method/ }).uncheck();
    await page.locator('.remaining').waitFor();
    expect(await page.locator('.remaining').textContent()).toMatch(/^[\d,]+ of [\d,]+ concepts shown$/);
    expect(address(page)).toBe('#/?types=dataset,phenomenon,task,metric');
    await page.getByRole('button', { name: /Remove the filter/ }).click();
    await expect.poll(() => page.locator('.remaining').count()).toBe(0);
    await page.goBack();
    await page.locator('.remaining').waitFor();
    await page.goBack();
    await expect.poll(() => page.getByRole('checkbox', { name: /method/ }).isChecked()).toBe(true);
  });

  it('take names of what they hide off the map', async () => {
    const page = await visits.openMap();
    const methods = new Set(labelsOf('method'));
    const drawn = async () =>
      (await labelBoxes(page)).map(({ text }) => text).filter((text) => methods.has(text));
    expect((await drawn()).length).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Show only dataset' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.remaining').waitFor();
    await expect.poll(drawn).toEqual([]);
  });
});

describe('addresses', () => {
  it.each([
    ['/concept/grokking', 'grokking'],
    ['/pair/grokking/weight-decay', 'grokking and weight decay'],
    ['/community/0', ''],
    ['/concept/grokking?types=phenomenon&min=2', 'grokking'],
  ])('%s opens what it names', async (at, name) => {
    const page = await visits.openMap({ at });
    await expect.poll(async () => (await heading(page))?.replace(/method |phenomenon /g, '')).toContain(name);
    expect(address(page)).toBe(`#${at}`);
  });

  it('make every step a step of the history', async () => {
    const page = await visits.openMap({ at: '/concept/grokking' });
    await page.locator('.neighbors a').first().click();
    await page.locator('.pair-title').waitFor();
    await page.goBack();
    await expect.poll(() => heading(page)).toBe('grokking');
    await page.goForward();
    await page.locator('.pair-title').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.questions').waitFor();
  });
});

describe('the outline', () => {
  it('holds communities, concepts and neighbours as text', async () => {
    const page = await visits.open({ at: '/?view=outline' });
    await page.locator('.outline-community').first().waitFor();
    await page
      .getByRole('button', { name: /^Neighbours of/ })
      .first()
      .click();
    expect(await page.locator('.outline-neighbors a').count()).toBeGreaterThan(3);
    await page.locator('.outline-concept .concept-link').first().click();
    await expect.poll(() => address(page)).toMatch(/^#\/concept\/.*view=outline$/);
  });

  it('is what a browser without WebGL shows, with a line that says why', async () => {
    const page = await visits.open({
      before: () => {
        HTMLCanvasElement.prototype.getContext = () => null;
      },
    });
    await page.getByText('This browser cannot draw the map').waitFor();
    await page.locator('.outline-concept .concept-link').first().click();
    await page.locator('.quotation').first().waitFor();
  });
});

describe('the table', () => {
  it('sorts by any column, follows the filters, and holds only the rows in sight', async () => {
    const page = await visits.open({ at: '/?view=table' });
    const first = () => page.locator('.data-table .concept-link .name').first().textContent();
    await expect.poll(first).toBe('neural network');
    await page.getByRole('button', { name: 'Concept', exact: true }).click();
    await expect.poll(first).not.toBe('neural network');
    expect(await page.locator('th[aria-sort=ascending]').textContent()).toContain('Concept');
    expect(await page.locator('.data-table tbody tr').count()).toBeLessThan(120);
    await page.getByRole('checkbox', { name: /method/ }).uncheck();
    await expect.poll(() => page.locator('.column-type', { hasText: 'method' }).count()).toBe(0);
    await page.locator('.data-table .concept-link').first().click();
    await expect.poll(() => address(page)).toMatch(/^#\/concept\/.*view=table/);
  });
});

describe('the map', () => {
  it('comes back when the graphics card takes it away', async () => {
    const page = await visits.openMap();
    await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.sigma-nodes')!;
      canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!.loseContext();
    });
    await expect.poll(() => page.evaluate(() => document.querySelectorAll('.sigma-nodes').length)).toBe(1);
    await mapDrawn(page);
    const { x, y } = await placeOf(page, 'neural-network');
    await page.mouse.click(x, y);
    await expect.poll(() => heading(page)).toBe('neural network');
  });
});

describe('on a phone', () => {
  it('the text is a sheet over the map, nothing scrolls sideways, a tap opens a concept', async () => {
    const page = await visits.openMap(PHONE);
    const { x, y } = await placeOf(page, 'neural-network');
    await page.touchscreen.tap(x, y);
    await expect.poll(() => heading(page)).toBe('neural network');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    const sheet = page.locator('.reader');
    const half = (await sheet.boundingBox())!.height;
    await page.locator('.sheet-handle').press('Enter');
    await expect.poll(async () => (await sheet.boundingBox())!.height).toBeGreaterThan(half);
  });

  it('the legend is a drawer', async () => {
    const page = await visits.openMap(PHONE);
    await page.getByRole('button', { name: 'Legend' }).tap();
    await page.getByRole('checkbox', { name: /metric/ }).waitFor({ state: 'visible' });
    await page.getByRole('button', { name: 'Close the legend' }).tap();
    await page.getByRole('checkbox', { name: /metric/ }).waitFor({ state: 'hidden' });
  });
});
