import { describe, expect, test } from 'vitest';
import { openStore, TABLES, VIEWS } from '../../src/store/index.js';
import { writeFixture } from '../fixtures/knowledge.js';
import { temporaryFolder } from './folder.js';

const store = openStore(writeFixture(temporaryFolder()('fixture.db')));

test.each(TABLES.map(({ name }) => name))('table %s has rows in the fixture', (name) => {
  expect(store.all(`SELECT * FROM ${name} LIMIT 1`)).toHaveLength(1);
});

test.each(VIEWS.map(({ name }) => name))('view %s has rows and no column without a name', (name) => {
  const [row] = store.all<Record<string, unknown>>(`SELECT * FROM ${name} LIMIT 1`);
  for (const column of Object.keys(row!)) expect(column).toMatch(/^[a-z_]+(?:_e\d)?$/);
});

describe('views tell people what the numbers mean', () => {
  test.each([
    [
      'concept_pairs',
      `SELECT source, target, papers, association FROM concept_pairs
        WHERE source_id = 'catastrophic-forgetting' AND target_id = 'elastic-weight-consolidation'`,
      [
        {
          source: 'catastrophic forgetting',
          target: 'elastic weight consolidation',
          papers: 2,
          association: 4,
        },
      ],
    ],
    [
      'paper_concepts_named',
      `SELECT title, label, type, role, count FROM paper_concepts_named
        WHERE paper_id = 'arxiv:1710.10903' AND role = 'introduces'`,
      [
        {
          title: 'Graph attention networks',
          label: 'graph attention network',
          type: 'method',
          role: 'introduces',
          count: 4,
        },
      ],
    ],
    [
      'relations_named',
      "SELECT subject, predicate, object, sentences FROM relations_named WHERE object = 'hallucination'",
      [
        {
          subject: 'retrieval-augmented generation',
          predicate: 'mitigates',
          object: 'hallucination',
          sentences: 1,
        },
      ],
    ],
    [
      'concept_communities',
      "SELECT level, community FROM concept_communities WHERE concept_id = 'imagenet' ORDER BY level",
      [
        { level: 0, community: 1 },
        { level: 1, community: 3 },
      ],
    ],
    [
      'merges_named',
      "SELECT alias, target, rule, paper_ids FROM merges_named WHERE label = 'elastic weight consolidation'",
      [
        {
          alias: 'EWC',
          target: 'elastic weight consolidation',
          rule: 'acronym',
          paper_ids: '10.1000/ewc.2017',
        },
      ],
    ],
  ])('%s', (_, sql, rows) => {
    expect(store.all(sql)).toEqual(rows);
  });
});
