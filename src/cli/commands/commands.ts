// The table of commands: each adds itself to the program.
import type { Command } from 'commander';
import { addBuild } from './build.js';
import { addExport } from './export.js';
import { addExtract } from './extract.js';
import { addMcp } from './mcp.js';
import { addQuery } from './query.js';
import { addServe } from './serve.js';
import { addStart } from './start.js';

export const COMMANDS: readonly ((program: Command) => void)[] = [
  addStart,
  addBuild,
  addExtract,
  addQuery,
  addExport,
  addServe,
  addMcp,
];
