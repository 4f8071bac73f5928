// Communities as graph engines export them.
import { describe, expect, test } from 'vitest';
import { parsePartition } from '../../src/read/index.js';

const paths = (text: string) => parsePartition(text, 'p.csv').map(({ concept, path }) => [concept, ...path]);

describe('read', () => {
  test.each([
    [
      'a concept and a community',
      'concept,community\na,1\nb,2\n',
      [
        ['a', '1'],
        ['b', '2'],
      ],
    ],
    ['tabs, capitals, a byte order mark', '\uFEFFConcept\tCommunity\na b\t1\n', [['a b', '1']]],
    ['GraphFrames, label propagation', 'id,label\nconcept:a,7\n', [['concept:a', '7']]],
    ['GraphFrames, connected components', 'id,component\na,7\n', [['a', '7']]],
    ['Neo4j GDS', 'name,communityId\n"a, b",7\n', [['a, b', '7']]],
    [
      'Neo4j GDS with its intermediate communities, finest first',
      'name,intermediateCommunityIds\na,"[3, 14]"\n',
      [['a', '14', '3']],
    ],
    ['a column a level, in any order', 'level1,concept,level0\nx,a,y\n', [['a', 'y', 'x']]],
    ['key columns before others', 'key:ID,label,community\nconcept:a,A,1\n', [['concept:a', '1']]],
  ])('%s', (_, text, expected) => expect(paths(text)).toEqual(expected));
});

describe('refused', () => {
  test.each([
    ['no header that tells', 'a,b\n1,2\n', 'p.csv:1: found columns a, b, expected a column "concept"'],
    ['nothing', '', 'p.csv:1: found columns none'],
    ['a row without a community', 'concept,community\na,\n', 'p.csv:2: found no community for "a"'],
    ['a row without a concept', 'concept,community\n,1\n', 'p.csv:2: found no concept'],
    [
      'rows of different depth',
      'name,communityIds\na,"[1,2]"\nb,"[1]"\n',
      'p.csv:3: found 1 levels, expected 2 as in the first row',
    ],
    ['a broken quote', 'concept,community\n"a,1\n', 'p.csv: found'],
  ])('%s', (_, text, message) => expect(() => paths(text)).toThrow(message));
});
