// What a bounded map leaves out joins it, and leaves all that is drawn at rest as it was.
import { describe, expect, it } from 'vitest';
import type { MapAnswer } from '../../src/model/index.js';
import { createAtlas, isPaper, isWhole } from '../../viewer/data/atlas.js';
import { boundsIn } from '../../viewer/data/bounds.js';
import { withGuests } from '../../viewer/data/guests.js';
import { linkOf, sharePaper } from '../../viewer/data/link.js';
import { rowOf } from '../../viewer/data/rows.js';
import { partOf } from '../../viewer/data/static/part-of-map.js';
import { fitsFilters, visibilityOf } from '../../viewer/data/visibility.js';
import { momentOf, papersWithin, yearSpan } from '../../viewer/data/years.js';
import { sceneOf } from '../../viewer/map/scene.js';
import { itemsOf } from '../../viewer/map/stage-items.js';
import { NO_FILTERS } from '../../viewer/state/filters.js';
import { SMALL_MAP, withYears } from './small-map.js';

/** Of five concepts three are drawn, of two papers the second. */
const all = withYears([2020, 2023]);
const resting = createAtlas(partOf(all, [0, 2, 3], [1]));
/** Around weight decay: grokking, accuracy, and the first paper. */
const around = partOf(all, [0, 1, 2], [0]);
const joined = withGuests(resting, [around, around]);
const [decay, firstPaper] = [joined.indexOf.get('weight-decay')!, joined.indexOf.get('p1')!];

describe('guests of a map', () => {
  it('stand after all that is drawn at rest, each once', () => {
    expect(resting.map.nodes.id).toEqual(['grokking', 'accuracy', 'mnist', 'p2']);
    expect(joined.map.nodes.id).toEqual([...resting.map.nodes.id, 'weight-decay', 'p1']);
    expect([joined.concepts, joined.size, joined.members]).toEqual([3, 4, resting.members]);
    expect([decay, firstPaper].map((node) => isPaper(joined, node))).toEqual([false, true]);
  });

  it('are where they belong', () => {
    const { x, y, count, year } = joined.map.nodes;
    expect([x[decay], y[decay], count[decay]]).toEqual([1, 1, 3]);
    expect(year[firstPaper]).toBe(2020);
  });

  it('know their links and papers, strongest first', () => {
    const name = (node: number) => joined.map.nodes.id[node];
    expect(rowOf(joined.neighbors, decay).map(name)).toEqual(['grokking', 'accuracy']);
    expect(rowOf(joined.uses, decay).map(name)).toEqual(['p1']);
    expect(rowOf(joined.uses, firstPaper).map(name)).toEqual(['weight-decay', 'grokking']);
  });

  it('are linked with what is drawn, from either side', () => {
    const grokking = joined.indexOf.get('grokking')!;
    expect(linkOf(joined, grokking, decay)).toEqual({ count: 3, association: 6 });
    expect(linkOf(joined, decay, grokking)).toEqual({ count: 3, association: 6 });
    expect([sharePaper(joined, grokking, decay), sharePaper(joined, decay, grokking)]).toEqual([true, true]);
    expect(sharePaper(joined, joined.indexOf.get('mnist')!, decay)).toBe(false);
  });

  it('leave the rows of all others', () => {
    for (const rows of ['neighbors', 'uses'] as const)
      for (let node = 0; node < resting.size; node++)
        expect(rowOf(joined[rows], node)).toEqual(rowOf(resting[rows], node));
  });

  it('are in the scene, and not on the stage', () => {
    const scene = sceneOf(joined, 'light');
    expect(scene.territories).toBe(sceneOf(resting, 'light').territories);
    expect(scene.kind.slice(resting.size)).toEqual(['method', 'paper']);
    const shown = new Uint8Array(resting.size).fill(1);
    const radii = new Float32Array(6).fill(1);
    const items = itemsOf(scene, radii, { shown, papers: 'all', minShared: 1 });
    expect(items.nodes).toHaveLength(resting.size);
  });

  it('leave the larger of those at rest above the smaller, and all above papers, which are small', () => {
    const shown = new Uint8Array(resting.size).fill(1);
    const radii = Float32Array.from([2, 3, 1, 3]);
    const { order, nodes } = itemsOf(sceneOf(resting, 'light'), radii, {
      shown,
      papers: 'all',
      minShared: 1,
    });
    expect(order).toEqual([3, 2, 0, 1]);
    expect(nodes.map(({ size }) => Math.round(size * 10) / 10)).toEqual([2, 3, 1, 1.2]);
    const whole = sceneOf(createAtlas(SMALL_MAP), 'light');
    const sizes = Float32Array.from([7, 6, 5, 4, 3, 3, 3]);
    const all = itemsOf(whole, sizes, { shown: new Uint8Array(7).fill(1), papers: 'all', minShared: 1 });
    expect([all.order, all.nodes.map(({ size }) => size)]).toEqual([[0, 1, 2, 3, 4, 5, 6], [...sizes]]);
  });

  it('do not come where everything is drawn already', () => {
    const whole = createAtlas(SMALL_MAP);
    expect([isWhole(whole), isWhole(resting)]).toEqual([true, false]);
    expect(withGuests(whole, [around])).toBe(whole);
  });

  it.each([
    ['of its kind', { types: ['method'] as const }, true],
    ['of another kind', { types: ['dataset'] as const }, false],
    ['in too few papers', { minPapers: 4 }, false],
    ['of another community', { communities: [1] }, false],
    ['of the years of its papers', { years: [2019, 2021] as const }, true],
    ['of other years', { years: [2021, 2024] as const }, false],
    ['in a relation that nobody told', { relation: 'causes' }, false],
  ])('pass the filters as others do: %s', (_, filters, passes) => {
    expect(fitsFilters(joined, decay, { ...NO_FILTERS, ...filters })).toBe(passes);
  });
});

describe('years, where not all papers are drawn', () => {
  const timeline = {
    year: [2019, 2020, 2023],
    papers: [1, 4, 5],
    lengths: [2, 1, 0],
    at: [0, 2, 1],
    count: [1, 3, 4],
  };
  const map: MapAnswer = { ...resting.map, timeline };
  const atlas = createAtlas(map);

  it('span and count all papers', () => {
    expect(yearSpan(atlas)).toEqual([2019, 2023]);
    expect([...papersWithin(atlas, [2019, 2020])]).toEqual([1, 4, 0]);
    expect([...papersWithin(atlas, [2021, 2023])]).toEqual([3, 0, 0]);
  });

  it('are what the filter and the moment go by', () => {
    expect(visibilityOf(atlas, { ...NO_FILTERS, years: [2021, 2023] }).concepts).toBe(1);
    const { upTo, rising, fading } = momentOf(atlas, 2023);
    expect([...upTo]).toEqual([4, 4, 0]);
    expect([rising, fading]).toEqual([[0], [1]]);
  });
});

describe('how much may be drawn', () => {
  it.each([
    ['', 60_000, 20_000],
    ['?most=300', 300, 300],
    ['?most=0', 60_000, 20_000],
    ['?most=many', 60_000, 20_000],
  ])('%j', (search, concepts, papers) => {
    expect(boundsIn(search)).toEqual({ concepts, papers });
  });
});
