// How much of a map is drawn: all of it, the best within bounds with the totals told, or what is around one concept or paper.
import { describe, expect, it } from 'vitest';
import type { MapAnswer } from '../../src/model/index.js';
import { spreadOverYears } from '../../src/query/spread-over-years.js';
import { openFixture } from './opened-fixture.js';

const kb = openFixture();
const whole = kb.map();

const conceptsOf = ({ nodes, counts }: MapAnswer) => nodes.id.slice(0, counts.concepts);
const papersOf = ({ nodes, counts }: MapAnswer) => nodes.id.slice(counts.concepts);

/** Edges as the ids of their ends and what they say. */
function edgesOf({ nodes, edges }: MapAnswer): string[] {
  return edges.kind.map((kind, i) => {
    const ends = [nodes.id[edges.source[i]!], nodes.id[edges.target[i]!]];
    return [kind, ...ends, edges.count[i], edges.weight[i]].join(' ');
  });
}

describe('a map without bounds', () => {
  it('draws all that there is', () => {
    expect(whole.counts).toEqual({ concepts: 15, papers: 8 });
    expect(whole.total).toEqual(whole.counts);
    expect([whole.timeline, whole.relations]).toEqual([undefined, undefined]);
  });

  it.each([
    ['as many as there are', 15, 8],
    ['more than there are', 1000, 1000],
  ])('is the same under bounds of %s', (_, maxConcepts, maxPapers) => {
    expect(kb.map({ maxConcepts, maxPapers })).toEqual(whole);
  });
});

describe('a bounded map', () => {
  const bounded = kb.map({ maxConcepts: 5, maxPapers: 3 });

  it('tells how many are drawn, and how many there are', () => {
    expect(bounded.counts).toEqual({ concepts: 5, papers: 3 });
    expect(bounded.total).toEqual({ concepts: 15, papers: 8 });
    expect(bounded.nodes.id).toHaveLength(8);
  });

  it('draws the concepts of highest rank, in the order of the whole map', () => {
    const { importance } = whole.nodes;
    const best = conceptsOf(whole).filter((_, node) => importance[node]! > importance.toSorted().at(-6)!);
    expect(conceptsOf(bounded)).toEqual(best);
    expect(bounded.nodes.importance.toSorted()).toEqual([0, 0, 0, 0, 0.25, 0.5, 0.75, 1]);
  });

  it('says of each what the whole map says', () => {
    const { label, x, y, count, year, community } = bounded.nodes;
    bounded.nodes.id.forEach((id, node) => {
      const at = whole.nodes.id.indexOf(id);
      const said = [label, x, y, count, year, community].map((column) => column[node]);
      const { nodes } = whole;
      const expected = [nodes.label, nodes.x, nodes.y, nodes.count, nodes.year, nodes.community];
      expect(said).toEqual(expected.map((column) => column[at]));
    });
  });

  it('has every edge between what it draws, and no others', () => {
    const every = { pairs: 1000, mentions: 1000 };
    const all = kb.map(every);
    const drawn = new Set(bounded.nodes.id);
    const between = edgesOf(all).filter(
      (_, i) =>
        drawn.has(all.nodes.id[all.edges.source[i]!]!) && drawn.has(all.nodes.id[all.edges.target[i]!]!),
    );
    expect(between.length).toBeGreaterThan(5);
    expect(edgesOf(kb.map({ ...every, maxConcepts: 5, maxPapers: 3 }))).toEqual(between);
  });

  it('keeps the strongest of each node, of those that are drawn', () => {
    const { counts, edges } = kb.map({ pairs: 1, mentions: 1, maxConcepts: 5, maxPapers: 3 });
    expect(edges.kind.filter((kind) => kind === 0).length).toBeLessThanOrEqual(counts.concepts);
    expect(edges.target.filter((_, i) => edges.kind[i] === 1).toSorted()).toEqual([5, 6, 7]);
  });

  it('tells the papers of each year, drawn or not', () => {
    const { year, papers, lengths, at, count } = bounded.timeline!;
    expect([year, papers]).toEqual([
      [2017, 2018, 2020, 2023, 2024],
      [1, 1, 1, 3, 1],
    ]);
    let next = 0;
    const rows = lengths.map((length) => {
      const row = Array.from({ length }, (_, i) => ({
        year: year[at[next + i]!]!,
        papers: count[next + i]!,
      }));
      next += length;
      return row;
    });
    expect(rows).toEqual(conceptsOf(bounded).map((id) => kb.concept(id).years));
  });

  it('gives no years where every paper is drawn', () => {
    expect(kb.map({ maxConcepts: 5 }).timeline).toBeUndefined();
  });

  it('may draw no paper', () => {
    const { counts, edges, timeline } = kb.map({ maxPapers: 0 });
    expect([counts.papers, edges.kind.includes(1)]).toEqual([0, false]);
    expect(timeline?.lengths).toHaveLength(15);
  });
});

