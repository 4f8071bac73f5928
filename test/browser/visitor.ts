// A visitor of the page: a browser window that remembers every complaint, and the questions that tests ask of it.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { TestHook } from '../../viewer/test-hook.js';
import { launchChromium } from './chromium.js';
import { type Served, serveSeeds } from './server.js';

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
    viewport: { width: 1280, height: 720 },
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

export const heading = (page: Page) => page.locator('.reader h2').first().textContent();

/** What stands after `#`, with it. */
export const address = (page: Page): string => new URL(page.url()).hash;

export interface Visits {
  readonly browser: () => Browser;
  readonly served: () => Served;
  /** A page of its own, which is left, and must not have complained, when the test ends. */
  readonly open: (options?: VisitOptions, url?: string) => Promise<Page>;
  /** The same once the map is drawn. */
  readonly openMap: (options?: VisitOptions, url?: string) => Promise<Page>;
  /** Takes out the complaints that a test means to cause. */
  readonly forgive: (complaint: RegExp) => void;
}

/** The seeds, or something else, served to a browser for all tests of a file. */
export function serveToBrowser(serve: () => Promise<Served> = serveSeeds): Visits {
  let browser: Browser;
  let served: Served;
  let visitors: Visitor[] = [];
  beforeAll(async () => {
    [browser, served] = await Promise.all([launchChromium(), serve()]);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });
  afterEach(async () => {
    const complaints = visitors.flatMap((visitor) => visitor.complaints);
    const leaving = visitors;
    visitors = [];
    await Promise.all(leaving.map(({ leave }) => leave()));
    expect(complaints).toEqual([]);
  });
  const open = async (options: VisitOptions = {}, url = served.url): Promise<Page> => {
    const visitor = await visit(browser, url, options);
    visitors.push(visitor);
    return visitor.page;
  };
  return {
    browser: () => browser,
    served: () => served,
    open,
    async openMap(options, url) {
      const page = await open(options, url);
      await mapDrawn(page);
      return page;
    },
    forgive(complaint) {
      for (const { complaints } of visitors)
        complaints.splice(0, complaints.length, ...complaints.filter((line) => !complaint.test(line)));
    },
  };
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
