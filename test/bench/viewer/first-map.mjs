// How soon the first map stands, from the click and from the moment when the data have arrived.
import { cpuClock, emptyPage, untilDrawn } from './browser.mjs';
import { median, ratio } from './numbers.mjs';

const ROUNDS = 5;
const BESIDE = { viewer: '', 'bare, default programs': '', 'bare, points and lines': '?programs=lines' };

export const firstMap = {
  nodes: 5000,
  summary: 'first map',
  async measure({ browser, pages }) {
    const clock = await cpuClock(browser);
    const runs = Object.fromEntries(Object.keys(BESIDE).map((name) => [name, []]));
    for (let round = 0; round <= ROUNDS; round++)
      for (const [name, query] of Object.entries(BESIDE)) {
        const run = await openOnce(browser, clock, (name === 'viewer' ? pages.viewer : pages.bare) + query);
        if (round > 0) runs[name].push(run);
      }
    return rows(runs);
  },
};

async function openOnce(browser, clock, url) {
  const page = await emptyPage(browser);
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
  const beside = (key) =>
    Object.fromEntries(
      Object.keys(BESIDE)
        .slice(1)
        .map((name) => [name, of(name, key)]),
    );
  const row = (figure, key, reach, unit = 'ms') => ({
    figure,
    value: of('viewer', key),
    unit,
    reach,
    peers: beside(key),
  });
  const fast = 'bare, points and lines';
  return [
    row('from the click to the first map', 'fromClick', ''),
    row('from the data to the first map', 'fromData', '<= 2000'),
    row('CPU of the browser until then', 'cpu', ''),
    {
      figure: 'first map / bare page (points and lines), from the click',
      value: ratio(runs.viewer, runs[fast], 'fromClick'),
      reach: '<= 1.3',
    },
    { figure: 'the same in CPU', value: ratio(runs.viewer, runs[fast], 'cpu'), reach: '<= 1.3' },
  ];
}
