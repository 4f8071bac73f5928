// What the server bears: two thousand open connections, clients that send a byte now and then, minutes of mixed questions.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { inFolder, runProgram, SEEDS, serve } from './program.mjs';

const CONNECTIONS = 2000;
const SLOW = 50;
const AT_ONCE = 16;
const WARM_SECONDS = 5;

const PATHS = [
  'api/stats',
  'api/search?q=learning',
  'api/search?q=lerning&limit=50',
  'api/communities',
  'api/concepts/grokking/neighbors?limit=20',
  'api/concepts/grokking',
  'api/evidence?a=grokking',
  'api/map',
  'api/gaps?limit=5',
  'api/export/gexf',
  'api/export/csv-edges',
  'api/openapi.json',
  'api/none',
  '',
];

export function load({ quick, minutes }) {
  return inFolder(async (folder) => {
    const database = join(folder, 'graph.db');
    runProgram(['build', ...SEEDS.slice(0, quick ? 2 : SEEDS.length), '--out', database]);
    const { child, url } = await serve(database);
    try {
      const held = await holdOpen(url);
      const mixed = await mix(url, child.pid, (quick ? 0.4 : minutes) * 60);
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const [code] = await ended;
      return [...held, ...mixed, { figure: 'exit code after SIGTERM', value: code, held: code === 0 }];
    } finally {
      child.kill('SIGKILL');
    }
  });
}

async function holdOpen(url) {
  const idle = await openConnections(url, CONNECTIONS);
  const slow = await openConnections(url, SLOW);
  const dripping = setInterval(() => {
    for (const socket of slow) if (socket.writable) socket.write('x');
  }, 500);
  for (const socket of slow) socket.write('GET /api/stats HTTP/1.1\r\nHost: localhost\r\nX-Slow: ');
  const statuses = await Promise.all(
    Array.from({ length: 20 }, async () => (await fetch(`${url}api/stats`)).status),
  );
  const answered = statuses.filter((status) => status === 200).length;
  clearInterval(dripping);
  for (const socket of [...idle, ...slow]) socket.destroy();
  return [
    { figure: 'open connections held', value: idle.length, held: idle.length === CONNECTIONS },
    {
      figure: `requests answered beside them and ${SLOW} slow clients`,
      value: `${answered} of ${statuses.length}`,
      held: answered === statuses.length,
    },
  ];
}

async function openConnections(url, number) {
  const { hostname, port } = new URL(url);
  const opened = await Promise.all(
    Array.from(
      { length: number },
      () =>
        new Promise((resolve) => {
          const socket = connect(Number(port), hostname);
          socket.on('connect', () => resolve(socket));
          socket.on('error', () => resolve(undefined));
        }),
    ),
  );
  return opened.filter((socket) => socket !== undefined);
}

async function mix(url, pid, seconds) {
  let until = Date.now() + WARM_SECONDS * 1000;
  const warm = await ask(url, () => Date.now() < until);
  const start = residentMiB(pid);
  until = Date.now() + seconds * 1000;
  const asked = await ask(url, () => Date.now() < until);
  const end = residentMiB(pid);
  const failed = asked.failed + warm.failed;
  const words = `${Math.round(seconds)} s, ${AT_ONCE} at once, ${PATHS.length} questions in turn`;
  return [
    { figure: 'requests under mixed load', value: asked.answered, note: words },
    { figure: 'of them failed (5xx, or cut off)', value: failed, held: failed === 0 },
    {
      figure: 'resident memory at the start',
      value: `${start} MiB`,
      note: `after ${WARM_SECONDS} s of the same load`,
    },
    { figure: 'resident memory at the end', value: `${end} MiB` },
  ];
}

async function ask(url, goesOn) {
  const told = { answered: 0, failed: 0 };
  const client = async (first) => {
    for (let i = first; goesOn(); i++) {
      try {
        const response = await fetch(`${url}${PATHS[i % PATHS.length]}`);
        await response.arrayBuffer();
        told.answered++;
        if (response.status >= 500) told.failed++;
      } catch {
        told.failed++;
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, (_, i) => client(i)));
  return told;
}

/** Where the system tells (Linux). */
function residentMiB(pid) {
  try {
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024);
  } catch {
    return '?';
  }
}
