// Labels that overlap in a sweep of zooms and centres, counted from the boxes that are drawn.
import { createRandom } from '../../../dist/lib/rng.js';
import { openPage } from './browser.mjs';
import { loadTypescript } from './load-typescript.mjs';

const STOPS = 50;
const ZOOMS = { least: 0.6, most: 36 };

export const labels = {
  nodes: 20_000,
  summary: 'labels that overlap',
  async measure({ browser, pages }) {
    const { overlaps } = await loadTypescript('../../../viewer/map/view.ts');
    const page = await openPage(browser, pages.viewer);
    const random = createRandom(7);
    let [seen, overlapping] = [0, 0];
    for (let stop = 0; stop < STOPS; stop++) {
      const zoom = ZOOMS.least * (ZOOMS.most / ZOOMS.least) ** (stop / (STOPS - 1));
      const view = [0.2 + 0.6 * random(), 0.2 + 0.6 * random(), zoom];
      const boxes = await page.evaluate(async (to) => {
        await globalThis.__paperweave.move(...to);
        return globalThis.__paperweave.labelBoxes();
      }, view);
      seen += boxes.length;
      overlapping += boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => overlaps(a, b))).length;
    }
    await page.context().close();
    return [
      { figure: `labels that overlap, ${STOPS} zooms and centres`, value: overlapping, reach: '0' },
      { figure: 'labels seen on the way', value: seen },
    ];
  },
};
