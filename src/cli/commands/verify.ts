// `paperweave verify graph.db`: reads every row again and says what does not hold; exit code 1 where something does not.
import type { Command } from 'commander';
import { PaperweaveError } from '../../lib/errors.js';
import { oneLine } from '../../lib/text.js';
import { type CheckResult, type Verification, verifyKnowledgeBase } from '../../store/index.js';
import { examples } from '../examples.js';
import { print, printLine } from '../output.js';

const EXAMPLES = examples([
  ['paperweave verify graph.db', 'what was checked, a line each; exit code 1 where something is wrong'],
  ['paperweave verify graph.db --json', 'the same for programs'],
]);

export function addVerify(program: Command): void {
  program
    .command('verify')
    .summary('check a graph')
    .description(
      'Checks that the file is sound, that every stored offset quotes its text, and that every count can be counted again.',
    )
    .argument('<graph.db>', 'the database')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', EXAMPLES)
    .action(runVerify);
}

async function runVerify(path: string, { json }: { readonly json?: boolean }): Promise<void> {
  const result = verifyKnowledgeBase(path);
  if (json) await printLine(JSON.stringify(result));
  else await print(result.checks.flatMap(linesOf));
  if (!result.sound) throw unsound(path, result);
}

function linesOf({ claim, flawed, flaws }: CheckResult): readonly string[] {
  if (flawed === 0) return [`ok      ${claim}\n`];
  const shown = flaws.map(
    ({ where, found, expected }) => `        ${where}: found ${found}, expected ${expected}`,
  );
  const more = flawed > flaws.length ? [`        … ${flawed - flaws.length} more`] : [];
  return [`FAILED  ${claim}`, ...shown, ...more].map((line) => `${oneLine(line)}\n`);
}

function unsound(path: string, { checks }: Verification): PaperweaveError {
  const failed = checks.filter(({ flawed }) => flawed > 0);
  const first = failed[0]!.flaws[0]!;
  return new PaperweaveError({
    code: 'store-unsound',
    where: path,
    found: `${failed.map(({ id }) => id).join(', ')} failed (${first.where}: found ${first.found})`,
    expected: `${first.expected}; build it again`,
  });
}
