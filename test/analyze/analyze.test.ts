import { describe, expect, test } from 'vitest';
import { components, groupCount, splitDisconnected } from '../../src/analyze/communities/partition.js';
import { topicGraph } from '../../src/analyze/graph/topic-graph.js';
import { type AnalyzedCorpus, analyze, PAPER_RADIUS } from '../../src/analyze/index.js';
import { corpus, plantedTopics } from './corpus.js';

const topics = plantedTopics(6, 20, 0.03);
const found = analyze(topics, { seed: 42 });

function joined(concepts: Int32Array, papers: Int32Array): Int32Array {
  return Int32Array.from([...concepts, ...papers]);
}

describe('communities of planted topics', () => {
  test('are the topics', () => {
    expect(found.communities.communities.filter((c) => c.level === 0)).toHaveLength(6);
    const ofPaper = found.communities.ofPaper[0]!;
    for (let topic = 0; topic < 6; topic++) {
      const groups = ofPaper.filter((_, paper) => paper % 6 === topic);
      expect(new Set(groups).size).toBe(1);
    }
  });

  test('are connected through papers and concepts', () => {
    const { graph } = topicGraph(topics);
    found.communities.ofConcept.forEach((ofConcept, level) => {
      const partition = joined(ofConcept, found.communities.ofPaper[level]!);
      expect(groupCount(splitDisconnected(graph, partition))).toBe(groupCount(partition));
    });
  });

  test('are numbered by size', () => {
    for (const level of [0, 1]) {
      const sizes = found.communities.communities
        .filter((c) => c.level === level)
        .map((c) => c.concepts + c.papers);
      expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    }
  });

  test('nest: a finer one lies within its parent', () => {
    const { communities, ofConcept, ofPaper } = found.communities;
    expect(ofConcept.length).toBeGreaterThanOrEqual(2);
    for (let level = 1; level < ofConcept.length; level++) {
      const parents = communities.filter((c) => c.level === level).map((c) => c.parent);
      ofConcept[level]!.forEach((id, c) => {
        expect(parents[id]).toBe(ofConcept[level - 1]![c]);
      });
      ofPaper[level]!.forEach((id, p) => {
        expect(parents[id]).toBe(ofPaper[level - 1]![p]);
      });
    }
  });

  test('carry counts that add up and stabilities from 0 to 1', () => {
    for (let level = 0; level < found.communities.ofConcept.length; level++) {
      const here = found.communities.communities.filter((c) => c.level === level);
      expect(here.reduce((sum, c) => sum + c.papers, 0)).toBe(topics.papers.length);
      expect(here.reduce((sum, c) => sum + c.concepts, 0)).toBe(topics.resolution.concepts.length);
      for (const c of here) {
        expect(c.stability).toBeGreaterThanOrEqual(0);
        expect(c.stability).toBeLessThanOrEqual(1 + 1e-12);
      }
    }
  });

  test('have names of their own, made of their own concepts', () => {
    for (let level = 0; level < found.communities.ofConcept.length; level++) {
      const here = found.communities.communities.filter((c) => c.level === level);
      expect(new Set(here.map((c) => c.label)).size).toBe(here.length);
      for (const c of here) {
        for (const key of c.keyConcepts) expect(found.communities.ofConcept[level]![key]).toBe(c.id);
      }
    }
  });

  test('are found by leiden too', () => {
    const { communities } = analyze(topics, { seed: 42, algorithm: 'leiden' });
    expect(communities.algorithm).toBe('leiden');
    expect(communities.modularity).toBeCloseTo(found.communities.modularity, 2);
  });
});

test('centrality has one place a concept; degree counts neighbours', () => {
  const { centrality } = analyze(corpus([['a', 'b'], ['a', 'c'], ['d']]), { seed: 1 });
  expect([...centrality.degree]).toEqual([2, 1, 1, 0]);
  expect(centrality.pageRank[0]).toBe(Math.max(...centrality.pageRank));
  expect(centrality.stability).toHaveLength(4);
});

test('a concept of one paper goes with its paper, a paper that shares nothing goes by its words', () => {
  const rows = [
    ...Array.from({ length: 12 }, (_, i) => ['graph learning', 'node label', `graph detail ${i % 3}`]),
    ...Array.from({ length: 12 }, (_, i) => ['speech recognition', 'phoneme', `speech detail ${i % 3}`]),
    ['speech synthesis quality'],
  ];
  const input = corpus(rows);
  const { ofConcept, ofPaper, communities } = analyze(input, { seed: 1 }).communities;
  expect(communities.filter((c) => c.level === 0)).toHaveLength(2);
  expect(ofPaper[0]![24]).toBe(ofPaper[0]![12]);
  const own = input.resolution.concepts.findIndex((c) => c.label === 'speech synthesis quality');
  expect(ofConcept[0]![own]).toBe(ofPaper[0]![24]);
});

