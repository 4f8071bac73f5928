// What can be typed where, read off the program itself, so that a completion script never knows less than `--help`.
import type { Command, Option } from 'commander';
import { oneLine } from '../../lib/text.js';

export interface Word {
  readonly word: string;
  readonly summary: string;
}

export interface Flag extends Word {
  readonly takesValue: boolean;
  /** What the value may be; empty where it is free, or the name of a file. */
  readonly choices: readonly string[];
}

/** One command by the words that lead to it: `[]` for the program itself, `['query', 'path']`. */
export interface CommandNode {
  readonly path: readonly string[];
  readonly commands: readonly Word[];
  readonly flags: readonly Flag[];
  /** What its first argument may be, where that is known. */
  readonly choices: readonly string[];
}

export function commandTree(program: Command): readonly CommandNode[] {
  return nodesOf(program, []);
}

function nodesOf(command: Command, path: readonly string[]): readonly CommandNode[] {
  const help: Flag = { word: '--help', summary: 'show help', takesValue: false, choices: [] };
  const node = {
    path,
    commands: command.commands.map((each) => ({ word: each.name(), summary: oneLine(each.summary()) })),
    flags: [...command.options.map(toFlag), help],
    choices: command.registeredArguments[0]?.argChoices ?? [],
  };
  return [node, ...command.commands.flatMap((each) => nodesOf(each, [...path, each.name()]))];
}

function toFlag(option: Option): Flag {
  return {
    word: option.long ?? option.flags,
    summary: oneLine(option.description),
    takesValue: option.required || option.optional,
    choices: option.argChoices ?? [],
  };
}
