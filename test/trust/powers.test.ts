// ECMA-262 leaves the last bit of a power to the engine (6.1.6.1.3), and from Node 22 to 24 it changed, with it every place on the
// map. Squares and powers of two are exact in all of them; what else is wanted is written with exp, log and sqrt, or looked up.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';
import { ROOT } from '../architecture/imports.js';

/** What is learnt once, and kept, need not be learnt alike everywhere. */
const TRAINING = 'train/';

interface Node {
  readonly type?: string;
  readonly operator?: string;
  readonly value?: unknown;
  readonly left?: Node;
  readonly right?: Node;
  readonly object?: { readonly name?: string };
  readonly property?: { readonly name?: string };
}

function isInexact({ type, operator, left, right, object, property }: Node): boolean {
  if (type === 'MemberExpression') return object?.name === 'Math' && property?.name === 'pow';
  if (type !== 'BinaryExpression' || operator !== '**') return false;
  const bothWritten = typeof left?.value === 'number' && typeof right?.value === 'number';
  return left?.value !== 2 && right?.value !== 2 && !bothWritten;
}

/** Of the source, where there are any. */
function inexactPowers(file: string): number {
  const { program } = parseSync(file, readFileSync(join(ROOT, 'src', file), 'utf8'));
  let found = 0;
  JSON.stringify(program, (_, value: unknown) => {
    if (typeof value === 'object' && value !== null && isInexact(value as Node)) found++;
    return typeof value === 'bigint' ? null : value;
  });
  return found;
}

test('no power is taken whose last bit depends on the engine', () => {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.startsWith(TRAINING))
    .sort();
  expect(files.length).toBeGreaterThan(300);
  expect(files.filter((file) => inexactPowers(file) > 0)).toEqual([]);
});
