// What stays in the heap over many changes of focus: after forced collections, the first quarter against the last.
import { openPage } from './browser.mjs';
import { conceptsByDegree } from './hover.mjs';
import { mean } from './numbers.mjs';

const CHANGES = 200;
const PER_SAMPLE = 10;
const MB = 2 ** 20;

export const memory = {
  nodes: 20_000,
  summary: 'memory over changes of focus',
  async measure({ browser, pages, map }) {
    const page = await openPage(browser, pages.viewer);
    const session = await page.context().newCDPSession(page);
    const ids = conceptsByDegree(map).slice(100, 100 + CHANGES);
    const samples = [await sample(session)];
    for (let i = 0; i < ids.length; i++) {
      await focusOn(page, ids[i]);
      if ((i + 1) % PER_SAMPLE === 0) samples.push(await sample(session));
    }
    await page.context().close();
    return rows(samples);
  },
};

async function focusOn(page, id) {
  await page.evaluate(async (wanted) => {
    location.hash = `#/concept/${wanted}`;
    const link = () => document.querySelector('.reader h2')?.textContent;
    const label = wanted.replaceAll('-', ' ');
    for (let frame = 0; frame < 600 && link()?.toLowerCase() !== label; frame++)
      await new Promise(requestAnimationFrame);
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  }, id);
}

async function sample(session) {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { heap: usedSize / MB, nodes, jsEventListeners };
}

function rows([start, ...samples]) {
  const quarter = Math.floor(samples.length / 4);
  const of = (part, key) => mean(part.map((each) => each[key]));
  const grown = (key) => of(samples.slice(-quarter), key) / of(samples.slice(0, quarter), key);
  const row = (figure, key, unit = '') => ({
    figure: `${figure}, last quarter / first, ${CHANGES} changes of focus`,
    value: grown(key),
    reach: '<= 1.05',
    peers: {
      start: start[key],
      first: of(samples.slice(0, quarter), key),
      last: of(samples.slice(-quarter), key),
      ...(unit ? { in: unit } : {}),
    },
  });
  return [row('heap', 'heap', 'MB'), row('nodes of the page', 'nodes'), row('listeners', 'jsEventListeners')];
}
