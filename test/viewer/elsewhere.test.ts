// The calls that give a panel's answer elsewhere: safe to paste, whatever the id.
import { describe, expect, it } from 'vitest';
import { quotationOf } from '../../viewer/lib/citation.js';
import { elsewhere } from '../../viewer/lib/elsewhere.js';
import { percent, times } from '../../viewer/lib/percent.js';
import type { Depth, Subject } from '../../viewer/state/route.js';

describe('the same answers elsewhere', () => {
  it.each<[Subject, Depth, string[], string[], string[]]>([
    [
      { kind: 'concept', id: 'grokking' },
      2,
      [
        'paperweave query concept graph.db grokking',
        'paperweave query neighbors graph.db grokking --limit 60 --depth 2',
        'paperweave query evidence graph.db grokking',
      ],
      [
        'api/concepts/grokking',
        'api/concepts/grokking/neighbors?limit=60&depth=2',
        'api/evidence?a=grokking',
      ],
      [
        'kb.concept("grokking")',
        'kb.neighbors("grokking", { limit: 60, depth: 2 })',
        'kb.evidence("grokking")',
      ],
    ],
    [
      { kind: 'paper', id: "10.1/it's" },
      1,
      [`paperweave query paper graph.db '10.1/it'\\''s'`],
      ["api/papers/10.1%2Fit's"],
      [`kb.paper("10.1/it's")`],
    ],
    [
      { kind: 'community', id: 3 },
      1,
      ['paperweave query community graph.db 3'],
      ['api/communities/3'],
      ['kb.community(3)'],
    ],
    [
      { kind: 'pair', a: 'a b', b: 'c' },
      1,
      [
        "paperweave query evidence graph.db 'a b' c",
        "paperweave query common graph.db 'a b' c --limit 30",
        "paperweave query path graph.db 'a b' c --limit 4",
      ],
      ['api/evidence?a=a+b&b=c', 'api/common?a=a+b&b=c&limit=30', 'api/path?from=a+b&to=c&limit=4'],
      [
        'kb.evidence("a b", { b: "c" })',
        'kb.common(["a b", "c"], { limit: 30 })',
        'kb.path("a b", "c", { limit: 4 })',
      ],
    ],
    [
      { kind: 'home' },
      1,
      ['paperweave query communities graph.db'],
      ['api/communities'],
      ['kb.communities()'],
    ],
  ])('%j', (subject, depth, commands, addresses, lines) => {
    const calls = elsewhere({ subject, depth });
    expect(calls.map(({ command }) => command)).toEqual(commands);
    expect(calls.map(({ http }) => http)).toEqual(addresses);
    expect(calls.map(({ library }) => library)).toEqual(lines);
  });

  it('are none for what only this browser knows', () => {
    expect(elsewhere({ subject: { kind: 'corrections' }, depth: 1 })).toEqual([]);
  });
});

describe('in a reader’s words', () => {
  it.each([
    [0.744, '74 %'],
    [1, '100 %'],
  ])('a share of %d is %s', (share, said) => expect(percent(share)).toBe(said));

  it.each([
    [1.36, '1.4'],
    [37.6, '38'],
  ])('a ratio of %d is %s', (ratio, said) => expect(times(ratio)).toBe(said));

  it('a quotation names its source', () => {
    expect(quotationOf(' It groks. ', { id: 'p', title: 'On grokking', year: 2022, community: 0 })).toBe(
      '“It groks.” (On grokking, 2022)',
    );
  });
});