describe('papers that stand for all', () => {
  const chosen = (years: readonly (number | undefined)[], concepts: readonly number[], most: number) => [
    ...spreadOverYears(years, Int32Array.from(concepts), most),
  ];
  it.each([
    ['half of each year, those with most concepts', [1, 1, 1, 1, 2, 2], [1, 5, 2, 5, 3, 4], 3, [1, 3, 5]],
    ['papers without a year are a year of their own', [undefined, undefined, 1, 1], [1, 2, 3, 4], 2, [1, 3]],
    ['a year with few papers has one before others have all', [1, 1, 1, 2], [9, 8, 7, 1], 3, [0, 1, 3]],
    ['a year of one paper waits for half of a longer one', [1, 1, 1, 1, 2], [1, 2, 3, 4, 9], 2, [2, 3]],
    ['none, where none may be drawn', [1, 2], [1, 1], 0, []],
    ['all, where there are no more', [1, 2], [1, 1], 5, [0, 1]],
  ])('%s', (_, years, concepts, most, expected) => {
    expect(chosen(years, concepts, most)).toEqual(expected);
  });
});

describe('the map around', () => {
  it('a concept holds its strongest neighbours and its papers', () => {
    const around = kb.map({ concept: 'Knowledge graph', maxConcepts: 4, maxPapers: 1 });
    const neighbors = kb
      .neighbors('knowledge-graph', { limit: 3 })
      .neighbors.map(({ concept }) => concept.id);
    expect(conceptsOf(around)).toEqual(['knowledge-graph', ...neighbors].toSorted());
    expect(papersOf(around)).toEqual([kb.concept('knowledge-graph', { limit: 1 }).paperUses[0]!.paper.id]);
    expect(around.total).toEqual({ concepts: 15, papers: 8 });
  });

  it('a concept has all its links, as the whole map has them', () => {
    const all = kb.map({ pairs: 1000, mentions: 1000 });
    const around = kb.map({ concept: 'knowledge-graph' });
    const own = edgesOf(all).filter((edge) => edge.split(' ').includes('knowledge-graph'));
    const found = edgesOf(around).filter((edge) => edge.split(' ').includes('knowledge-graph'));
    const ends = (edge: string) => edge.split(' ').toSorted().join(' ');
    expect(found.map(ends).toSorted()).toEqual(own.map(ends).toSorted());
  });

  it('a paper holds its concepts', () => {
    const id = 'arxiv:2306.08302';
    const around = kb.map({ paper: id });
    const concepts = kb.paper(id).concepts.map(({ concept }) => concept.id);
    expect(papersOf(around)).toEqual([id]);
    expect(conceptsOf(around)).toEqual(concepts.toSorted());
    expect(around.edges.kind).toEqual(concepts.map(() => 1));
  });

  it('one concept alone', () => {
    expect(kb.map({ concept: 'imagenet', maxConcepts: 1, maxPapers: 0 }).nodes.id).toEqual(['imagenet']);
  });

  it('what is not there is a mistake that names what was asked', () => {
    expect(() => kb.map({ concept: 'phlogiston' })).toThrow(/phlogiston/);
    expect(() => kb.map({ paper: 'phlogiston' })).toThrow(/phlogiston/);
  });
});

describe('typed relations', () => {
  it.each([
    ['all of them', {}],
    ['those between concepts drawn', { maxConcepts: 12 }],
  ])('%s, best first', (_, bounds) => {
    const { nodes, relations, counts } = kb.map({ relations: true, ...bounds });
    const drawn = new Set(nodes.id.slice(0, counts.concepts));
    const stated = kb
      .ask({ limit: 100 })
      .relations.filter(({ subject, object }) => drawn.has(subject.id) && drawn.has(object.id));
    const { names, name, subject, object } = relations!;
    expect(stated.length).toBeGreaterThan(0);
    expect(name.map((each, i) => [nodes.id[subject[i]!], names[each], nodes.id[object[i]!]])).toEqual(
      stated.map((each) => [each.subject.id, each.relation, each.object.id]),
    );
  });
});
