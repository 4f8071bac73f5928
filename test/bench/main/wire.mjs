// What the map costs: bytes as the server sends them, and the time to parse them. Of the seeds, and of a graph of some 20,000
// nodes: papers of the corpus where there is one, else the seeds' map several times over.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { openKnowledgeBase } from '../../../dist/query/index.js';
import { createApp } from '../../../dist/serve/index.js';
import { cpuMilliseconds } from '../analyze/measure.mjs';
import { readSome } from './papers.mjs';
import { measureProgram } from './process.mjs';

/** Papers whose graph has about 20,000 nodes. */
const PAPERS = 3000;

export async function run({ corpora }) {
  const folder = mkdtempSync(join(tmpdir(), 'paperweave-bench-'));
  try {
    const seeds = await mapOf(corpora[0].path, join(folder, 'seeds.db'));
    const large = await largeMap(corpora, folder, seeds.text);
    return [
      ...rowsOf('the seeds', seeds.text, '≤ 400'),
      {
        figure: 'the seeds: sent by the server, as a browser asks',
        value: seeds.sent / 1000,
        unit: `kB (${seeds.coding})`,
        reach: '≤ 400',
      },
      { figure: 'the seeds: asked again', value: seeds.again, reach: '304' },
      ...rowsOf(large.name, large.text, '≤ 3,000'),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function mapOf(path, out) {
  measureProgram('build', path, '--out', out);
  const kb = openKnowledgeBase(out);
  const app = createApp(kb);
  const ask = (headers) => app.fetch(new Request('http://localhost/api/map', { headers }));
  const plain = await ask({});
  const packed = await ask({ 'accept-encoding': 'gzip, deflate, br' });
  const again = await ask({ 'if-none-match': packed.headers.get('etag') });
  const answer = {
    text: await plain.text(),
    sent: (await packed.arrayBuffer()).byteLength,
    coding: packed.headers.get('content-encoding') ?? 'not compressed',
    again: again.status,
  };
  kb.close();
  return answer;
}

async function largeMap(corpora, folder, seeds) {
  if (corpora.length === 1)
    return { name: 'the seeds five times over', text: repeated(JSON.parse(seeds), 5) };
  const file = join(folder, 'large.jsonl');
  const papers = await readSome(corpora.at(-1).path, PAPERS);
  writeFileSync(file, papers.map(({ documents: _, ...paper }) => JSON.stringify(paper)).join('\n'));
  const { text } = await mapOf(file, join(folder, 'large.db'));
  return { name: `${papers.length} papers`, text };
}

/** Names and places differ from one copy to the next, so that the copies do not compress to nothing. */
function repeated(map, times) {
  const order = map.nodes.id.length;
  const over = (columns, change) =>
    Object.fromEntries(
      Object.entries(columns).map(([key, values]) => [
        key,
        Array.from({ length: times }, (_, copy) => values.map((value) => change(key, value, copy))).flat(),
      ]),
    );
  const scramble = (text, copy) =>
    [...text]
      .map((letter) => letter.codePointAt(0) + copy)
      .map((code) => String.fromCodePoint(code))
      .join('');
  const nodes = over(map.nodes, (key, value, copy) =>
    typeof value === 'string'
      ? scramble(value, copy)
      : key === 'x' || key === 'y'
        ? value + copy / 100
        : value,
  );
  const edges = over(map.edges, (key, value, copy) =>
    key === 'source' || key === 'target' ? value + copy * order : value,
  );
  return JSON.stringify({ ...map, nodes, edges });
}

function rowsOf(name, text, reach) {
  const { nodes, edges } = JSON.parse(text);
  const bytes = Buffer.from(text);
  const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  const figure = `${name}, ${nodes.id.length} nodes and ${edges.source.length} edges`;
  const parse = Math.min(
    ...Array.from({ length: 5 }, () => cpuMilliseconds(() => JSON.parse(text)).milliseconds),
  );
  return [
    {
      figure: `${figure}: gzip`,
      value: gzipSync(bytes).length / 1000,
      unit: 'kB',
      reach,
      peers: { plain: bytes.length / 1000, 'brotli 5': brotli.length / 1000 },
    },
    { figure: `${figure}: parsed in Node`, value: parse, unit: 'ms', reach: '≤ 150' },
  ];
}
