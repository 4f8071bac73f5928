// Everything that issue 8 asks about speed, size and growth, beside its peers, as a Markdown table:
//   npm run bench -- [--papers FILE] [--only build,communities,...] [--seeds N] [--python PATH] [--json FILE]
// Every part is a process of its own, parts that measure whole builds start one process a build: CPU seconds and peak memory
// are those of whole processes. Ratios to a peer are taken within one run. Without --papers the seeds are measured.
import { existsSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { corpora } from './main/corpora.mjs';
import { markdown } from './main/markdown.mjs';
import { PARTS } from './main/parts.mjs';
import { runPart } from './main/process.mjs';

const OPTIONS = {
  papers: { type: 'string' },
  only: { type: 'string' },
  seeds: { type: 'string', default: '5' },
  python: { type: 'string' },
  json: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
};

const HELP = `npm run bench -- [options]

  --papers FILE   JSON Lines of papers, gzip too: its first 10,000 and all of them (default: the seeds)
  --only LIST     parts, by comma: ${Object.keys(PARTS).join(', ')} (default: all)
  --seeds N       seeds of communities (default 5)
  --python PATH   interpreter with igraph and networkx (default: the first that has igraph)
  --json FILE     write the figures as JSON too
`;

const values = readArguments();
if (values.help) process.stdout.write(HELP);
else await main(values);

function readArguments() {
  try {
    const { values } = parseArgs({ options: OPTIONS });
    const known = Object.keys(PARTS);
    const unknown = (values.only ?? '').split(',').find((part) => part !== '' && !known.includes(part));
    if (unknown !== undefined) refuse(`--only: found "${unknown}", expected some of ${known.join(', ')}`);
    if (!(Number(values.seeds) >= 1))
      refuse(`--seeds: found "${values.seeds}", expected a whole number from 1`);
    if (values.papers !== undefined && !existsSync(values.papers))
      refuse(`--papers: found no file ${values.papers}, expected JSON Lines of papers`);
    return values;
  } catch (error) {
    return refuse(error.message);
  }
}

function refuse(message) {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

async function main({ papers, only, seeds, python, json }) {
  const wanted = only === undefined || only === '' ? Object.keys(PARTS) : only.split(',');
  const { list, remove } = await corpora(papers);
  const context = { corpora: list, seeds: Number(seeds), ...(python === undefined ? {} : { python }) };
  const machine = `${availableParallelism()} cores, ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`;
  const results = [];
  try {
    for (const part of wanted) {
      process.stderr.write(`${part}: ${PARTS[part].summary}\n`);
      results.push({ part, ...runPart(part, context) });
    }
  } finally {
    remove();
  }
  process.stdout.write(markdown(machine, list, results));
  if (json !== undefined)
    writeFileSync(json, `${JSON.stringify({ machine, corpora: list, results }, null, 1)}\n`);
}
