// The content hash of the same papers built in other circumstances.
import { join } from 'node:path';
import Database from 'better-sqlite3';
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
  ...nodes.map((node) => ({ id: `node ${node}`, node })),
];

export function sameness({ quick, nodes }) {
  const inputs = SEEDS.slice(0, quick ? 2 : SEEDS.length);
  return inFolder(async (folder) => {
    const hashOf = ({ args = [], reversed, env, node }, i) => {
      const out = join(folder, `${i}.db`);
      runProgram(['build', ...(reversed ? [...inputs].reverse() : inputs), '--out', out, ...args], {
        env,
        node,
      });
      return contentHash(out);
    };
    const first = hashOf({}, 'first');
    return circumstances(nodes).map((each, i) => {
      const hash = hashOf(each, i);
      return {
        figure: `same graph: ${each.id}`,
        value: hash === first ? 'yes' : 'no',
        note: hash.slice(0, 12),
        held: hash === first,
      };
    });
  });
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
