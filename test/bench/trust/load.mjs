// What the server bears: two thousand open connections, clients that send a byte now and then, minutes of mixed questions.
import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { traceMemory } from './memory-trace.mjs';
import { inFolder, runProgram, SEEDS, serve } from './program.mjs';
import { questionsAbout } from './questions.mjs';

const CONNECTIONS = 2000;
const SLOW = 50;
const AT_ONCE = 16;

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
  const question = questionsAbout(await (await fetch(`${url}api/map`)).json());
  const memory = traceMemory(pid);
  const until = performance.now() + seconds * 1000;
  const told = { answered: 0, failed: 0 };
  let number = 0;
  const client = async () => {
    while (performance.now() < until) {
      if (await isAnswered(`${url}${question(number++)}`)) told.answered++;
      else told.failed++;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, client));
  const words = `${Math.round(seconds)} s, ${AT_ONCE} at once, about every concept in turn`;
  return [
    { figure: 'requests under mixed load', value: told.answered, note: words },
    { figure: 'of them failed (5xx, or cut off)', value: told.failed, held: told.failed === 0 },
    ...memory(),
  ];
}

async function isAnswered(url) {
  try {
    const response = await fetch(url);
    await response.arrayBuffer();
    return response.status < 500;
  } catch {
    return false;
  }
}
