// The options of reading, shared by `build` and `extract`.
import { type Command, InvalidArgumentError } from 'commander';
import { FORMATS, formatById, type ReadOptions } from '../read/index.js';
import { choiceOption } from './flags.js';

export interface ReaderFlags {
  readonly inputFormat?: string;
  readonly column?: Readonly<Record<string, string>>;
}

export function addReaderFlags(command: Command): Command {
  return command
    .addOption(
      choiceOption(
        '--input-format <format>',
        'read every document as this (default: its content decides)',
        FORMATS.map((format) => format.id),
      ),
    )
    .option(
      '--column <field=header>',
      'the column of a field in CSV and TSV, repeatable: title=Name',
      collectColumn,
    );
}

export function readOptions(flags: ReaderFlags): ReadOptions {
  const format = flags.inputFormat === undefined ? undefined : formatById(flags.inputFormat);
  return { ...(format ? { format } : {}), ...(flags.column ? { columns: flags.column } : {}) };
}

function collectColumn(text: string, before: Readonly<Record<string, string>> = {}): Record<string, string> {
  const at = text.indexOf('=');
  if (at < 1 || at === text.length - 1)
    throw new InvalidArgumentError('expected field=header, as in title=Name.');
  return { ...before, [text.slice(0, at)]: text.slice(at + 1) };
}
