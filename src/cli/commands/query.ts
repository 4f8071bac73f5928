// `paperweave query NAME graph.db ARG... [--json]`: one subcommand for each entry of the table of queries.
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { type Command, Option } from 'commander';
import {
  expectation,
  type Parameter,
  type ParameterValues,
  resolveParameters,
} from '../../lib/parameters.js';
import { openKnowledgeBase, QUERIES, type Query } from '../../query/index.js';
import { print, printLine } from '../output.js';

export function addQuery(program: Command): void {
  const command = program
    .command('query')
    .summary('ask a graph')
    .description('Answers a question from a graph. Concepts are named by id, label or any alias.');
  for (const query of QUERIES) addOne(command, query);
}

const byPosition = (params: readonly Parameter[]): Parameter[] =>
  params.filter((each) => each.position !== undefined).sort((a, b) => a.position! - b.position!);

function addOne(parent: Command, query: Query): void {
  const command = parent.command(query.id).summary(query.summary).description(query.summary);
  command.argument('<graph.db>', 'the database');
  for (const each of byPosition(query.params))
    command.argument(
      each.required ? `<${argumentName(each)}>` : `[${argumentName(each)}]`,
      argumentHelp(each),
    );
  for (const each of query.params) if (each.position === undefined) command.addOption(optionOf(each));
  command.option('--json', 'print the answer as JSON');
  command.action((database: string, ...rest: unknown[]) => runQuery(query, database, rest));
}

const isFile = (parameter: Parameter): boolean => parameter.type === 'text' && parameter.fromFile === true;

const argumentName = (parameter: Parameter): string => (isFile(parameter) ? 'file' : parameter.id);

const argumentHelp = (parameter: Parameter): string =>
  isFile(parameter) ? `a file, or - for standard input: ${parameter.summary}` : parameter.summary;

/** `minWeight` becomes `--min-weight`, which commander hands back as `minWeight`. */
function optionOf(parameter: Parameter): Option {
  const flag = `--${parameter.id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  const value =
    parameter.type === 'boolean' ? '' : ` <${parameter.type === 'choice' ? 'choice' : parameter.type}>`;
  const facts = [
    ...(parameter.type === 'choice' ? [] : [expectation(parameter)]),
    ...(parameter.default === undefined ? [] : [`default ${parameter.default}`]),
  ];
  const option = new Option(
    `${flag}${value}`,
    [parameter.summary, facts.length > 0 ? `(${facts.join('; ')})` : ''].join(' ').trim(),
  );
  // For help and completion only: what is given is checked with all other parameters, in one way.
  if (parameter.type === 'choice') option.argChoices = [...parameter.choices];
  return option;
}

async function runQuery(query: Query, database: string, rest: readonly unknown[]): Promise<void> {
  const positions = byPosition(query.params);
  const { json, ...options } = rest[positions.length] as ParameterValues;
  const raw: Record<string, unknown> = { ...options };
  for (const [i, each] of positions.entries())
    raw[each.id] = isFile(each) ? await readText(String(rest[i])) : rest[i];
  const values = resolveParameters(query.params, raw);
  const kb = openKnowledgeBase(database);
  try {
    await query.prepare?.();
    const answer = query.run(kb, values);
    if (json) await printLine(JSON.stringify(answer));
    else await print(query.table(answer).map((line) => `${line}\n`));
  } finally {
    kb.close();
  }
}

function readText(name: string): Promise<string> {
  return name === '-' ? text(process.stdin) : readFile(name, 'utf8');
}
