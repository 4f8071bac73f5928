// A visitor of the page: a browser window that remembers every complaint, and the questions that tests ask of it.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { TestHook } from '../../viewer/test-hook.js';

export interface Visitor {
  readonly page: Page;
  /** Errors in the console, uncaught exceptions, and requests to any other host. */
  readonly complaints: string[];
  readonly leave: () => Promise<void>;
}

export interface VisitOptions extends BrowserContextOptions {
  /** Address after `#`, such as `/concept/grokking`. */
  readonly at?: string;
  /** Run in the page before its own scripts. */
  readonly before?: () => void;
}

export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

export async function visit(browser: Browser, url: string, options: VisitOptions = {}): Promise<Visitor> {
  const { at = '/', before, ...context } = options;
  const window = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
    ...context,
  });
  const page = await window.newPage();
  const complaints = complaintsOf(page, new URL(url).origin);
  if (before) await page.addInitScript(before);
  await page.goto(`${url}#${at}`);
  await page.locator('.reader').waitFor();
  return { page, complaints, leave: () => window.close() };
}

function complaintsOf(page: Page, origin: string): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(origin) && !/^(data|blob):/.test(address))
      complaints.push(`request to ${address}`);
  });
  return complaints;
}

export type LabelBox = ReturnType<TestHook['labelBoxes']>[number];

export function labelBoxes(page: Page): Promise<readonly LabelBox[]> {
  return page.evaluate(() => globalThis.__paperweave!.labelBoxes());
}

/** Waits until the map has drawn its labels. */
export async function mapDrawn(page: Page): Promise<void> {
  await page.waitForFunction(() => (globalThis.__paperweave?.labelBoxes().length ?? 0) > 0);
}

/** Place of a concept or paper in the window, for the mouse. */
export function placeOf(page: Page, id: string): Promise<{ x: number; y: number }> {
  return page.evaluate((wanted) => {
    const place = globalThis.__paperweave!.placeOf(wanted)!;
    const map = document.querySelector('.map')!.getBoundingClientRect();
    return { x: map.left + place.x, y: map.top + place.y };
  }, id);
}

const STILL_MS = 250;

/** The same once the map has come to rest: after its first frames it may still fit itself to the page. */
export async function settledPlaceOf(page: Page, id: string): Promise<{ x: number; y: number }> {
  for (let before = await placeOf(page, id); ; ) {
    await page.waitForTimeout(STILL_MS);
    const now = await placeOf(page, id);
    if (now.x === before.x && now.y === before.y) return now;
    before = now;
  }
}
