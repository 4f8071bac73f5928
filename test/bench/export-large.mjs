// A graph whose GEXF is larger than the longest string that V8 holds (512 Mi code units), written in pieces: bytes, seconds and what it
// takes of memory. npm run build:code && node test/bench/export-large.mjs [millions of edges]
import { createWriteStream } from 'node:fs';
import { chunked } from '../../dist/export/chunked.js';
import { DIALECTS } from '../../dist/export/gexf/dialect.js';
import { writeGexf } from '../../dist/export/gexf/write-gexf.js';

const EDGES = Number(process.argv[2] ?? 4) * 1e6;
const NODES = 50_000;
const LONGEST_STRING = 2 ** 29 - 24;

const node = (i) => ({
  kind: 'concept',
  key: `concept:concept-number-${i}`,
  id: `concept-number-${i}`,
  label: `concept number ${i}`,
  type: 'method',
  community: i % 20,
  communityLabel: `community ${i % 20}`,
  color: '#2994fa',
  x: i * 1.25,
  y: -i / 3,
  size: 2,
  papers: 1 + (i % 9),
  mentions: 2 + (i % 30),
  pageRank: 1 / NODES,
  degree: i % 100,
  stability: 0.5,
});

const graph = {
  *nodes() {
    for (let i = 0; i < NODES; i++) yield node(i);
  },
  *edges() {
    for (let i = 0; i < EDGES; i++) {
      const ends = {
        source: `concept:concept-number-${i % NODES}`,
        target: `concept:concept-number-${(i * 7 + 1) % NODES}`,
      };
      yield { kind: 'cooccurrence', ...ends, weight: 2, count: 2, association: 1.25, npmi: 1 / 3 };
    }
  },
};

const out = createWriteStream('/dev/null');
let bytes = 0;
const before = process.cpuUsage();
for (const chunk of chunked(writeGexf(graph, { dialect: DIALECTS['1.3'] }))) {
  bytes += chunk.length;
  if (!out.write(chunk)) await new Promise((resolve) => out.once('drain', resolve));
}
const { user, system } = process.cpuUsage(before);
console.log({
  edges: EDGES,
  megabytes: Math.round(bytes / 2 ** 20),
  'larger than a string can be': bytes > LONGEST_STRING,
  'CPU seconds': Math.round((user + system) / 1e5) / 10,
  'peak memory, MB': Math.round(process.resourceUsage().maxRSS / 1024),
});
if (bytes <= LONGEST_STRING) process.exitCode = 1;
