// The program as it is on another Node: a copy whose native module is compiled anew, by npm's own node-gyp, against the headers that
// lie beside that Node, as they do in the npm package `node` and in the archives of nodejs.org.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, realpathSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './program.mjs';

const NATIVE = 'better-sqlite3';

export class NotCompiled extends Error {}

/** The path of the copy's program, in `folder`. @throws NotCompiled with the reason. */
export function programFor(node, folder) {
  const modules = join(ROOT, 'node_modules');
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  cpSync(join(ROOT, 'dist'), join(folder, 'dist'), { recursive: true });
  cpSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
  for (const name of readdirSync(modules))
    if (name !== NATIVE) symlinkSync(join(modules, name), join(folder, 'node_modules', name));
  const native = join(folder, 'node_modules', NATIVE);
  cpSync(realpathSync(join(modules, NATIVE)), native, { recursive: true });
  compile(node, native);
  return join(folder, 'dist/cli/main.js');
}

function compile(node, folder) {
  const args = [nodeGyp(), 'rebuild', '--release', `--nodedir=${homeOf(node)}`];
  const { status, stderr } = spawnSync(node, args, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0) throw new NotCompiled(String(stderr).trim().split('\n').at(-1));
}

/** Where a Node keeps its headers; the npm package `node` keeps another inside. */
function homeOf(node) {
  const home = dirname(dirname(realpathSync(node)));
  const { platform, arch } = process;
  const places = [home, join(home, 'node_modules', `node-${platform}-${arch}`)];
  const found = places.find((place) => existsSync(join(place, 'include/node/node.h')));
  if (found === undefined)
    throw new NotCompiled(`${home}: found no include/node, expected the headers of that Node`);
  return found;
}

function nodeGyp() {
  const npm = spawnSync('npm', ['root', '--global'], { encoding: 'utf8' }).stdout.trim();
  return join(npm, 'npm/node_modules/node-gyp/bin/node-gyp.js');
}
