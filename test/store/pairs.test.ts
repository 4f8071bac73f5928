// The pairs of all concepts, those of one concept and those of plain SQL are the same, whatever rule the graph was woven by.
import Database from 'better-sqlite3';
import { afterAll, describe, expect, test } from 'vitest';
import { openStore, readCompanions, readPairRows, readPairRowsWithin } from '../../src/store/index.js';
import { makeKnowledge, writeFixture } from '../fixtures/knowledge.js';
import { temporaryFolder } from './folder.js';

const folder = temporaryFolder();
const CONCEPTS = makeKnowledge().resolution.concepts.map((_, concept) => concept);

interface Rule {
  readonly fewest: number;
  readonly most: number;
}

function wovenBy({ fewest, most }: Rule) {
  const path = writeFixture(folder(`${fewest}-${most}.db`));
  const database = new Database(path);
  const set = database.prepare('UPDATE meta SET value = ? WHERE key = ?');
  set.run(String(fewest), 'pairs.fewest_papers');
  set.run(String(most), 'pairs.most_concepts');
  database.close();
  const store = openStore(path);
  afterAll(() => store.close());
  return store;
}

const rowOf = (rows: ReturnType<typeof readPairRows>, concept: number): [number, number][] => {
  const [from, to] = [rows.starts[concept]!, rows.starts[concept + 1]!];
  return Array.from(rows.targets.subarray(from, to), (other, i) => [other, rows.counts[from + i]!]);
};

describe.each([
  { fewest: 1, most: 60 },
  { fewest: 2, most: 60 },
  { fewest: 1, most: 3 },
  { fewest: 2, most: 4 },
])('at least $fewest papers, among the $most most salient of each', (rule) => {
  const store = wovenBy(rule);
  const rows = readPairRows(store);

  test('some concepts are paired', () => expect(rows.targets.length).toBeGreaterThan(0));

  test('all rows are those of each concept', () => {
    for (const concept of CONCEPTS)
      expect(rowOf(rows, concept)).toEqual(
        readCompanions(store, concept).map(({ concept: other, shared }) => [other, shared]),
      );
  });

  test('all rows are those of plain SQL', () => {
    const lower = CONCEPTS.flatMap((concept) =>
      rowOf(rows, concept).flatMap(([other, papers]) => (concept < other ? [[concept, other, papers]] : [])),
    );
    expect(lower).toEqual(
      store
        .all<Record<string, number>>(
          'SELECT source, target, papers FROM cooccurrences ORDER BY source, target',
        )
        .map(({ source, target, papers }) => [source, target, papers]),
    );
  });
});

test('within some papers, every pair of theirs counts', () => {
  const store = wovenBy({ fewest: 2, most: 1 });
  const all = readPairRows(wovenBy({ fewest: 1, most: 60 }));
  const { frequencies, ...rows } = readPairRowsWithin(store, () => true);
  expect(rows).toEqual(all);
  expect([...frequencies]).toEqual(makeKnowledge().resolution.concepts.map(({ papers }) => papers));
  expect(readPairRowsWithin(store, () => false).targets.length).toBe(0);
});
