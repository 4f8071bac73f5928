// What the page makes of the map's answer: neighbours by strength, resting edges, filters and their counts, first questions.
import { describe, expect, it } from 'vitest';
import { createAtlas, typeOf } from '../../viewer/data/atlas.js';
import { linkOf } from '../../viewer/data/link.js';
import { degreeOf, rowOf } from '../../viewer/data/rows.js';
import { firstSorting, sortingOf, tableRows } from '../../viewer/data/table-rows.js';
import { visibilityOf } from '../../viewer/data/visibility.js';
import { questionsOf } from '../../viewer/lib/questions.js';
import { communityName, namingOrder, neighborhood, shortName } from '../../viewer/map/labels.js';
import { PALETTES } from '../../viewer/map/palette.js';
import { sceneOf } from '../../viewer/map/scene.js';
import { type Filters, NO_FILTERS } from '../../viewer/state/filters.js';
import type { Column, List } from '../../viewer/state/route.js';
import { SMALL_MAP, withYears } from './small-map.js';

const atlas = createAtlas(SMALL_MAP);
const ids = (nodes: readonly number[]) => nodes.map((node) => SMALL_MAP.nodes.id[node]);

describe('the atlas', () => {
  it.each([
    ['grokking', ['weight-decay', 'accuracy']],
    ['accuracy', ['grokking', 'mnist', 'weight-decay']],
    ['pruning', ['mnist']],
  ])('knows the neighbours of %s, strongest first', (id, expected) => {
    expect(ids(rowOf(atlas.neighbors, atlas.indexOf.get(id)!))).toEqual(expected);
  });

  it('of a part keeps the ids and the colours that communities have in the whole', () => {
    const [, second] = SMALL_MAP.communities;
    const community = SMALL_MAP.nodes.community.map((id) => (id === 1 ? 14 : id));
    const part = {
      ...SMALL_MAP,
      nodes: { ...SMALL_MAP.nodes, community },
      communities: [SMALL_MAP.communities[0]!, { ...second!, id: 14 }],
    };
    const hues = Array.from({ length: 15 }, (_, id) => (id + 3) % 8);
    const known = createAtlas(part, hues);
    expect(ids(known.members[14]!)).toEqual(['mnist', 'pruning']);
    const { communityColor } = sceneOf(known, 'light');
    expect([communityColor[0], communityColor[14]]).toEqual([PALETTES.light[3], PALETTES.light[1]]);
    expect(visibilityOf(known, NO_FILTERS).byCommunity[14]).toBe(2);
  });

  it('knows papers and their concepts, most salient first', () => {
    expect(ids(rowOf(atlas.uses, 5))).toEqual(['weight-decay', 'grokking']);
    expect(degreeOf(atlas.uses, 4)).toBe(0);
    expect([typeOf(atlas, 0), typeOf(atlas, 5)]).toEqual(['phenomenon', 'paper']);
  });

  it('keeps co-occurrences only among the resting edges', () => {
    expect(atlas.backbone.every((edge) => SMALL_MAP.edges.kind[edge] === 0)).toBe(true);
  });

  it('lights papers only where they are wanted', () => {
    expect(ids(neighborhood(atlas, 0, true))).toEqual(['weight-decay', 'accuracy', 'p1']);
    expect(ids(neighborhood(atlas, 0, false))).toEqual(['weight-decay', 'accuracy']);
  });

  it('knows the link of two, whichever comes first', () => {
    expect(linkOf(atlas, 0, 1)).toEqual({ count: 3, association: 6 });
    expect(linkOf(atlas, 1, 0)).toEqual(linkOf(atlas, 0, 1));
    expect(linkOf(atlas, 0, 4)).toBeUndefined();
  });

  it('names key concepts before others of their importance, but not before the most important of all', () => {
    expect(ids(namingOrder(atlas))).toEqual(['accuracy', 'grokking', 'mnist', 'weight-decay', 'pruning']);
  });

  it('names areas by the first of their concepts', () => {
    expect(shortName(communityName(atlas, 0))).toBe('grokking');
    expect(communityName(atlas, 99)).toBe('–');
  });

  it('suggests a key concept, a phenomenon and a link', () => {
    const { known, link, phenomenon } = questionsOf(atlas);
    expect(ids([known!])).toEqual(['grokking']);
    expect(phenomenon).toBeUndefined();
    expect(ids([SMALL_MAP.edges.source[link!]!, SMALL_MAP.edges.target[link!]!])).toEqual([
      'accuracy',
      'mnist',
    ]);
  });
});

