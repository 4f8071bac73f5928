// Speed of the queries on a graph, beside the same lookup in graphology in memory and in plain SQL:
//   node test/bench/query.mjs --graph graph.db [--calls N] [--json]
//   node test/bench/query.mjs --papers FILE [--most N] ...
// FILE: JSON Lines of papers, gzip too; the first N are built into a graph. Times in milliseconds, one thread, warm but for the
// first figures, which are of a cold process.
import { parseArgs } from 'node:util';
import { openKnowledgeBase } from '../../dist/query/index.js';
import { withGraph } from './query/build-graph.mjs';
import { timeCold } from './query/cold.mjs';
import { timeEach } from './query/timing.mjs';

const { values } = parseArgs({
  options: {
    graph: { type: 'string' },
    papers: { type: 'string' },
    most: { type: 'string', default: '10000' },
    calls: { type: 'string', default: '500' },
    json: { type: 'boolean', default: false },
  },
});

await withGraph(values, async (path) => {
  const result = await measure(path, Number(values.calls));
  if (values.json) process.stdout.write(`${JSON.stringify(result)}\n`);
  else print(result);
});

async function measure(path, calls) {
  const kb = openKnowledgeBase(path);
  const { ids, papers } = questionsOf(kb, calls);
  const pairs = ids.map((id, i) => [id, ids[(7 * i + 3) % ids.length]]);
  const queries = {
    neighbors: await timeEach(ids, (id) => kb.neighbors(id)),
    'neighbors, no sentences': await timeEach(ids, (id) => kb.neighbors(id, { evidence: false })),
    concept: await timeEach(ids, (id) => kb.concept(id)),
    paper: await timeEach(papers, (id) => kb.paper(id)),
    search: await timeEach(ids, (id) => kb.search(id.slice(0, 5))),
    'search, misspelt': await timeEach(ids, (id) => kb.search(misspelt(id))),
    evidence: await timeEach(ids, (id) => kb.evidence(id)),
    'evidence for two': await timeEach(pairs, ([a, b]) => kb.evidence(a, { b })),
    path: await timeEach(pairs.slice(0, 100), ([a, b]) => kb.path(a, b)),
    similar: await timeEach(ids.slice(0, 100), (id) => kb.similar(id)),
  };
  const server = await timeServer(kb, ids);
  const memory = process.memoryUsage().rss / 2 ** 20;
  const beside = { 'plain SQL': await timeSql(kb, ids), graphology: await timeGraphology(kb, ids) };
  const stats = kb.stats();
  kb.close();
  return {
    graph: { papers: stats.papers, concepts: stats.concepts, pairs: stats.edges.cooccurrence },
    cold: timeCold(path, ids[0]),
    queries,
    server,
    memoryMiB: memory,
    beside,
  };
}

/** Every so manieth concept by how many papers it has, so that hubs and rare ones are both asked about. */
function questionsOf(kb, calls) {
  const spread = (all) =>
    all.filter((_, i) => i % Math.max(1, Math.floor(all.length / calls)) === 0).slice(0, calls);
  const pluck = (sql) => kb.database.prepare(sql).pluck().all();
  return {
    ids: spread(pluck('SELECT id FROM concepts WHERE papers > 1 ORDER BY papers DESC, concept')),
    papers: spread(pluck('SELECT id FROM papers ORDER BY paper')),
  };
}

function misspelt(id) {
  return `${id.slice(0, 2)}${id.slice(3, 12)}`;
}

/** The HTTP interface without a socket: what one core answers. */
async function timeServer(kb, ids) {
  const { createApp } = await import('../../dist/serve/index.js');
  const app = createApp(kb);
  const ask = async (id) => {
    const url = `http://localhost/api/concepts/${encodeURIComponent(id)}/neighbors`;
    await (await app.fetch(new Request(url))).arrayBuffer();
  };
  return { first: await timeEach([...ids].reverse(), ask), again: await timeEach(ids, ask) };
}

/** By row number, as somebody would who knows the tables. */
async function timeSql(kb, ids) {
  const numberOf = kb.database.prepare('SELECT concept FROM concepts WHERE id = ?').pluck();
  const neighbors = kb.database.prepare(`SELECT c.label, e.papers FROM (
      SELECT target AS concept, papers FROM cooccurrences WHERE source = ?
      UNION ALL SELECT source, papers FROM cooccurrences WHERE target = ?
    ) e JOIN concepts c USING (concept) ORDER BY e.papers DESC LIMIT 20`);
  return timeEach(
    ids.map((id) => numberOf.get(id)),
    (number) => neighbors.all(number, number),
  );
}

async function timeGraphology(kb, ids) {
  const before = process.memoryUsage().rss;
  const started = performance.now();
  const graph = kb.graph({ view: 'concepts' });
  const load = performance.now() - started;
  const memoryMiB = (process.memoryUsage().rss - before) / 2 ** 20;
  const ask = (id) => {
    const found = [];
    graph.forEachEdge(`concept:${id}`, (_, edge, a, b) => found.push({ a, b, count: edge.count }));
    return found.sort((x, y) => y.count - x.count).slice(0, 20);
  };
  return { ...(await timeEach(ids, ask)), load, memoryMiB };
}

function print({ graph, cold, queries, server, memoryMiB, beside }) {
  const number = (value) => (value === undefined ? '' : value >= 100 ? value.toFixed(0) : value.toFixed(2));
  const row = (name, { p50, p95, max, perSecond }) =>
    console.log(
      name.padEnd(34) + [p50, p95, max, perSecond].map((value) => number(value).padStart(10)).join(''),
    );
  console.log(`${graph.papers} papers, ${graph.concepts} concepts, ${graph.pairs} pairs\n`);
  console.log(
    `From a cold process, ms: node ${number(cold.node)}, library and one neighbors ${number(cold.library)}, `,
  );
  console.log(`program and one neighbors ${number(cold.program)} (allowed ${number(cold.allowed)})\n`);
  console.log(
    `${'ms a call'.padEnd(34)}${['median', '95 %', 'slowest', 'calls/s'].map((each) => each.padStart(10)).join('')}`,
  );
  for (const [name, times] of Object.entries(queries)) row(name, times);
  row('HTTP neighbors, first time', server.first);
  row('HTTP neighbors, again', server.again);
  row('plain SQL: 20 by count', beside['plain SQL']);
  row('graphology: 20 by count', beside.graphology);
  console.log(
    `\nMemory ${number(memoryMiB)} MiB; graphology takes ${number(beside.graphology.memoryMiB)} MiB more and ${number(beside.graphology.load)} ms to load`,
  );
}
