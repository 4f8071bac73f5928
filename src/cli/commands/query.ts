// `paperweave query NAME graph.db ARG... [--json]`: one subcommand for each entry of the table of queries.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { type Command, Option } from 'commander';
import { PaperweaveError } from '../../lib/errors.js';
import {
  expectation,
  type Parameter,
  type ParameterValues,
  resolveParameters,
} from '../../lib/parameters.js';
import { shorten } from '../../lib/text.js';
// Not by the entry point, which loads what compares graphs and makes graphology's: a third of the time of a short answer.
import { QUERIES } from '../../query/queries.js';
import type { Query } from '../../query/query.js';
import { followingOffset } from '../../query/question.js';
import { openStore } from '../../store/open-store.js';
import { examples } from '../examples.js';
import { print, printLine, say } from '../output.js';

const EXAMPLES = examples([
  ['paperweave query search graph.db forgetting', 'what is it called here?'],
  ['paperweave query neighbors graph.db grokking --type method', 'what goes with it, with sentences'],
  ['paperweave query neighbors graph.db grokking --json', 'the same for programs'],
  ['paperweave query neighbors --help', 'the options of a query'],
]);

export function addQuery(program: Command): void {
  const command = program
    .command('query')
    .summary('ask a graph')
    .description('Answers a question from a graph. Concepts are named by id, label or any alias.')
    .addHelpText('after', EXAMPLES);
  for (const query of QUERIES) addOne(command, query);
}

const byPosition = (params: readonly Parameter[]): Parameter[] =>
  params.filter((each) => each.position !== undefined).sort((a, b) => a.position! - b.position!);

function addOne(parent: Command, query: Query): void {
  const command = parent
    .command(query.id)
    .summary(query.summary)
    .description(`${query.question}\nAnswers with ${query.summary}.`)
    .addHelpText('after', examples([[exampleOf(query), '']]));
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

/** The query's own example, as one types it. */
function exampleOf({ id, params, example }: Query): string {
  const given = params.filter((each) => example[each.id] !== undefined);
  const words = [
    ...byPosition(given).map((each) => shellWord(String(example[each.id]))),
    ...given
      .filter(({ position }) => position === undefined)
      .map((each) => `${flagOf(each)} ${shellWord(String(example[each.id]))}`),
  ];
  return ['paperweave query', id, 'graph.db', ...words].join(' ');
}

const shellWord = (text: string): string => (/^[\w./-]+$/.test(text) ? text : `"${text}"`);

/** `minWeight` becomes `--min-weight`, which commander hands back as `minWeight`. */
const flagOf = ({ id }: Parameter): string =>
  `--${id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

function optionOf(parameter: Parameter): Option {
  const option = new Option(flagsOf(parameter), [parameter.summary, factsOf(parameter)].join(' ').trim());
  // For help and completion only: what is given is checked with all other parameters, in one way.
  if (parameter.type === 'choice') option.argChoices = [...parameter.choices];
  return option;
}

/** What is so unless told otherwise can only be turned off. */
function flagsOf(parameter: Parameter): string {
  const flag = flagOf(parameter);
  if (parameter.type === 'boolean') return parameter.default === true ? flag.replace('--', '--no-') : flag;
  return `${flag} <${parameter.type}>`;
}

function factsOf(parameter: Parameter): string {
  const isPlain = parameter.type === 'text' && parameter.maxLength === undefined;
  const facts = [
    ...(isPlain || parameter.type === 'choice' || parameter.type === 'boolean'
      ? []
      : [expectation(parameter)]),
    ...(parameter.default === undefined || parameter.type === 'boolean'
      ? []
      : [`default ${parameter.default}`]),
    ...(parameter.type === 'boolean' && parameter.default === true ? ['this turns it off'] : []),
  ];
  return facts.length > 0 ? `(${facts.join('; ')})` : '';
}

async function runQuery(query: Query, database: string, rest: readonly unknown[]): Promise<void> {
  const positions = byPosition(query.params);
  const { json, ...options } = rest[positions.length] as ParameterValues;
  const raw: Record<string, unknown> = { ...options };
  for (const [i, each] of positions.entries())
    raw[each.id] = isFile(each) ? await readText(String(rest[i])) : rest[i];
  const values = resolveParameters(query.params, raw);
  const store = openStore(database);
  try {
    await query.prepare?.();
    const answer = query.run({ store }, values);
    if (json) await printLine(JSON.stringify(answer));
    else {
      await print(query.table(answer).map((line) => `${line}\n`));
      sayWhatFollows(query, values, answer);
    }
  } finally {
    store.close();
  }
}

/** For a person whose list was cut; standard output holds the answer alone. */
function sayWhatFollows(query: Query, values: ParameterValues, answer: object): void {
  const following = followingOffset(query, values, answer);
  if (following !== undefined) say(`More follows: --offset ${following}, or a larger --limit.`);
}

/** Characters of a name that turns out to be none. */
const LONGEST_SHOWN = 160;

/** @throws PaperweaveError `input-missing`, kind `not-found`: as where the text itself is given. */
async function readText(name: string): Promise<string> {
  if (name === '-') return text(process.stdin);
  if (existsSync(name)) return readFile(name, 'utf8');
  throw new PaperweaveError({
    code: 'input-missing',
    kind: 'not-found',
    where: shorten(name, LONGEST_SHOWN),
    found: 'nothing',
    expected: 'a file with the text, or - for standard input',
  });
}
