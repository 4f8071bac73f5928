// `paperweave export graph.db --format F [--out FILE]`: one file, or a folder of files, with the options of its format.
import { type Command, Option } from 'commander';
import {
  EXPORT_FORMATS,
  exportFolder,
  exportGraph,
  FOLDER_FORMATS,
  writeFolder,
} from '../../export/index.js';
import { PaperweaveError } from '../../lib/errors.js';
import type { Parameter, ParameterValue } from '../../lib/parameters.js';
import { type KnowledgeBase, openKnowledgeBase } from '../../query/index.js';
import { examples } from '../examples.js';
import { choiceOption } from '../flags.js';
import { print, say, writeFileWhole } from '../output.js';
import { sayWhenStopped } from '../say-when-stopped.js';

interface ExportFlags extends Readonly<Record<string, unknown>> {
  readonly format: string;
  readonly out?: string;
  readonly option?: readonly string[];
  readonly singleFile?: boolean;
}

const EXAMPLES = examples([
  ['paperweave export graph.db --format gexf --out graph.gexf', 'for Gephi'],
  ['paperweave export graph.db --format graphml --view concepts --min-weight 2', 'to standard output'],
  [
    'paperweave export graph.db --format csv-edges --concept grokking --depth 2',
    'what lies around a concept',
  ],
  ['paperweave export graph.db --format csv-nodes --from 2020 --min-papers 3', 'of the papers since 2020'],
  ['paperweave export graph.db --format site --out site/', 'a folder for any web host'],
  [
    'paperweave export graph.db --format site --single-file --concept grokking --out page.html',
    'one page of a part, to mail',
  ],
]);

const FORMATS = [...EXPORT_FORMATS, ...FOLDER_FORMATS];

const collect = (text: string, before: readonly string[] = []): string[] => [...before, text];

export function addExport(program: Command): void {
  const formats = FORMATS.map(({ id, label }) => `  ${id.padEnd(20)} ${label}${folderNote(id)}`).join('\n');
  const command = program
    .command('export')
    .summary('write a graph for another tool')
    .description('Writes a graph in the format of another tool, to standard output, a file or a folder.')
    .argument('<graph.db>', 'the database')
    .addOption(formatOption())
    .option('-o, --out <file>', 'the file or folder to write (default: standard output)')
    .option('--single-file', 'one file instead of a folder (site)')
    .option('--option <name=value>', 'an option of the format by its name, repeatable', collect)
    .addHelpText('after', `\nFormats:\n${formats}\n${EXAMPLES}`)
    .action(runExport);
  command.configureOutput({ outputError: (text, write) => write(text + optionsHint(text, command.opts())) });
  for (const parameter of flagParameters()) command.addOption(optionOf(parameter));
}

const isFolder = (id: string): boolean => FOLDER_FORMATS.some((format) => format.id === id);

const folderNote = (id: string): string => (isFolder(id) ? ' (a folder)' : '');

/** An unknown format is wrong usage here; over HTTP it is an address that does not exist. */
function formatOption(): Option {
  const ids = FORMATS.map((format) => format.id);
  return choiceOption('-f, --format <format>', 'one of the formats below', ids).makeOptionMandatory();
}

/** What the command line means by these already. */
const TAKEN = new Set(['format', 'out', 'option', 'singleFile', 'help', 'version']);

/** Every option of any format, once; the first format that has it says what it is. */
function flagParameters(): readonly Parameter[] {
  const known = new Map<string, Parameter>();
  for (const { params } of FORMATS)
    for (const parameter of params)
      if (!known.has(parameter.id) && !TAKEN.has(parameter.id)) known.set(parameter.id, parameter);
  return [...known.values()];
}

/** `minWeight` becomes `--min-weight`, which commander hands back as `minWeight`. */
const flagOf = (id: string): string => `--${id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

function optionOf({ id, type, summary }: Parameter): Option {
  const having = FORMATS.filter(({ params }) => params.some((each) => each.id === id));
  const only = having.length < 4 ? ` (${having.map((format) => format.id).join(', ')})` : '';
  return new Option(`${flagOf(id)} ${type === 'boolean' ? '[boolean]' : `<${type}>`}`, `${summary}${only}`);
}

async function runExport(database: string, flags: ExportFlags): Promise<void> {
  const { format: asked, out, option, singleFile, ...given } = flags;
  const { 'single-file': alike, ...raw } = { ...given, ...rawOptions(option ?? []) };
  const format = singleFile || alike === 'true' ? singleFileOf(asked) : asked;
  if (isFolder(format) && (out === undefined || out === '-')) throw withoutFolder(format);
  const kb = openKnowledgeBase(database);
  const done = sayWhenStopped(() => leftLine(out));
  try {
    await (isFolder(format)
      ? writeFolder(out!, exportFolder(kb, format, raw))
      : writeOne(kb, { format, out }, raw));
    if (out !== undefined && out !== '-') say(`Wrote ${out}.`);
  } finally {
    done();
    kb.close();
  }
}

function leftLine(out: string | undefined): string {
  return out === undefined || out === '-'
    ? 'The export is not whole.'
    : `Nothing was kept; ${out} is as it was.`;
}

/** After an option that does not exist: those that the format has. */
function optionsHint(message: string, { format }: { readonly format?: string }): string {
  const found = FORMATS.find(({ id }) => id === format);
  if (!found || !message.includes('unknown option')) return '';
  const flags = found.params.map(({ id }) => (TAKEN.has(id) ? `--option ${id}=…` : flagOf(id)));
  return `The options of ${found.id}: ${flags.length > 0 ? flags.join(', ') : 'none'}\n`;
}

type Raw = Readonly<Record<string, unknown>>;

interface Target {
  readonly format: string;
  readonly out: string | undefined;
}

async function writeOne(kb: KnowledgeBase, { format, out }: Target, raw: Raw): Promise<void> {
  const chunks = exportGraph(kb, format, raw);
  await (out === undefined || out === '-' ? print(chunks) : writeFileWhole(out, chunks));
}

function singleFileOf(format: string): string {
  const { singleFile } = FOLDER_FORMATS.find(({ id }) => id === format) ?? {};
  if (singleFile !== undefined) return singleFile;
  const having = FOLDER_FORMATS.filter((each) => each.singleFile !== undefined).map(({ id }) => id);
  throw new PaperweaveError({
    code: 'single-file',
    kind: 'usage',
    where: '--single-file',
    found: `the format "${format}"`,
    expected: having.join(', '),
  });
}

function withoutFolder(format: string): PaperweaveError {
  return new PaperweaveError({
    code: 'folder-missing',
    kind: 'usage',
    where: '--out',
    found: 'no folder',
    expected: `the folder that the format "${format}" is to write`,
  });
}

function rawOptions(pairs: readonly string[]): Record<string, ParameterValue> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      return at < 0 ? [pair, 'true'] : [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}
