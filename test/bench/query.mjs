// Speed of the queries on a graph, beside the same lookup in graphology in memory and in plain SQL.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { openKnowledgeBase } from '../../dist/query/index.js';
import { readArguments } from './query/arguments.mjs';
import { withGraph } from './query/build-graph.mjs';
import { timeCold } from './query/cold.mjs';
import { pairsOf, questionsOf } from './query/questions.mjs';
import { timeEach } from './query/timing.mjs';

const USAGE = `
npm run bench:query -- --database graph.db [--calls N] [--requests N] [--json]
npm run bench:query -- --papers FILE [--most N] ...

Asks a graph, or one built from the first N papers (10000) of a file of JSON Lines, gzip too. Times are milliseconds, one thread;
the first lines are of a cold process, the rest warm. "a core s": calls in a second of one core's
time. The server answers 2000 mixed requests without a socket. Each line of the
table takes six seconds at most, the whole some two minutes.`;

const values = readArguments(
  USAGE,
  {
    most: { type: 'string', default: '10000' },
    calls: { type: 'string', default: '400' },
    requests: { type: 'string', default: '2000' },
  },
  ['most', 'calls', 'requests'],
);

await withGraph(values, async (path) => {
  const result = await measure(path, values);
  if (values.json) process.stdout.write(`${JSON.stringify(result)}\n`);
  else print(result);
});

async function measure(path, { calls, requests }) {
  const kb = openKnowledgeBase(path);
  const { ids } = questionsOf(kb, calls);
  const pairs = pairsOf(ids);
  const queries = {
    'neighbors, a sentence each': await timeEach(ids, (id) => kb.neighbors(id)),
    'neighbors, no sentences': await timeEach(ids, (id) => kb.neighbors(id, { evidence: false })),
    'evidence for one': await timeEach(ids, (id) => kb.evidence(id)),
    'what two have in common': await timeEach(pairs, (pair) => kb.common(pair)),
    'two compared': await timeEach(pairs, ([a, b]) => kb.compare(a, b)),
  };
  const beside = { sql: await timeSql(kb, ids), graphology: await timeGraphology(kb, ids) };
  const stats = kb.stats();
  kb.close();
  return {
    graph: { papers: stats.papers, concepts: stats.concepts, pairs: stats.edges.cooccurrence },
    cold: timeCold(path, ids[0]),
    server: timeServer(path, requests),
    queries,
    beside,
  };
}

function timeServer(path, requests) {
  const script = fileURLToPath(new URL('query/server.mjs', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, path, String(requests)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

/** Rows of pairs with an index each way, asked by number: what somebody would write who has no graph. */
async function timeSql(kb, ids) {
  const rows = new Database(':memory:');
  rows.exec('CREATE TABLE pairs (source, target, papers, PRIMARY KEY (source, target)) WITHOUT ROWID');
  const insert = rows.prepare('INSERT INTO pairs VALUES (?, ?, ?)');
  rows.transaction(() => {
    for (const pair of kb.database.prepare('SELECT source, target, papers FROM cooccurrences').iterate())
      insert.run(pair.source, pair.target, pair.papers);
  })();
  rows.exec('CREATE INDEX by_target ON pairs(target)');
  const neighbors = rows.prepare(`SELECT target AS concept, papers FROM pairs WHERE source = ?
    UNION ALL SELECT source, papers FROM pairs WHERE target = ? ORDER BY papers DESC LIMIT 20`);
  const numberOf = kb.database.prepare('SELECT concept FROM concepts WHERE id = ?').pluck();
  const numbers = ids.slice(0, 200).map((id) => numberOf.get(id));
  const times = await timeEach(numbers, (number) => neighbors.all(number, number));
  rows.close();
  return times;
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

function print({ graph, cold, queries, server, beside }) {
  const number = (value) => (value === undefined ? '' : value >= 100 ? value.toFixed(0) : value.toFixed(2));
  const head = (title) => {
    const names = ['median', '95 %', 'slowest', 'a core s', 'calls'];
    console.log(`\n${title.padEnd(34)}${names.map((each) => each.padStart(10)).join('')}`);
  };
  const row = (name, { p50, p95, max, perSecond, calls }) =>
    console.log(
      name.padEnd(34) +
        [p50, p95, max, perSecond].map((value) => number(value).padStart(10)).join('') +
        String(calls).padStart(10),
    );
  console.log(`${graph.papers} papers, ${graph.concepts} concepts, ${graph.pairs} pairs\n`);
  console.log(`From a cold process to one answer of neighbors, ms: node alone ${number(cold.node)},`);
  console.log(
    `library ${number(cold.library)}, program ${number(cold.program)} (allowed ${number(cold.allowed)})`,
  );
  head('ms a request, HTTP interface');
  for (const [name, times] of Object.entries(server.times)) row(name, times);
  console.log(`Memory of the server after them: ${number(server.memoryMiB)} MiB`);
  head('ms a call, library');
  for (const [name, times] of Object.entries(queries)) row(name, times);
  head('ms a call, 20 neighbours by count');
  row('plain SQL on indexed rows', beside.sql);
  row('graphology in memory', beside.graphology);
  const { memoryMiB, load } = beside.graphology;
  console.log(`graphology takes ${number(memoryMiB)} MiB more and ${number(load)} ms to load`);
}
