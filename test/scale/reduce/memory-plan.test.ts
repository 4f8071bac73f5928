// How the memory of the reduce is shared out.
import { describe, expect, test } from 'vitest';
import { parseSize, planMemory } from '../../../src/scale/reduce/memory-plan.js';

test.each([
  ['1GB', 1e9],
  ['600 MB', 6e8],
  ['1.5gib', 1.5 * 2 ** 30],
  ['512MiB', 512 * 2 ** 20],
  ['1', undefined],
  ['much', undefined],
  ['-1GB', undefined],
])('%s', (text, bytes) => expect(parseSize(text)).toBe(bytes));

describe('of what the process may take', () => {
  test.each([400e6, 600e6, 1e9, 4e9, 64e9])('%d bytes, the engine leaves room for the rest', (bytes) => {
    const { alone, beside } = planMemory(bytes);
    expect(alone.buffers).toBeLessThan(0.75 * bytes);
    expect(beside.buffers).toBeLessThan(alone.buffers);
    for (const { buffers, threads } of [alone, beside]) expect(buffers / threads).toBeGreaterThanOrEqual(1e8);
  });

  test('no more threads work than there are buffers for, and no more than are asked for', () => {
    expect(planMemory(1e9, 64).alone.threads).toBe(3);
    expect(planMemory(64e9, 8).alone.threads).toBe(8);
  });

  test('next to nothing is refused', () => {
    expect(() => planMemory(1e8)).toThrow('--memory: found 100 MB, expected at least 400 MB');
  });
});
