// Communities that another program found, taken as they are.
import { describe, expect, test } from 'vitest';
import { analyze } from '../../../src/analyze/index.js';
import { corpus, plantedRows } from '../corpus.js';

const INPUT = corpus(plantedRows(4, 40, 0.03));
const IDS = INPUT.resolution.concepts.map(({ id }) => id);

/** Against what Louvain would find: by whether the last digit is even. */
const halfOf = (id: string) => (/[02468]$/.test(id) ? 'even' : 'odd');

function taken(pathOf: (id: string) => readonly string[] | undefined) {
  const ofConcept = new Map(IDS.flatMap((id) => (pathOf(id) ? [[id, pathOf(id)!]] : [])));
  return analyze(INPUT, { seed: 1, given: { ofConcept, algorithm: 'gds-leiden' } });
}

/** Names of the given groups that each community of a level holds. */
function held(level: Int32Array, nameOf: (id: string) => string): readonly (readonly string[])[] {
  const groups: Set<string>[] = [];
  level.forEach((group, i) => {
    groups[group] ??= new Set();
    groups[group].add(nameOf(IDS[i]!));
  });
  return groups.map((names) => [...names]);
}

describe('one level', () => {
  const { communities, layout, centrality } = taken((id) => [halfOf(id)]);

  test('is the partition that was given, and the finer one the same', () => {
    expect(communities.ofConcept).toHaveLength(2);
    for (const level of communities.ofConcept)
      expect([...held(level, halfOf)].sort()).toEqual([['even'], ['odd']]);
  });

  test('has our names, every paper in it, and says who found it', () => {
    const top = communities.communities.filter(({ level }) => level === 0);
    expect(top.every(({ label }) => IDS.includes(label.split(' · ')[0]!.replaceAll(' ', '-')))).toBe(true);
    expect(top.reduce((sum, { papers }) => sum + papers, 0)).toBe(INPUT.papers.length);
    expect(communities.algorithm).toBe('gds-leiden');
  });

  test('is laid out, and as stable as what is given can be', () => {
    expect([...layout.conceptX, ...layout.paperY].every(Number.isFinite)).toBe(true);
    expect([...centrality.stability].every((value) => value === 1)).toBe(true);
  });
});

test('two levels are kept, equal names under different parents apart', () => {
  const { communities } = taken((id) => [halfOf(id), id.includes('topic-0') ? 'first' : 'rest']);
  const [coarse, fine] = communities.ofConcept;
  expect(held(coarse!, halfOf)).toHaveLength(2);
  expect(held(fine!, (id) => `${halfOf(id)} ${id.includes('topic-0')}`).map((names) => names.length)).toEqual(
    [1, 1, 1, 1],
  );
});

test('what is left out joins what it is tied to', () => {
  const topicOf = (id: string) => /^topic-(\d)/.exec(id)?.[1];
  const left = IDS.filter((id) => topicOf(id) === '1').slice(0, 3);
  const { communities } = taken((id) => {
    const topic = topicOf(id);
    return topic === undefined || left.includes(id) ? undefined : [topic];
  });
  const groupOf = (id: string) => communities.ofConcept[0]![IDS.indexOf(id)];
  const home = groupOf(IDS.find((id) => topicOf(id) === '1' && !left.includes(id))!);
  expect(left.map(groupOf)).toEqual([home, home, home]);
});
