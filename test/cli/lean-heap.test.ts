// The flag that keeps the heap of a large build small.
import { spawnSync } from 'node:child_process';
import { describe, expect, test, vi } from 'vitest';
import { leanWhenLarge } from '../../src/cli/lean-heap.js';
import type { ProgressEvent } from '../../src/lib/progress.js';

function flagsSetBy(...events: readonly ProgressEvent[]): readonly unknown[] {
  const setFlag = vi.fn();
  const told: ProgressEvent[] = [];
  const progress = leanWhenLarge((event) => told.push(event), setFlag);
  for (const event of events) progress(event);
  expect(told).toEqual(events);
  return setFlag.mock.calls.flat();
}

describe('the heap is collected sooner', () => {
  test.each<[string, ProgressEvent]>([
    ['many papers to extract', { stage: 'extract', done: 0, total: 85_254 }],
    ['many concepts, where papers were added to many', { stage: 'weave', done: 277_000 }],
  ])('from the first sight of %s on', (_, event) => {
    expect(flagsSetBy(event, event)).toEqual(['--heap-growing-percent=30']);
  });

  test('but not for few', () => {
    expect(
      flagsSetBy({ stage: 'extract', done: 10_000, total: 10_000 }, { stage: 'weave', done: 52_000 }),
    ).toEqual([]);
  });

  test('by a flag that this Node knows', () => {
    const set = (flag: string) =>
      spawnSync(process.execPath, ['-e', `require('node:v8').setFlagsFromString('${flag}')`], {
        encoding: 'utf8',
      });
    const [flag] = flagsSetBy({ stage: 'extract', done: 0, total: 80_000 });
    expect(set(String(flag)).stderr).toBe('');
    expect(set('--no-such-flag').stderr).toContain('unrecognized');
  });
});
