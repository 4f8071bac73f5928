// Which new community is which old one, and under which number it goes on.
import { describe, expect, test } from 'vitest';
import { keptNumbers, matchGroups } from '../../../src/analyze/kept/match-groups.js';

interface Case {
  readonly name: string;
  /** A digit a member: its group before and now; `-` where it was not there, or is not. */
  readonly before: string;
  readonly now: string;
  /** Of the new groups, in their order. */
  readonly numbers: string;
}

const CASES: readonly Case[] = [
  { name: 'the same groups keep their numbers', before: '000111', now: '111000', numbers: '10' },
  { name: 'one that is born takes the next', before: '0011--', now: '110022', numbers: '102' },
  {
    name: 'one that is gone leaves its number to one that is born',
    before: '0011--',
    now: '--0011',
    numbers: '10',
  },
  { name: 'the larger part of a split keeps the number', before: '00000', now: '01111', numbers: '10' },
  {
    name: 'a number that is too high now gives way to a free one',
    before: '01111',
    now: '00000',
    numbers: '0',
  },
  { name: 'nothing in common: all are born', before: '00--', now: '--01', numbers: '01' },
];

describe('numbers of communities', () => {
  test.for(CASES)('$name', ({ before, now, numbers }) => {
    expect([...numbersOf(before, now, numbers.length)].join('')).toBe(numbers);
  });

  test('no two groups share one', () => {
    const found = numbersOf('0011234555', '3330112244', 5);
    expect([...found].sort()).toEqual([0, 1, 2, 3, 4]);
  });
});

function numbersOf(before: string, now: string, groups: number): Int32Array {
  const members = [...before.split('').keys()].filter((i) => before[i] !== '-' && now[i] !== '-');

  const matches = matchGroups(
    members.map((i) => Number(before[i])),
    members.map((i) => Number(now[i])),
  );
  return keptNumbers(matches, groups);
}
