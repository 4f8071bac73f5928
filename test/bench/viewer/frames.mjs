// Frames of a pan and of a zoom over the large graph, to the last pixel, beside bare pages with the same graph. Ratios are to
// sigma with its fastest programs.
import { cpuClock, mapSize, openPage } from './browser.mjs';
import { mean, median, ratio } from './numbers.mjs';

const BESIDE = {
  viewer: undefined,
  'bare, points and lines': '?programs=lines',
  'bare, points and lines, edges at rest only': '?programs=lines&edges=rest',
  'bare, default programs': '',
};
const ROUNDS = 3;
const STEPS = 12;

/** [across, down, zoom] of each frame. */
const PATHS = {
  'pan at twice the fit': (share) => [0.3 + 0.4 * share, 0.4 + 0.2 * share, 2],
  'zoom from the whole map to its middle': (share) => [0.5, 0.5, 8 ** share],
};

export const frames = {
  nodes: 20_000,
  summary: 'frames while the map moves',
  async measure({ browser, pages }) {
    const clock = await cpuClock(browser);
    const size = await mapSize(browser, pages.viewer);
    const open = {};
    for (const [name, query] of Object.entries(BESIDE))
      open[name] =
        query === undefined
          ? await openPage(browser, pages.viewer)
          : await openPage(browser, pages.bare + query, size);
    const rows = [];
    for (const [path, at] of Object.entries(PATHS))
      rows.push(...(await measurePath({ open, clock, path, at })));
    for (const page of Object.values(open)) await page.context().close();
    return rows;
  },
};

async function measurePath({ open, clock, path, at }) {
  const runs = Object.fromEntries(Object.keys(open).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, page] of Object.entries(open)) {
      const steps = name === 'bare, default programs' ? 3 : STEPS;
      runs[name].push(
        await measureRun(
          page,
          clock,
          Array.from({ length: steps }, (_, i) => at(i / steps)),
        ),
      );
    }
  return rowsOf(path, runs);
}

async function measureRun(page, clock, views) {
  await page.bringToFront();
  await page.evaluate((view) => globalThis.__watch.frame(view), views[0]);
  const before = await clock();
  const times = await page.evaluate(async (all) => {
    const found = [];
    for (const view of all) found.push(await globalThis.__watch.frame(view));
    return found;
  }, views);
  const cpu = (((await clock()) - before) * 1000) / views.length;
  return { frame: mean(times), cpu };
}

function rowsOf(path, runs) {
  const [, ...peers] = Object.keys(runs);
  const of = (name, key) => median(runs[name].map((run) => run[key]));
  const ratios = (key) =>
    Object.fromEntries(peers.map((name) => [name, ratio(runs.viewer, runs[name], key)]));
  const beside = (key) => Object.fromEntries(peers.map((name) => [name, of(name, key)]));
  const [first] = peers;
  return [
    { figure: `frame, ${path}`, value: of('viewer', 'frame'), unit: 'ms', peers: beside('frame') },
    {
      figure: `CPU of the browser a frame, ${path}`,
      value: of('viewer', 'cpu'),
      unit: 'ms',
      peers: beside('cpu'),
    },
    {
      figure: `frame / bare page with points and lines, ${path}`,
      value: ratios('frame')[first],
      reach: '<= 1.2',
      peers: ratios('frame'),
    },
    {
      figure: `CPU / bare page with points and lines, ${path}`,
      value: ratios('cpu')[first],
      reach: '<= 1.2',
      peers: ratios('cpu'),
    },
  ];
}
