// Pages of the benchmark in one Chromium, and the CPU time of all its processes.

import { watchPage } from './in-page.mjs';
import { loadTypescript } from './load-typescript.mjs';

const WINDOW = { viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' };

export async function launch() {
  const { launchChromium } = await loadTypescript('../../browser/chromium.ts');
  return launchChromium();
}

/** A page with the watch set up, and nothing loaded yet. */
export async function emptyPage(browser) {
  const context = await browser.newContext(WINDOW);
  const page = await context.newPage();
  await page.addInitScript(watchPage);
  return page;
}

export async function untilDrawn(page) {
  await page.waitForFunction(() => globalThis.__watch?.drawnAt !== undefined, undefined, {
    timeout: 120_000,
  });
}

/** A page whose map is drawn. */
export async function openPage(browser, url) {
  const page = await emptyPage(browser);
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
