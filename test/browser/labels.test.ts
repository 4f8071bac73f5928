// No two labels overlap, in a sweep of zooms and centres, at rest and in a focus: counted from the boxes that are drawn.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../src/lib/rng.js';
import { overlaps } from '../../viewer/map/view.js';
import { launchChromium } from './chromium.js';
import { type Served, serveSeeds } from './server.js';
import { labelBoxes, mapDrawn, visit } from './visitor.js';

let browser: Browser;
let served: Served;

beforeAll(async () => {
  [browser, served] = await Promise.all([launchChromium(), serveSeeds()]);
});

afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

async function sweep(page: Page, stops: number): Promise<{ overlapping: string[]; seen: number }> {
  const random = createRandom(7);
  const overlapping: string[] = [];
  let seen = 0;
  for (let stop = 0; stop < stops; stop++) {
    const zoom = 0.6 * 60 ** (stop / (stops - 1));
    const [across, down] = [0.2 + 0.6 * random(), 0.2 + 0.6 * random()];
    await page.evaluate(([x, y, z]) => globalThis.__paperweave!.move(x!, y!, z!), [across, down, zoom]);
    const boxes = await labelBoxes(page);
    seen += boxes.length;
    for (const [i, a] of boxes.entries())
      for (const b of boxes.slice(i + 1))
        if (overlaps(a, b)) overlapping.push(`${a.text} / ${b.text} at ${zoom.toFixed(2)}`);
  }
  return { overlapping, seen };
}

describe('labels', () => {
  it.each([
    ['at rest', '/', 50],
    ['around a concept in many papers', '/concept/neural-network', 20],
    ['of a pair', '/pair/grokking/weight-decay', 12],
    ['of a community', '/community/0', 12],
    ['with all papers and a filter', '/?papers=all&types=phenomenon,task', 12],
  ])('never overlap %s', async (_, at, stops) => {
    const visitor = await visit(browser, served.url, { at });
    await mapDrawn(visitor.page);
    const { overlapping, seen } = await sweep(visitor.page, stops);
    await visitor.leave();
    expect(overlapping).toEqual([]);
    expect(seen).toBeGreaterThan(stops);
  });
});
