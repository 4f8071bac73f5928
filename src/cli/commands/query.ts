// `paperweave query NAME graph.db ARG... [--json]`: one subcommand for each entry of the table of queries.
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
    command.argument(each.required ? `<${each.id}>` : `[${each.id}]`, each.summary);
  for (const each of query.params) if (each.position === undefined) command.addOption(optionOf(each));
  command.option('--json', 'print the answer as JSON');
  command.action((database: string, ...rest: unknown[]) => runQuery(query, database, rest));
}

/** `minWeight` becomes `--min-weight`, which commander hands back as `minWeight`. */
function optionOf(parameter: Parameter): Option {
  const flag = `--${parameter.id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  const value =
    parameter.type === 'boolean' ? '' : ` <${parameter.type === 'choice' ? 'choice' : parameter.type}>`;
  const fallback = parameter.default === undefined ? '' : `; default ${parameter.default}`;
  return new Option(`${flag}${value}`, `${parameter.summary} (${expectation(parameter)}${fallback})`);
}

async function runQuery(query: Query, database: string, rest: readonly unknown[]): Promise<void> {
  const positions = byPosition(query.params);
  const { json, ...options } = rest[positions.length] as ParameterValues;
  const raw: Record<string, unknown> = { ...options };
  positions.forEach((each, i) => {
    raw[each.id] = rest[i];
  });
  const values = resolveParameters(query.params, raw);
  const kb = openKnowledgeBase(database);
  try {
    const answer = query.run(kb, values);
    if (json) await printLine(JSON.stringify(answer));
    else await print(query.table(answer).map((line) => `${line}\n`));
  } finally {
    kb.close();
  }
}
