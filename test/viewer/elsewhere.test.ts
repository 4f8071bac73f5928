// The calls that give a panel's answer elsewhere: safe to paste, whatever the id.
import { describe, expect, it } from 'vitest';
import { quotationOf } from '../../viewer/lib/citation.js';
import { elsewhere } from '../../viewer/lib/elsewhere.js';
import { percent, times } from '../../viewer/lib/percent.js';
import type { Subject } from '../../viewer/state/route.js';

describe('the same answer elsewhere', () => {
  it.each<[Subject, string, string, string]>([
    [
      { kind: 'concept', id: 'grokking' },
      'paperweave query concept graph.db grokking',
      'api/concepts/grokking',
      'kb.concept("grokking")',
    ],
    [
      { kind: 'paper', id: "10.1/it's" },
      `paperweave query paper graph.db '10.1/it'\\''s'`,
      "api/papers/10.1%2Fit's",
      `kb.paper("10.1/it's")`,
    ],
    [
      { kind: 'community', id: 3 },
      'paperweave query community graph.db 3',
      'api/communities/3',
      'kb.community(3)',
    ],
    [
      { kind: 'pair', a: 'a b', b: 'c' },
      "paperweave query evidence graph.db 'a b' c",
      'api/evidence?a=a+b&b=c',
      'kb.evidence("a b", { b: "c" })',
    ],
  ])('%j', (subject, command, http, library) => {
    expect(elsewhere(subject)).toEqual({ command, http, library });
  });

  it('is nowhere for the first page', () => {
    expect(elsewhere({ kind: 'home' })).toBeUndefined();
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