describe('the table', () => {
  const all = visibilityOf(atlas, { minPapers: 1, minShared: 1 });
  it.each<[Column, string[]]>([
    ['label', ['accuracy', 'grokking', 'mnist', 'pruning', 'weight-decay']],
    ['type', ['mnist', 'weight-decay', 'pruning', 'accuracy', 'grokking']],
    ['community', ['accuracy', 'grokking', 'weight-decay', 'mnist', 'pruning']],
    ['papers', ['accuracy', 'grokking', 'weight-decay', 'mnist', 'pruning']],
    ['stability', ['grokking', 'weight-decay', 'mnist', 'pruning', 'accuracy']],
  ])('sorts by %s, then by importance', (column, expected) => {
    expect(ids(tableRows(atlas, all, { list: 'concepts', sorting: firstSorting(column) }))).toEqual(expected);
  });

  it('follows the filters and turns round', () => {
    const shown = visibilityOf(atlas, { types: ['method'], minPapers: 1, minShared: 1 });
    const sorting = { column: 'papers', descending: false } as const;
    expect(ids(tableRows(atlas, shown, { list: 'concepts', sorting }))).toEqual(['pruning', 'weight-decay']);
    expect(ids(tableRows(atlas, shown, { list: 'papers', sorting: firstSorting('label') }))).toEqual(['p1']);
  });

  it.each<[List, Column, Column]>([
    ['concepts', 'stability', 'stability'],
    ['concepts', 'year', 'papers'],
    ['papers', 'year', 'year'],
    ['papers', 'stability', 'concepts'],
  ])('of %s asked for by %s is sorted by %s', (list, column, expected) => {
    expect(sortingOf(list, { column, descending: true })).toEqual({ column: expected, descending: true });
  });
});

const dated = createAtlas(withYears([2020, 2023]));
const relations = [{ relation: 'evaluated-on', subject: 4, object: 3 }];

describe('filters', () => {
  it.each<[string, Filters, string[]]>([
    ['none', { minPapers: 1, minShared: 1 }, ['grokking', 'weight-decay', 'accuracy', 'mnist', 'pruning']],
    ['one type', { types: ['method'], minPapers: 1, minShared: 1 }, ['weight-decay', 'pruning']],
    ['no type', { types: [], minPapers: 1, minShared: 1 }, []],
    ['a community', { communities: [1], minPapers: 1, minShared: 1 }, ['mnist', 'pruning']],
    ['papers', { minPapers: 4, minShared: 1 }, ['grokking', 'accuracy']],
    ['shared papers', { minPapers: 1, minShared: 3 }, ['grokking', 'weight-decay', 'accuracy']],
    ['years', { minPapers: 1, minShared: 1, years: [2020, 2021] }, ['grokking', 'weight-decay']],
    ['a relation', { minPapers: 1, minShared: 1, relation: 'evaluated-on' }, ['mnist', 'pruning']],
    ['all at once', { types: ['method'], communities: [0], minPapers: 2, minShared: 1 }, ['weight-decay']],
  ])('%s', (_, filters, expected) => {
    const { shown, concepts } = visibilityOf(dated, filters, { relations });
    expect(ids([0, 1, 2, 3, 4].filter((node) => shown[node] === 1))).toEqual(expected);
    expect(concepts).toBe(expected.length);
  });

  it('count what each choice would show, the other choices as they are', () => {
    const { byType, byCommunity } = visibilityOf(atlas, {
      types: ['method'],
      communities: [1],
      minPapers: 1,
      minShared: 1,
    });
    expect(byType).toEqual({ method: 1, dataset: 1, phenomenon: 0, task: 0, metric: 0 });
    expect(byCommunity).toEqual([1, 1]);
  });
});
