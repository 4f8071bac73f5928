// The figures of the viewer, in headless Chromium with WebGL by software, beside a bare sigma page with the same graph:
//   npm run bench:viewer -- [--only first-map,frames,...] [--json FILE]
// The graph is synthetic (viewer/synthetic-papers.ts) and kept in the temporary folder. Ratios are taken within one run.
import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { markdown } from './main/markdown.mjs';
import { launch } from './viewer/browser.mjs';
import { firstMap } from './viewer/first-map.mjs';
import { frames } from './viewer/frames.mjs';
import { openSynthetic } from './viewer/graph.mjs';
import { host, withBarePage } from './viewer/host.mjs';
import { hover } from './viewer/hover.mjs';
import { labels } from './viewer/labels.mjs';
import { memory } from './viewer/memory.mjs';
import { scriptSize } from './viewer/script-size.mjs';

const PARTS = {
  'script-size': scriptSize,
  'first-map': firstMap,
  hover,
  frames,
  labels,
  memory,
};

const { only, json } = readArguments();
const { results, corpora } = await withBarePage(measureAll);
const machine = `${availableParallelism()} cores, ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`;
process.stdout.write(markdown(machine, corpora, results));
if (json !== undefined) writeFileSync(json, `${JSON.stringify({ machine, corpora, results }, null, 1)}\n`);

function readArguments() {
  const { values } = parseArgs({ options: { only: { type: 'string' }, json: { type: 'string' } } });
  const asked = values.only?.split(',') ?? Object.keys(PARTS);
  const unknown = asked.find((part) => PARTS[part] === undefined);
  if (unknown === undefined) return { only: asked, json: values.json };
  process.stderr.write(`--only: found "${unknown}", expected some of ${Object.keys(PARTS).join(', ')}\n`);
  return process.exit(2);
}

async function measureAll(barePage) {
  const results = [];
  const corpora = [];
  for (const nodes of new Set(only.map((part) => PARTS[part].nodes))) {
    const kb = await openSynthetic(nodes);
    const map = kb.map({ mentions: 60 });
    const name = `${map.nodes.id.length} nodes and ${map.edges.source.length} edges`;
    corpora.push({ name, papers: map.counts.papers });
    const pages = await host(kb, barePage);
    for (const part of only.filter((each) => PARTS[each].nodes === nodes)) {
      process.stderr.write(`${part}: ${PARTS[part].summary}\n`);
      results.push({ part: `${part} (${name})`, rows: await measurePart(PARTS[part], { pages, map }) });
    }
    await pages.close();
    kb.close();
  }
  return { results, corpora };
}

/** A browser for each part, so that none pays for what another left. */
async function measurePart(part, context) {
  const browser = await launch();
  try {
    return await part.measure({ browser, ...context });
  } finally {
    await browser.close();
  }
}
