// Arguments of a benchmark that asks a graph: one line for each mistake, no stack trace.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';

const COMMON = {
  papers: { type: 'string' },
  database: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
};

/** `numbers` names the options that must be whole numbers from 1. Ends the process where there is nothing to do. */
export function readArguments(usage, options, numbers) {
  const values = parse({ ...COMMON, ...options });
  if (values.help) {
    process.stdout.write(`${usage.trim()}\n`);
    process.exit(0);
  }
  for (const name of numbers) values[name] = wholeNumber(name, values[name]);
  if ((values.papers === undefined) === (values.database === undefined))
    refuse('found neither or both, expected --papers FILE or --database FILE');
  const file = values.papers ?? values.database;
  if (!existsSync(file)) refuse(`${file}: found no such file`);
  return values;
}

export function refuse(message) {
  process.stderr.write(`${message} (--help tells more)\n`);
  process.exit(2);
}

function parse(options) {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    return refuse(error.message.split(/\. |\n/)[0]);
  }
}

function wholeNumber(name, text) {
  if (!/^[1-9]\d{0,6}$/.test(text)) refuse(`--${name}: found "${text}", expected a whole number from 1`);
  return Number(text);
}
