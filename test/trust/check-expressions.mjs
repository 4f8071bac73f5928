// Brings regular-expressions.json up to date: checks what is new with recheck, which finds the input that takes a regular
// expression the longest, and drops what is gone. Run it after a change of one:
//   npm install --no-save recheck@4.5.0 && node test/trust/check-expressions.mjs
// recheck is no dependency: with it come 60 MB of programs for one platform or another, and only this script wants it.
import { writeFileSync } from 'node:fs';
import { expressionsOfSource, LEDGER, readLedger } from './expressions.mjs';

/** Pure JavaScript, so that the verdict does not depend on the machine's other programs. */
process.env.RECHECK_BACKEND = 'pure';
const LONGEST_MS = 8000;

const { checkSync } = await import('recheck').catch(() => {
  process.stderr.write('recheck is not installed: npm install --no-save recheck@4.5.0\n');
  process.exit(2);
});

function verdictOf(expression) {
  const end = expression.lastIndexOf('/');
  const flags = expression.slice(end + 1).replace('y', '');
  const { status, complexity } = checkSync(expression.slice(1, end), flags, { timeout: LONGEST_MS });
  if (status === 'safe') return 'linear';
  if (status === 'unknown') return 'undecided';
  return complexity.type === 'exponential' ? 'exponential' : `polynomial, degree ${complexity.degree}`;
}

const { bounds, verdicts } = readLedger();
const expressions = [...expressionsOfSource().keys()].sort();
const fresh = expressions.filter((expression) => verdicts[expression] === undefined);
const now = Object.fromEntries(expressions.map((each) => [each, verdicts[each] ?? verdictOf(each)]));
writeFileSync(LEDGER, `${JSON.stringify({ bounds, verdicts: now }, null, 2)}\n`);
process.stdout.write(`${expressions.length} expressions, ${fresh.length} new\n`);
for (const each of fresh) process.stdout.write(`${now[each]}: ${each}\n`);
