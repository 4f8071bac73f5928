// Pages of the benchmark in one Chromium, and the CPU time of all its processes.

import { watchPage } from './in-page.mjs';
import { loadTypescript } from './load-typescript.mjs';

const WINDOW = { viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' };

export async function launch() {
  const { launchChromium } = await loadTypescript('../../browser/chromium.ts');
  return launchChromium();
}

/** A page with the watch set up, and nothing loaded yet; the window's size is the usual one, or that given. */
export async function emptyPage(browser, viewport = WINDOW.viewport) {
  const context = await browser.newContext({ ...WINDOW, viewport });
  const page = await context.newPage();
  await page.addInitScript(watchPage);
  return page;
}

export async function untilDrawn(page) {
  await page.waitForFunction(() => globalThis.__watch?.drawnAt !== undefined, undefined, {
    timeout: 120_000,
  });
}

/** Size of the viewer's map beside its panels: a bare page gets a window of that size, so that both draw as many pixels. */
export async function mapSize(browser, url) {
  const page = await openPage(browser, url);
  const size = await page.evaluate(() => {
    const { width, height } = document.querySelector('.map').getBoundingClientRect();
    return { width: Math.round(width), height: Math.round(height) };
  });
  await page.context().close();
  return size;
}

/** A page whose map is drawn. */
export async function openPage(browser, url, viewport) {
  const page = await emptyPage(browser, viewport);
  await page.goto(url);
  await untilDrawn(page);
  return page;
}

/** A function that gives the CPU seconds of all processes of the browser so far. */
export async function cpuClock(browser) {
  const session = await browser.newBrowserCDPSession();
  return async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
  };
}
