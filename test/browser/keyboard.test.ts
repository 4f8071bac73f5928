// Everything without a mouse, a wheel or a drag: the map is walked by arrow keys and heard, lists are walked, buttons move the map;
// a finger taps and presses.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { address, heading, PHONE, placeOf, serveToBrowser, settledPlaceOf } from './visitor.js';

const visits = serveToBrowser();

const said = (page: Page) => page.locator('#announcement').textContent();

describe('the map by keys', () => {
  it('is walked from concept to neighbour by strength, and back, and says where one is', async () => {
    const page = await visits.openMap({ at: '/concept/grokking' });
    await page.locator('.neighbors a').first().waitFor();
    expect(await said(page)).toMatch(/^grokking, phenomenon, \d+ papers, strongest neighbour \w+/);
    const names = await page.locator('.neighbors a .name').allTextContents();
    await page.locator('.map-stage').focus();
    for (const name of names.slice(0, 3)) {
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => said(page)).toMatch(new RegExp(`^${name}, \\w+, \\d+ papers?, .*\\d of \\d+$`));
    }
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => said(page)).toContain(names[1]!);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => heading(page)).toBe(names[1]);
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('map-stage');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => address(page)).toBe('#/concept/grokking');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => said(page)).toContain(names[2]!);
    await page.keyboard.press('Shift+Enter');
    await expect.poll(() => address(page)).toMatch(/^#\/pair\/grokking\//);
  });

  it('begins with the best known concept where nothing is in focus', async () => {
    const page = await visits.openMap();
    await page.locator('.map-stage').focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => said(page)).toMatch(/^neural network, method, \d+ papers, 1 of 40$/);
    await page.keyboard.press('Enter');
    await expect.poll(() => heading(page)).toBe('neural network');
  });

  it('moves with Shift, zooms by signs, and shows all again', async () => {
    const page = await visits.openMap();
    await page.locator('.map-stage').focus();
    const before = await settledPlaceOf(page, 'grokking');
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(async () => (await placeOf(page, 'grokking')).x).toBeLessThan(before.x);
    await page.keyboard.press('+');
    await expect.poll(async () => (await placeOf(page, 'grokking')).x).not.toBe(before.x);
    await page.keyboard.press('0');
    const away = async () => {
      const { x, y } = await placeOf(page, 'grokking');
      return Math.hypot(x - before.x, y - before.y);
    };
    await expect.poll(away).toBeLessThan(2);
  });
});

describe('the map by buttons', () => {
  it('moves without a drag', async () => {
    const page = await visits.openMap();
    const before = await settledPlaceOf(page, 'grokking');
    await page.getByRole('button', { name: 'Move the map' }).click();
    await page.getByRole('button', { name: 'Right', exact: true }).click();
    await expect.poll(async () => (await placeOf(page, 'grokking')).x).toBeLessThan(before.x);
  });

  it('puts a second concept beside the first by a click with Shift', async () => {
    const page = await visits.openMap({ at: '/concept/neural-network' });
    const { x, y } = await settledPlaceOf(page, 'deep-learning');
    await page.keyboard.down('Shift');
    await page.mouse.click(x, y);
    await page.keyboard.up('Shift');
    await expect.poll(() => address(page)).toBe('#/pair/neural-network/deep-learning');
  });
});

describe('every control', () => {
  it('is reached by Tab, is seen when it has the focus, and is not hidden then', async () => {
    const page = await visits.openMap({ at: '/concept/grokking' });
    await page.locator('.neighbors a').first().waitFor();
    const seen = new Set<string>();
    const hidden: string[] = [];
    for (let step = 0; step < 45; step++) {
      await page.keyboard.press('Tab');
      const { name, covered, outlined } = await page.evaluate(focusNow);
      seen.add(name);
      if (covered || !outlined) hidden.push(name);
    }
    expect(hidden).toEqual([]);
    expect(
      [...seen].filter((name) => /map-stage|menu|switch|Search|neighbors/.test(name)).length,
    ).toBeGreaterThan(3);
  });
});

/** In the page: what has the focus, whether something lies over it, whether it shows. */
function focusNow() {
  const element = document.activeElement as HTMLElement;
  const { left, top, width, height } = element.getBoundingClientRect();
  const above = document.elementFromPoint(left + width / 2, top + height / 2);
  const related =
    above &&
    (element.contains(above) || above.contains(element) || above.closest('label')?.contains(element));
  const { outlineStyle } = getComputedStyle(element);
  const parent = element.closest('[class]')?.className ?? '';
  const list = element.closest('ul')?.className ?? '';
  return {
    name: `${list} ${parent} ${element.getAttribute('aria-label') ?? element.textContent?.slice(0, 30) ?? ''}`,
    covered: !related,
    outlined: outlineStyle !== 'none',
  };
}

describe('a finger', () => {
  it('taps to open and presses long to compare', async () => {
    const page = await visits.openMap({ ...PHONE, at: '/concept/neural-network' });
    const { x, y } = await settledPlaceOf(page, 'deep-learning');
    const touch = await page.context().newCDPSession(page);
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await expect.poll(() => address(page)).toBe('#/pair/neural-network/deep-learning');
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await page.waitForTimeout(400);
    expect(address(page)).toBe('#/pair/neural-network/deep-learning');
  });
});
