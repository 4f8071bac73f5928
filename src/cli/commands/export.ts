// `paperweave export graph.db --format F [--out FILE]`
import { type Command, Option } from 'commander';
import { EXPORT_FORMATS, exportGraph } from '../../export/index.js';
import { openKnowledgeBase } from '../../query/index.js';
import { print, say, writeFileWhole } from '../output.js';

interface ExportFlags {
  readonly format: string;
  readonly out?: string;
  readonly option?: readonly string[];
}

const collect = (text: string, before: readonly string[] = []): string[] => [...before, text];

export function addExport(program: Command): void {
  const formats = EXPORT_FORMATS.map((format) => `  ${format.id.padEnd(18)} ${format.label}`).join('\n');
  program
    .command('export')
    .summary('write a graph for another tool')
    .description('Writes a graph in the format of another tool, to standard output or a file.')
    .argument('<graph.db>', 'the database')
    .addOption(formatOption())
    .option('-o, --out <file>', 'the file to write (default: standard output)')
    .option('--option <name=value>', 'an option of the format, repeatable', collect)
    .addHelpText('after', `\nFormats:\n${formats}`)
    .action(runExport);
}

/** An unknown format is wrong usage here; over HTTP it is an address that does not exist. */
function formatOption(): Option {
  const ids = EXPORT_FORMATS.map((format) => format.id);
  return new Option('-f, --format <format>', 'one of the formats below').choices(ids).makeOptionMandatory();
}

async function runExport(database: string, flags: ExportFlags): Promise<void> {
  const kb = openKnowledgeBase(database);
  try {
    const chunks = exportGraph(kb, flags.format, rawOptions(flags.option ?? []));
    if (flags.out === undefined || flags.out === '-') return await print(chunks);
    await writeFileWhole(flags.out, chunks);
    say(`Wrote ${flags.out}.`);
  } finally {
    kb.close();
  }
}

function rawOptions(pairs: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      return at < 0 ? [pair, 'true'] : [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}