describe('the map', () => {
  const { layout } = found;
  const x = Float64Array.from([...layout.conceptX, ...layout.paperX]);
  const y = Float64Array.from([...layout.conceptY, ...layout.paperY]);
  const radius = Float64Array.from([...layout.conceptSize, ...layout.paperX.map(() => PAPER_RADIUS)]);
  const extent = (values: Float64Array) => Math.max(...values) - Math.min(...values);

  test('has no two nodes over each other', () => {
    for (let v = 0; v < x.length; v++) {
      for (let u = 0; u < v; u++) {
        expect(Math.hypot(x[v]! - x[u]!, y[v]! - y[u]!)).toBeGreaterThan(
          (radius[v]! + radius[u]!) * (1 - 1e-9),
        );
      }
    }
  });

  test('is wider than high, of a diagonal of about 1000 units for 1000 nodes', () => {
    expect(extent(x) / extent(y)).toBeGreaterThan(1.1);
    expect(extent(x) / extent(y)).toBeLessThan(1.8);
    const diagonal = Math.hypot(extent(x), extent(y)) / Math.sqrt(x.length / 1000);
    expect(diagonal).toBeGreaterThan(800);
    expect(diagonal).toBeLessThan(1600);
  });

  test('keeps communities apart: the nearest neighbour of nearly every node is of its own', () => {
    const group = joined(found.communities.ofConcept[0]!, found.communities.ofPaper[0]!);
    let own = 0;
    for (let v = 0; v < x.length; v++) {
      let nearest = -1;
      let least = Infinity;
      for (let u = 0; u < x.length; u++) {
        const distance = Math.hypot(x[v]! - x[u]!, y[v]! - y[u]!);
        if (u !== v && distance < least) [least, nearest] = [distance, u];
      }
      if (group[nearest] === group[v]) own++;
    }
    expect(own / x.length).toBeGreaterThan(0.95);
  });

  test('is the same every time', () => {
    expect(analyze(topics, { seed: 42 })).toEqual(found);
  });
});

const AWKWARD: readonly (readonly [string, AnalyzedCorpus])[] = [
  ['nothing', corpus([])],
  ['a paper without concepts', corpus([[]])],
  ['one paper', corpus([['a', 'b', 'c']])],
  ['one concept in every paper', corpus(Array.from({ length: 300 }, () => ['a']))],
  ['the same concepts in every paper', corpus(Array.from({ length: 30 }, () => ['a', 'b', 'c', 'd']))],
  ['one paper with 3,000 concepts', corpus([Array.from({ length: 3000 }, (_, i) => `c${i}`), ['c1']])],
  ['papers that share nothing', corpus(Array.from({ length: 200 }, (_, i) => [`x${i}`, `y${i}`]))],
  ['pairs of papers that share nothing else', corpus(Array.from({ length: 100 }, (_, i) => [`z${i >> 1}`]))],
  ['papers without any concept', corpus(Array.from({ length: 500 }, () => []))],
];

describe.each(AWKWARD)('%s', (_, input) => {
  const { communities, centrality, layout } = analyze(input, { seed: 1 });
  const positions = [...layout.conceptX, ...layout.conceptY, ...layout.paperX, ...layout.paperY];

  test('gives finite positions, near enough to each other to be seen', () => {
    expect(positions.every(Number.isFinite)).toBe(true);
    const nodes = input.papers.length + input.resolution.concepts.length;
    expect(Math.max(0, ...positions.map(Math.abs))).toBeLessThan(50 + 40 * Math.sqrt(nodes));
  });

  test('gives every concept and paper a community that exists', () => {
    for (const level of communities.ofConcept.keys()) {
      const ids = new Set(communities.communities.filter((c) => c.level === level).map((c) => c.id));
      for (const id of [...communities.ofConcept[level]!, ...communities.ofPaper[level]!]) {
        expect(ids.has(id)).toBe(true);
      }
    }
    expect(communities.ofConcept.length).toBeGreaterThanOrEqual(2);
  });

  test('gives numbers that are numbers', () => {
    expect(Number.isFinite(communities.modularity)).toBe(true);
    expect([...centrality.pageRank, ...centrality.stability].every(Number.isFinite)).toBe(true);
    for (const c of communities.communities) expect(Number.isFinite(c.stability)).toBe(true);
  });
});

describe('a corpus of more topics than an eye tells apart', () => {
  const many = plantedTopics(30, 8, 0.15);

  test('is coloured by at most 16, with the topics themselves one level below', () => {
    const { communities } = analyze(many, { seed: 1 }).communities;
    const counts = [0, 1].map((level) => communities.filter((c) => c.level === level).length);
    expect(counts[0]).toBeLessThanOrEqual(16);
    expect(counts[1]).toBeGreaterThanOrEqual(25);
  });

  test('is coloured by as many as a resolution that was asked for gives', () => {
    const { communities } = analyze(many, { seed: 1, resolution: 1 }).communities;
    expect(communities.filter((c) => c.level === 0).length).toBeGreaterThanOrEqual(25);
  });
});

test('no crumb colours the map where there are larger communities', () => {
  const crumbs = corpus([
    ...Array.from({ length: 60 }, (_, i) => ['a', 'b', `w${i % 5}`]),
    ['lonely thing'],
    ['b', 'far off', 'farther'],
    ['far off', 'farther'],
  ]);
  expect(groupCount(components(topicGraph(crumbs).graph))).toBe(2);
  const { communities } = analyze(crumbs, { seed: 1 }).communities;
  expect(communities.filter((c) => c.level === 0 && c.papers < 3)).toEqual([]);
});
