// A lock file made on one machine must install on every other: each package for a platform that is named is also locked,
// and none says where one machine happened to fetch it from.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './imports.js';

interface Locked {
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, Locked>>;
};

test('every optional package that is named is locked', () => {
  const named = Object.values(lock.packages).flatMap((each) => Object.keys(each.optionalDependencies ?? {}));
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((name) => lock.packages[`node_modules/${name}`] === undefined)).toEqual([]);
});

test('no package says where it was fetched from', () => {
  expect(Object.entries(lock.packages).filter(([, each]) => each.resolved !== undefined)).toEqual([]);
});
