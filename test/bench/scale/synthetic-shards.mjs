// Shards of papers that nobody wrote, for the reduce: each has the mentions of two real papers by turns, the text of the first, and a
// title of its own, so that words are real, pairs are new, and no record is merged into another.
import { createWriteStream, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { createRandom } from '../../../dist/lib/rng.js';
import { writeShardLine } from '../../../dist/scale/index.js';

const FILES = 8;

/** `real`: lines of shards as text. Gives the bytes that were written. */
export async function writeSyntheticShards(real, { papers, folder }) {
  mkdirSync(folder, { recursive: true });
  let bytes = 0;
  for (let file = 0; file < FILES; file++) {
    const path = join(folder, `${file}.jsonl.gz`);
    const from = Math.floor((papers * file) / FILES);
    const to = Math.floor((papers * (file + 1)) / FILES);
    const lines = Readable.from(synthetic(real, { from, to }));
    await pipeline(lines, createGzip({ level: 1 }), createWriteStream(path));
    bytes += statSync(path).size;
  }
  return bytes;
}

function* synthetic(real, { from, to }) {
  const random = createRandom(from + 1);
  const any = () => JSON.parse(real[Math.floor(random() * real.length)]);
  for (let at = from; at < to; at++) yield writeShardLine(splice(any(), any(), at));
}

function splice(a, b, at) {
  const shift = a.found.sentences.length;
  const ofB = b.found.mentions.filter((_, i) => i % 2 === 1);
  const mentions = [
    ...a.found.mentions.filter((_, i) => i % 2 === 0),
    ...ofB.map((mention) => ({ ...mention, sentence: mention.sentence + shift })),
  ];
  const { title, abstract, year } = a.record;
  const paper = `synthetic-${at}`;
  const record = { line: at + 1, id: paper, title: `${title} ${at}`, abstract, year };
  const found = { ...a.found, sentences: [...a.found.sentences, ...b.found.sentences], mentions };
  return { ...a, at, paper, record, found };
}
