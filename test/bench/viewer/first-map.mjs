// How soon the first map stands, from the click and from the moment when the data have arrived. Ratios are to sigma as it comes;
// those to sigma with its fastest programs, which draw all nodes alike, stand beside them.
import { cpuClock, emptyPage, mapSize, untilDrawn } from './browser.mjs';
import { median, ratio } from './numbers.mjs';

const ROUNDS = 5;
const BESIDE = { viewer: '', 'bare, default programs': '', 'bare, points and lines': '?programs=lines' };
const [, ...PEERS] = Object.keys(BESIDE);

export const firstMap = {
  nodes: 5000,
  summary: 'first map',
  async measure({ browser, pages }) {
    const clock = await cpuClock(browser);
    const runs = Object.fromEntries(Object.keys(BESIDE).map((name) => [name, []]));
    const size = await mapSize(browser, pages.viewer);
    for (let round = 0; round <= ROUNDS; round++)
      for (const [name, query] of Object.entries(BESIDE)) {
        const url = (name === 'viewer' ? pages.viewer : pages.bare) + query;
        const run = await openOnce(browser, clock, url, name === 'viewer' ? undefined : size);
        if (round > 0) runs[name].push(run);
      }
    return rows(runs);
  },
};

async function openOnce(browser, clock, url, viewport) {
  const page = await emptyPage(browser, viewport);
  const before = await clock();
  await page.goto(url);
  await untilDrawn(page);
  const cpu = ((await clock()) - before) * 1000;
  const times = await page.evaluate(() => {
    const data = performance.getEntriesByType('resource').find(({ name }) => name.includes('/api/map'));
    return { drawn: globalThis.__watch.drawnAt, arrived: data.responseEnd };
  });
  await page.context().close();
  return { fromClick: times.drawn, fromData: times.drawn - times.arrived, cpu };
}

function rows(runs) {
  const of = (name, key) => median(runs[name].map((run) => run[key]));
  const beside = (key) => Object.fromEntries(PEERS.map((name) => [name, of(name, key)]));
  const row = (figure, key, reach, unit = 'ms') => ({
    figure,
    value: of('viewer', key),
    unit,
    reach,
    peers: beside(key),
  });
  const times = (key) => Object.fromEntries(PEERS.map((name) => [name, ratio(runs.viewer, runs[name], key)]));
  const share = (figure, key) => ({
    figure,
    value: times(key)[PEERS[0]],
    reach: '<= 1.3',
    peers: times(key),
  });
  return [
    row('from the click to the first map', 'fromClick', ''),
    row('from the data to the first map', 'fromData', '<= 2000'),
    row('CPU of the browser until then', 'cpu', ''),
    share('first map / bare page, from the click', 'fromClick'),
    share('the same in CPU', 'cpu'),
  ];
}
