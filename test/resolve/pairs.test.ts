// Measures "same concept" on judged pairs. All forms of a half stand in one corpus, so that each pair is decided among all
// the others, as in a real build. Rules were made looking at the dev half only.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { resolveConcepts } from '../../src/resolve/index.js';
import { corpus, type Written } from './corpus.js';

interface Pair {
  readonly split: string;
  readonly same: boolean;
  readonly forms: readonly [string, string];
  readonly types: readonly [string, string];
  readonly defined: boolean;
}

const FILE = new URL('../fixtures/resolve/pairs.tsv', import.meta.url);
const PAIRS = readFileSync(FILE, 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line): Pair => {
    const [split = '', verdict, a = '', b = '', typeA = '', typeB = '', defined] = line.split('\t');
    return {
      split,
      same: verdict === 'same',
      forms: [a, b],
      types: [typeA, typeB],
      defined: defined === 'defined',
    };
  });

function papersOf({ forms: [a, b], types, defined }: Pair): readonly Written[] {
  const definition = { abstract: `it is [${a}](${types[0]}) ([${b}](${types[1]}))`, acronyms: { [b]: a } };
  const uses = [`one has [${a}](${types[0]}) here`, `one has [${b}](${types[1]}) there`].map((abstract) => ({
    abstract,
  }));
  return defined ? [definition, ...uses] : uses;
}

/** Pairs that resolution got wrong, and the figures. */
function judge(split: string) {
  const pairs = PAIRS.filter((pair) => pair.split === split);
  const { papers, extractions } = corpus(...pairs.flatMap(papersOf));
  const { conceptOf } = resolveConcepts(papers, extractions);
  const conceptsOf = new Map<string, Set<number>>();
  extractions
    .flatMap(({ mentions }) => mentions)
    .forEach(({ surface }, index) => {
      conceptsOf.set(surface, (conceptsOf.get(surface) ?? new Set()).add(conceptOf[index]!));
    });
  const joined = ({ forms: [a, b] }: Pair) =>
    [...conceptsOf.get(a)!].some((concept) => conceptsOf.get(b)!.has(concept));
  const found = pairs.filter(joined);
  const right = found.filter(({ same }) => same).length;
  return {
    precision: right / found.length,
    recall: right / pairs.filter(({ same }) => same).length,
    wrong: pairs
      .filter((pair) => joined(pair) !== pair.same)
      .map(({ forms, same }) => `${same ? '≈' : '≠'} ${forms.join(' | ')}`),
  };
}

test('the pairs are enough, of both kinds, in both halves', () => {
  expect(PAIRS.length).toBeGreaterThanOrEqual(300);
  for (const split of ['dev', 'test'])
    for (const verdict of [true, false])
      expect(PAIRS.filter((pair) => pair.split === split && pair.same === verdict).length).toBeGreaterThan(
        60,
      );
});

describe.each(['dev', 'test'])('same concept, %s half', (split) => {
  const { precision, recall, wrong } = judge(split);

  test(`precision at least 0.98, recall at least 0.90 (wrong: ${wrong.join('; ') || 'none'})`, () => {
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(recall).toBeGreaterThanOrEqual(0.9);
  });
});
