// A map that grows: what was there stays, what is new finds its place, until too much has changed.
import { describe, expect, test } from 'vitest';
import {
  type Analysis,
  type AnalysisInput,
  analyze,
  changeSince,
  type EarlierMap,
  PAPER_RADIUS,
} from '../../../src/analyze/index.js';
import type { Layout } from '../../../src/model/index.js';
import { corpus, plantedRows } from '../corpus.js';

const ROWS = plantedRows(6, 50, 0.03);
const before = corpus(ROWS);
const found = analyze(before, { seed: 42 });
const earlier = earlierMap(before, found);

/** Three more papers of the first topic, with a new concept that they share. */
const GROWN = corpus([
  ...ROWS,
  ...[1, 2, 3].map((i) => [
    'topic 0 word 1',
    `topic 0 word ${2 * i}`,
    'brand new',
    `only in the new paper ${i}`,
  ]),
]);
const grown = analyze(GROWN, { seed: 42, earlier });

function earlierMap(
  { resolution, papers }: AnalysisInput,
  { communities, layout, centrality }: Analysis,
): EarlierMap {
  return {
    concepts: {
      ids: resolution.concepts.map(({ id }) => id),
      x: layout.conceptX,
      y: layout.conceptY,
      community: communities.ofConcept.at(-1)!,
      stability: centrality.stability,
    },
    papers: {
      ids: papers.map(({ id }) => id),
      x: layout.paperX,
      y: layout.paperY,
      community: communities.ofPaper.at(-1)!,
    },
    communities: communities.communities,
    levels: communities.ofConcept.length,
    laidOut: papers.length,
    changed: 0,
  };
}

/** The community of a node at each level. */
const pathOf = (levels: readonly Int32Array[], i: number) => levels.map((level) => level[i]!);

describe('what was there', () => {
  test('keeps its community at every level', () => {
    earlier.concepts.ids.forEach((id, i) => {
      const now = GROWN.resolution.concepts.findIndex((concept) => concept.id === id);
      expect(pathOf(grown.communities.ofConcept, now)).toEqual(pathOf(found.communities.ofConcept, i));
    });
    earlier.papers.ids.forEach((id, i) => {
      const now = GROWN.papers.findIndex((paper) => paper.id === id);
      expect(pathOf(grown.communities.ofPaper, now)).toEqual(pathOf(found.communities.ofPaper, i));
    });
  });

  test('keeps its place: the median way is under 2 % of the diagonal', () => {
    const { ids, x, y } = earlier.papers;
    const ways = ids.map((id, i) => {
      const now = GROWN.papers.findIndex((paper) => paper.id === id);
      return Math.hypot(grown.layout.paperX[now]! - x[i]!, grown.layout.paperY[now]! - y[i]!);
    });
    expect(ways.sort((a, b) => a - b)[ways.length >> 1]! / diagonal(grown.layout)).toBeLessThan(0.02);
  });

  test('keeps the names of its communities', () => {
    const names = (analysis: Analysis) =>
      analysis.communities.communities.map(({ level, id, label }) => `${level} ${id} ${label}`);
    expect(names(grown)).toEqual(names(found));
  });
});

describe('what is new', () => {
  const community = (id: string) => {
    const paper = GROWN.papers.findIndex((each) => each.id === id);
    return grown.communities.ofPaper[0]![paper];
  };

  test('joins the community that it is tied to', () => {
    const home = found.communities.ofPaper[0]![earlier.papers.ids.indexOf('p00000')];
    for (const id of ['p00300', 'p00301', 'p00302']) expect(community(id)).toBe(home);
    const concept = GROWN.resolution.concepts.findIndex(({ label }) => label === 'brand new');
    expect(grown.communities.ofConcept[0]![concept]).toBe(home);
  });

  test('covers nothing', () => {
    expect(overlapping(grown.layout)).toBe(0);
  });
});

describe('a paper that shares nothing with any other', () => {
  const lonely = corpus([...ROWS, ['quite alone'], ['alone as well']], {
    titles: [...ROWS.map((_, i) => `Paper ${i}`), 'Ornithology', 'Zymurgy'],
  });
  const again = analyze(lonely, { seed: 42, earlier });

  test('founds a community, and the others keep their numbers', () => {
    const top = again.communities.communities.filter(({ level }) => level === 0);
    expect(top).toHaveLength(7);
    expect(again.communities.ofPaper[0]!.slice(-2)).toEqual(Int32Array.of(6, 6));
    expect([...again.communities.ofPaper[0]!.slice(0, 300)]).toEqual([...found.communities.ofPaper[0]!]);
  });
});

interface RuleCase {
  readonly name: string;
  readonly papers: number;
  readonly changed: number;
  readonly relayout?: boolean;
  readonly anew: boolean;
}

const RULE: readonly RuleCase[] = [
  { name: 'nothing new', papers: 300, changed: 0, anew: false },
  { name: 'a tenth', papers: 330, changed: 0, anew: false },
  { name: 'more than a tenth', papers: 331, changed: 0, anew: true },
  { name: 'more than a tenth, bit by bit', papers: 311, changed: 20, anew: true },
  { name: 'more than a tenth gone', papers: 269, changed: 0, anew: true },
  { name: 'asked for', papers: 300, changed: 0, relayout: true, anew: true },
];

test.for(RULE)('all is made anew: $name: $anew', ({ papers, changed, relayout = false, anew }) => {
  const rows = Array.from({ length: papers }, (_, i) => ROWS[i % ROWS.length]!);
  expect(changeSince(corpus(rows), { ...earlier, changed }, relayout).anew).toBe(anew);
});

test('made anew, communities keep the numbers of those that they were', () => {
  const anew = analyze(before, { seed: 7, earlier, relayout: true });
  expect(anew.communities.ofPaper[0]).toEqual(found.communities.ofPaper[0]);
});

function diagonal({ conceptX, conceptY }: Layout): number {
  const span = (values: Float64Array) => Math.max(...values) - Math.min(...values);
  return Math.hypot(span(conceptX), span(conceptY));
}

function overlapping({ conceptX, conceptY, conceptSize, paperX, paperY }: Layout): number {
  const x = [...conceptX, ...paperX];
  const y = [...conceptY, ...paperY];
  const radius = [...conceptSize, ...paperX.map(() => PAPER_RADIUS)];
  let count = 0;
  for (let a = 0; a < x.length; a++)
    for (let b = 0; b < a; b++)
      if (Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!) < radius[a]! + radius[b]! - 1e-6) count++;
  return count;
}
