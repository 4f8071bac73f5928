// Script from the pointer's move to the repainted neighbourhood on the large graph, for common concepts and for its hubs.
import { openPage } from './browser.mjs';
import { quantile } from './numbers.mjs';

const COMMON = 80;
const HUBS = 10;

export const hover = {
  nodes: 20_000,
  summary: 'hover to repaint',
  async measure({ browser, pages, map }) {
    const page = await openPage(browser, pages.viewer);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const ranked = conceptsByDegree(map);
    const common = ranked.filter((_, rank) => rank % Math.floor(ranked.length / COMMON) === 0);
    const rows = [];
    for (const [name, ids] of [
      ['concepts of every rank', common],
      [`the ${HUBS} concepts with most neighbours`, ranked.slice(0, HUBS)],
    ])
      rows.push(...(await measureConcepts(page, session, name, ids)));
    const modes = await page.evaluate(() => [...globalThis.__watch.modes]);
    await page.context().close();
    return [...rows, programsRow(modes)];
  },
};

async function measureConcepts(page, session, name, ids) {
  await hoverAll(page, ids.slice(0, 3));
  const before = await scriptSeconds(session);
  const times = await hoverAll(page, ids);
  const cpu = (((await scriptSeconds(session)) - before) * 1000) / (2 * ids.length);
  return [
    { figure: `hover to repaint, median, ${name}`, value: quantile(times, 0.5), unit: 'ms', reach: '<= 16' },
    {
      figure: `hover to repaint, 95 of 100, ${name}`,
      value: quantile(times, 0.95),
      unit: 'ms',
      reach: '<= 16',
    },
    { figure: `script's CPU a hover, panels too, ${name}`, value: cpu, unit: 'ms', reach: '<= 16' },
  ];
}

/** Each concept, and away again. */
function hoverAll(page, ids) {
  return page.evaluate(async (wanted) => {
    const times = [];
    for (const id of wanted) {
      const { x, y } = globalThis.__paperweave.placeOf(id);
      times.push(globalThis.__watch.hover(x, y));
      await new Promise(requestAnimationFrame);
      times.push(globalThis.__watch.hover(-100, -100));
      await new Promise(requestAnimationFrame);
    }
    return times;
  }, ids);
}

async function scriptSeconds(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'ScriptDuration').value;
}

export function conceptsByDegree({ nodes, edges, counts }) {
  const degree = new Uint32Array(nodes.id.length);
  for (const ends of [edges.source, edges.target]) for (const node of ends) degree[node]++;
  return nodes.id
    .slice(0, counts.concepts)
    .map((id, node) => ({ id, degree: degree[node] }))
    .sort((a, b) => b.degree - a.degree)
    .map(({ id }) => id);
}

const PRIMITIVES = { 0: 'points', 1: 'lines', 4: 'triangles', 5: 'triangle strips' };

function programsRow(modes) {
  const drawn = modes.map((mode) => PRIMITIVES[mode] ?? String(mode));
  return { figure: 'primitives that WebGL draws', value: drawn.sort().join(', '), reach: 'lines, points' };
}
