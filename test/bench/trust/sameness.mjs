// The content hash of the same papers built in other circumstances.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { NotCompiled, programFor } from './other-node.mjs';
import { inFolder, runProgram, SEEDS } from './program.mjs';

const circumstances = (nodes) => [
  { id: 'workers 1', args: ['--workers', '1'] },
  { id: 'workers 2', args: ['--workers', '2'] },
  { id: 'workers 7', args: ['--workers', '7'] },
  { id: 'files in reverse order', reversed: true },
  { id: 'LC_ALL=tr_TR.UTF-8', env: { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } },
  { id: 'LC_ALL=C', env: { LANG: 'C', LC_ALL: 'C' } },
  { id: 'TZ=Pacific/Kiritimati', env: { TZ: 'Pacific/Kiritimati' } },
  { id: 'TZ=America/St_Johns', env: { TZ: 'America/St_Johns' } },
  ...nodes.map((node) => ({ id: `Node ${versionOf(node)}`, node })),
];

export function sameness({ quick, nodes }) {
  const inputs = SEEDS.slice(0, quick ? 2 : SEEDS.length);
  return inFolder(async (folder) => {
    const hashOf = ({ args = [], reversed, env, node }, name) => {
      const out = join(folder, `${name}.db`);
      const program = node === undefined ? {} : { node, program: programFor(node, join(folder, name)) };
      const files = reversed ? [...inputs].reverse() : inputs;
      runProgram(['build', ...files, '--out', out, ...args], { env, ...program });
      return contentHash(out);
    };
    const first = hashOf({}, 'first');
    return circumstances(nodes).map((each, i) => {
      const figure = `same graph: ${each.id}`;
      try {
        const hash = hashOf(each, String(i));
        const held = hash === first;
        return { figure, value: held ? 'yes' : 'no', note: hash.slice(0, 12), held };
      } catch (error) {
        if (error instanceof NotCompiled) return { figure, value: 'not compared', note: error.message };
        throw error;
      }
    });
  });
}

function versionOf(node) {
  return spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.trim() || node;
}

function contentHash(path) {
  const database = new Database(path, { readonly: true });
  try {
    const hash = database.prepare("SELECT value FROM meta WHERE key = 'content_hash'").pluck().get();
    if (hash === undefined) throw new Error(`${path}: found no content hash, expected one`);
    return hash;
  } finally {
    database.close();
  }
}
