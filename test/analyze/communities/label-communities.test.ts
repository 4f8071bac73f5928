import { describe, expect, test } from 'vitest';
import { nameCommunities } from '../../../src/analyze/communities/label-communities.js';
import { type CorpusOptions, corpus } from '../corpus.js';

/** Names of the communities that `groupOf` puts the papers in; a concept goes where most of its papers are. */
function names(
  rows: readonly (readonly string[])[],
  groupOf: readonly number[],
  options?: CorpusOptions,
): string[] {
  const input = corpus(rows, options);
  const groups = Math.max(...groupOf) + 1;
  const ofConcept = input.resolution.concepts.map((concept) =>
    majority(concept.label, rows, groupOf, groups),
  );
  const partition = Int32Array.from([...ofConcept, ...groupOf]);
  const level = { partition, stability: new Float64Array(partition.length), groups };
  return nameCommunities(input, level).map((name) => name.label);
}

function majority(
  label: string,
  rows: readonly (readonly string[])[],
  groupOf: readonly number[],
  groups: number,
): number {
  const counts = Array.from({ length: groups }, () => 0);
  rows.forEach((row, paper) => {
    if (row.includes(label)) counts[groupOf[paper]!]!++;
  });
  return counts.indexOf(Math.max(...counts));
}

const repeat = (times: number, row: readonly string[]) => Array.from({ length: times }, () => row);

describe('a community is named by', () => {
  test('what sets it apart, not by what everybody uses', () => {
    const rows = [
      ...repeat(4, ['neural network', 'catastrophic forgetting', 'replay buffer']),
      ...repeat(6, ['neural network', 'protein folding', 'contact map']),
    ];
    const [forgetting, protein] = names(rows, [0, 0, 0, 0, 1, 1, 1, 1, 1, 1]);
    expect(forgetting).toBe('catastrophic forgetting · replay buffer');
    expect(protein).toBe('protein folding · contact map');
  });

  test('two concepts that say different things', () => {
    const rows = repeat(5, [
      'graph neural network',
      'neural network on graph',
      'graph neural networks',
      'molecule generation',
    ]);
    expect(names(rows, [0, 0, 0, 0, 0])[0]).toBe('graph neural network · molecule generation');
  });

  test('a method or task before a metric', () => {
    const rows = repeat(4, ['object detection', 'mean average precision', 'anchor box']);
    const types = { 'mean average precision': 'metric' } as const;
    expect(names(rows, [0, 0, 0, 0], { types })[0]).toBe('object detection · anchor box');
  });

  test('concepts of several papers before those of one', () => {
    const rows = [
      ['strange loop theory', 'speech recognition', 'acoustic model'],
      ['speech recognition', 'acoustic model'],
    ];
    expect(names(rows, [0, 0])[0]).toBe('speech recognition · acoustic model');
  });

  test('a whole field only where there is nothing else', () => {
    expect(names(repeat(4, ['deep learning', 'crop disease', 'leaf image']), [0, 0, 0, 0])[0]).not.toContain(
      'deep learning',
    );
    expect(names(repeat(4, ['deep learning']), [0, 0, 0, 0])[0]).toBe('deep learning');
  });

  test('words even where its papers hold no concept', () => {
    expect(names([[], []], [0, 1])).toEqual(['other papers', 'other papers (2)']);
  });
});
