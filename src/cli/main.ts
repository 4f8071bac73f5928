#!/usr/bin/env node
// The program: argv in, exit code out. 0 done, 1 the work failed, 2 wrong usage.
import { runProgram } from './program.js';

process.exitCode = await runProgram(process.argv.slice(2));
