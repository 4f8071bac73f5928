import { expect, test } from 'vitest';
import { matchConceptNames, openStore, readAllNames, writeKnowledgeBase } from '../../src/store/index.js';
import { makeKnowledge } from '../fixtures/knowledge.js';
import { temporaryFolder } from './folder.js';

const folder = temporaryFolder();
const knowledge = makeKnowledge();

function written(name: string, made = knowledge) {
  writeKnowledgeBase(folder(name), made);
  return openStore(folder(name));
}

test('names stand in the order of importance, each once', () => {
  using store = written('names.db');
  const names = readAllNames(store);
  const order = names.map(({ papers, isLabel, count, concept }) => [
    -papers,
    Number(!isLabel),
    -count,
    concept,
  ]);
  const sorted = order.toSorted((a, b) => a.map((value, i) => value - b[i]!).find((step) => step !== 0) ?? 0);
  expect(order).toEqual(sorted);
  const told = knowledge.resolution.concepts.flatMap(({ label, aliases }) => [
    label,
    ...aliases.map(({ surface }) => surface),
  ]);
  expect(names.map(({ surface }) => surface).sort()).toEqual(told.sort());
});

test.each([
  ['Poincaré embedding', 'poincare'],
  ['Q*-learning_rate', 'q'],
  ['Q*-learning_rate', 'rate'],
  ['naïve Bayes', 'bay*'],
])('%s is found by %s', (label, word) => {
  const [first, ...others] = knowledge.resolution.concepts;
  const concepts = [{ ...first!, label }, ...others];
  const renamed = { ...knowledge, resolution: { ...knowledge.resolution, concepts } };
  using store = written(`${word.length}.db`, renamed);
  expect(matchConceptNames(store, word, 100).map(({ surface }) => surface)).toContain(label);
});
