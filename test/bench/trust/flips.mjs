// One bit of a finished database changed, anywhere: `verify` says so, or no table holds anything else.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { inFolder, numbersFrom, ROOT, runProgram, SEEDS } from './program.mjs';

const SEED = 7;

export function flips({ quick }) {
  const trials = quick ? 60 : 1000;
  return inFolder(async (folder) => {
    const { verifyKnowledgeBase } = await import(join(ROOT, 'dist/store/index.js'));
    const sound = join(folder, 'graph.db');
    const flipped = join(folder, 'flipped.db');
    runProgram(['build', ...SEEDS.slice(0, quick ? 1 : SEEDS.length), '--out', sound]);
    const bytes = readFileSync(sound);
    const whole = contentOf(sound);
    const random = numbersFrom(SEED);
    const told = { reported: 0, harmless: 0, silent: [] };
    for (let i = 0; i < trials; i++) {
      const at = random() % bytes.length;
      const bit = 1 << (random() % 8);
      bytes[at] ^= bit;
      writeFileSync(flipped, bytes);
      bytes[at] ^= bit;
      if (!isSound(verifyKnowledgeBase, flipped)) told.reported++;
      else if (contentOf(flipped) === whole) told.harmless++;
      else told.silent.push(`byte ${at}, bit ${Math.log2(bit)}`);
    }
    const note =
      told.silent.length > 0 ? told.silent.slice(0, 5).join('; ') : `a file of ${bytes.length} bytes`;
    return [
      { figure: 'flipped bits reported by verify', value: `${told.reported} of ${trials}`, note },
      {
        figure: 'flipped bits that change no content',
        value: told.harmless,
        note: 'unused bytes, statistics',
      },
      {
        figure: 'flipped bits that nobody notices',
        value: told.silent.length,
        held: told.silent.length === 0,
      },
    ];
  });
}

function isSound(verify, path) {
  try {
    return verify(path).sound;
  } catch (error) {
    if (error.name === 'PaperweaveError') return false;
    throw error;
  }
}

/** What is compressed, as text: the bits that fill a stream's last byte say nothing. */
function plain(cell) {
  if (!Buffer.isBuffer(cell)) return cell;
  try {
    return inflateSync(cell).toString('latin1');
  } catch {
    return cell.toString('latin1');
  }
}

/** A hash over all rows of all tables; of an unreadable one, the error. */
function contentOf(path) {
  const hash = createHash('sha256');
  try {
    const database = new Database(path, { readonly: true });
    try {
      const tables = database
        .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'table' ORDER BY name")
        .all();
      for (const { name, sql } of tables) {
        hash.update(`${name} ${sql}`);
        if (/^CREATE VIRTUAL/i.test(sql)) continue;
        for (const row of database.prepare(`SELECT * FROM "${name}"`).raw().iterate())
          hash.update(JSON.stringify(row.map(plain)));
      }
    } finally {
      database.close();
    }
  } catch (error) {
    return error.message;
  }
  return hash.digest('hex');
}
