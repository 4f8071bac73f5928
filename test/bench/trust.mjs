// A page of figures on what can be relied on: faults, flipped bits, generated cases, load, sameness, packages.
//   npm run bench:trust -- [--quick] [--minutes N] [--only faults,flips,...] [--node PATH]... [--json]
// Exit code 1 where something did not hold.
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { audit } from './trust/audit.mjs';
import { faults } from './trust/faults.mjs';
import { flips } from './trust/flips.mjs';
import { fuzzed } from './trust/fuzzed.mjs';
import { kills } from './trust/kills.mjs';
import { load } from './trust/load.mjs';
import { races } from './trust/races.mjs';
import { sameness } from './trust/sameness.mjs';

/** Each gives rows `{figure, value, note?, held?}`; `held` is false where a promise was broken. */
const PARTS = { sameness, faults, kills, races, flips, fuzzed, load, audit };

const OPTIONS = {
  quick: { type: 'boolean', default: false },
  minutes: { type: 'string', default: '10' },
  only: { type: 'string' },
  node: { type: 'string', multiple: true, default: [] },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
};

const HELP = `npm run bench:trust -- [options]

  --quick        a sample of each part, in about three minutes
  --minutes N    of fuzzing, and of mixed load (default 10)
  --only LIST    parts, by comma: ${Object.keys(PARTS).join(', ')} (default: all)
  --node PATH    another Node, whose graph must be the same; may be repeated
  --json         the figures as one JSON object instead of Markdown
`;

function refuse(message) {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

function readArguments() {
  try {
    const { values } = parseArgs({ options: OPTIONS });
    const parts = values.only?.split(',') ?? Object.keys(PARTS);
    const unknown = parts.find((part) => !Object.hasOwn(PARTS, part));
    if (unknown !== undefined)
      refuse(`--only: found "${unknown}", expected some of ${Object.keys(PARTS).join(', ')}`);
    if (!(Number(values.minutes) > 0))
      refuse(`--minutes: found "${values.minutes}", expected a number above 0`);
    return { ...values, minutes: Number(values.minutes), nodes: values.node, parts };
  } catch (error) {
    return refuse(error.message);
  }
}

async function runPart(part, options) {
  process.stderr.write(`${part} ...\n`);
  const started = performance.now();
  const rows = await rowsOf(part, options);
  return { part, seconds: Math.round((performance.now() - started) / 1000), rows };
}

async function rowsOf(part, options) {
  try {
    return await PARTS[part](options);
  } catch (error) {
    return [{ figure: part, value: 'did not finish', note: error.message.split('\n')[0], held: false }];
  }
}

function* markdown(results) {
  yield `Measured on ${availableParallelism()} cores, Node ${process.version}, ${process.platform}.\n`;
  for (const { part, seconds, rows } of results) {
    yield `\n### ${part} (${seconds} s)\n\n| figure | value | |\n| --- | --- | --- |\n`;
    for (const { figure, value, note = '', held = true } of rows)
      yield `| ${[figure, said(value), held ? note : `**did not hold** ${note}`].map(cell).join(' | ')} |\n`;
  }
}

const said = (value) => (typeof value === 'number' ? value.toLocaleString('en') : String(value));
const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const options = readArguments();
if (options.help) process.stdout.write(HELP);
else {
  const results = [];
  for (const part of options.parts) results.push(await runPart(part, options));
  if (options.json) process.stdout.write(`${JSON.stringify({ node: process.version, results })}\n`);
  else process.stdout.write([...markdown(results)].join(''));
  process.exitCode = results.every(({ rows }) => rows.every(({ held }) => held !== false)) ? 0 : 1;
}
