// What the map shows beyond a concept's neighbours: rings, paths, parts of communities, moments.
import { describe, expect, it } from 'vitest';
import { createAtlas } from '../../viewer/data/atlas.js';
import { partsOf } from '../../viewer/data/parts.js';
import { kindsOf, relationsOn } from '../../viewer/data/relations.js';
import { outerRings } from '../../viewer/data/rings.js';
import { momentOf, papersWithin, yearSpan } from '../../viewer/data/years.js';
import { nearestStep } from '../../viewer/map/nearest-step.js';
import { SMALL_MAP, withYears } from './small-map.js';

const atlas = createAtlas(SMALL_MAP);
const any = () => true;

describe('rings around grokking', () => {
  it.each([
    [1, []],
    [2, [{ node: 3, via: 2, depth: 2 }]],
    [
      3,
      [
        { node: 3, via: 2, depth: 2 },
        { node: 4, via: 3, depth: 3 },
      ],
    ],
  ])('at depth %i', (depth, expected) => {
    expect(outerRings(atlas, 0, [1, 2], depth, any)).toEqual(expected);
  });

  it('stop where a filter does', () => {
    expect(outerRings(atlas, 0, [1, 2], 3, (node) => node !== 3)).toEqual([]);
  });
});

describe('a step of a path', () => {
  const places = [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
    { x: 100, y: 100 },
  ];
  it.each([
    [{ x: 50, y: 3 }, 0],
    [{ x: 98, y: 60 }, 1],
    [{ x: 50, y: 20 }, undefined],
    [{ x: -20, y: 0 }, undefined],
  ])('at %j is %s', (point, expected) => {
    expect(nearestStep(places, point, 5)).toBe(expected);
  });
});

describe('parts of communities', () => {
  const [first] = SMALL_MAP.communities;
  const part = (id: number, parent: number, label: string) => ({ ...first!, id, level: 1, parent, label });

  it('are named where their key concepts lie, and by no name that is taken', () => {
    const found = partsOf(atlas, [
      [part(0, 0, 'grokking · delay'), part(1, 0, 'accuracy'), part(2, 1, 'lone')],
      [part(0, 2, 'pruning'), part(1, 2, 'MNIST · digits'), part(2, 0, 'alone')],
    ]);
    expect(found.map(({ name, rank, parent, x }) => [name, rank, parent, x])).toEqual([
      ['delay', 0, 0, 0],
      ['accuracy', 0, 0, 0],
      ['pruning', 1, 1, 0],
      ['digits', 1, 1, 0],
    ]);
  });
});

describe('relations', () => {
  const stated = { names: ['based-on', 'causes'], name: [1, 0, 1], subject: [0, 4, 1], object: [2, 3, 2] };
  it('are told by the map, most frequent kind first', () => {
    expect(relationsOn(SMALL_MAP)).toEqual([]);
    const relations = relationsOn({ ...SMALL_MAP, relations: stated });
    expect(relations[1]).toEqual({ relation: 'based-on', subject: 4, object: 3 });
    expect(kindsOf(relations)).toEqual([
      { relation: 'causes', count: 2 },
      { relation: 'based-on', count: 1 },
    ]);
  });
});

describe('years', () => {
  const dated = createAtlas(withYears([2020, 2023]));

  it('span what is known', () => {
    expect([yearSpan(atlas), yearSpan(dated)]).toEqual([undefined, [2020, 2023]]);
  });

  it('count the papers of each concept', () => {
    expect([...papersWithin(dated, [2020, 2022])]).toEqual([1, 1, 0, 0, 0]);
  });

  it('show a moment: what is there by then', () => {
    expect(momentOf(dated, 2020).concepts).toBe(2);
    expect([...momentOf(dated, 2023).upTo]).toEqual([1, 1, 0, 1, 0]);
  });
});
