// The graph of the seeds against what a reader says of them (stand-off judgements in test/fixtures/resolve).
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ROLES } from '../../src/model/index.js';
import { canonicalKey } from '../../src/resolve/index.js';
import { weaveSeeds } from './seeds.js';

const { papers, resolution, edges, flat } = await weaveSeeds();
const { concepts } = resolution;

function rows(file: string): readonly (readonly string[])[] {
  const text = readFileSync(new URL(`../fixtures/resolve/${file}`, import.meta.url), 'utf8');
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return lines.map((line) => line.split('\t'));
}

const INTRODUCES = ROLES.indexOf('introduces');
const STRONG = 0.5;

/** Keys of each concept that the paper is said to introduce. */
function claimedBy(paper: number): readonly (readonly string[])[] {
  const { paper: of, concept, role, cue } = edges.paperConcept;
  return [...of.keys()]
    .filter((edge) => of[edge] === paper && role[edge] === INTRODUCES && cue[edge]! >= STRONG)
    .map((edge) => concepts[concept[edge]!]!)
    .map(({ label, aliases }) => [label, ...aliases.map(({ surface }) => surface)].map(canonicalKey));
}

interface Introduced {
  /** Canonical keys of its surfaces. */
  readonly keys: readonly string[];
  /** Readers may differ. */
  readonly open: boolean;
}

function introducedIn(cells: readonly string[]): readonly Introduced[] {
  return cells.filter(Boolean).map((cell) => ({
    keys: cell.replace(/^\?/, '').split('|').map(canonicalKey),
    open: cell.startsWith('?'),
  }));
}

describe('who introduces what, on 60 papers', () => {
  const place = new Map(papers.map(({ id }, index) => [id, index]));
  const judged = rows('introduces.tsv').map(([id = '', ...cells]) => ({
    paper: place.get(id)!,
    introduced: introducedIn(cells),
  }));
  const meets =
    (keys: readonly string[]) =>
    ({ keys: others }: Introduced) =>
      others.some((key) => keys.includes(key));
  const claims = judged.flatMap(({ paper, introduced }) =>
    claimedBy(paper).map((keys) => ({
      keys,
      right: introduced.some(meets(keys)),
      open: introduced.some((one) => one.open && meets(keys)(one)),
    })),
  );
  const asked = judged.flatMap(({ paper, introduced }) => {
    const claimed = claimedBy(paper);
    return introduced
      .filter(({ open }) => !open)
      .map((one) => ({
        found: claimed.some((keys) => meets(keys)(one)),
      }));
  });
  const settled = claims.filter(({ open }) => !open);

  test('60 papers of the seeds are judged', () => {
    expect(judged).toHaveLength(60);
    expect(judged.every(({ paper }) => paper !== undefined)).toBe(true);
  });

  test('precision at least 0.90', () => {
    expect(settled.filter(({ right }) => right).length / settled.length).toBeGreaterThanOrEqual(0.9);
  });

  test('recall at least 0.80', () => {
    expect(asked.length).toBeGreaterThan(40);
    expect(asked.filter(({ found }) => found).length / asked.length).toBeGreaterThanOrEqual(0.8);
  });
});

describe('typed relations, on a judged sample', () => {
  const verdicts = new Map(rows('relations.tsv').map((cells) => [cells.slice(0, 5).join(' '), cells[5]]));
  const found = new Set(
    edges.relations.flatMap(({ relation, subject, object, evidence }) =>
      evidence.map(({ subject: position, pattern }) =>
        [
          papers[flat[position]!.paper]!.id,
          relation,
          concepts[subject]!.id,
          concepts[object]!.id,
          pattern,
        ].join(' '),
      ),
    ),
  );
  const judged = [...found].filter((key) => verdicts.has(key));
  const precision = (keys: readonly string[]) =>
    keys.filter((key) => verdicts.get(key) === 'right').length / keys.length;

  test('precision at least 0.85', () => {
    expect(judged.length).toBeGreaterThanOrEqual(80);
    expect(precision(judged)).toBeGreaterThanOrEqual(0.85);
  });

  test('nearly all that is found is judged', () => {
    expect(judged.length / found.size).toBeGreaterThanOrEqual(0.9);
  });

  test('precision at least 0.85 where "our method" is the subject', () => {
    const claims = judged.filter((key) => key.endsWith('-anaphor'));
    expect(claims.length).toBeGreaterThanOrEqual(8);
    expect(precision(claims)).toBeGreaterThanOrEqual(0.85);
  });
});

describe('broader and narrower, on a judged sample', () => {
  const verdicts = new Map(
    rows('broader.tsv').map(([a, b, rule, verdict]) => [`${a} ${b} ${rule}`, verdict]),
  );
  const judged = edges.broader
    .map(({ narrower, broader, rule }) => `${concepts[narrower]!.id} ${concepts[broader]!.id} ${rule}`)
    .filter((key) => verdicts.has(key));

  test('precision at least 0.90', () => {
    expect(judged.length).toBeGreaterThanOrEqual(90);
    expect(
      judged.filter((key) => verdicts.get(key) === 'right').length / judged.length,
    ).toBeGreaterThanOrEqual(0.9);
  });
});

describe('the evidence', () => {
  test('of each relation is two mentions of its concepts in one sentence, or in one paper where it says "our method"', () => {
    for (const { subject, object, evidence } of edges.relations)
      for (const shown of evidence) {
        const [of, to] = [flat[shown.subject]!, flat[shown.object]!];
        expect([resolution.conceptOf[shown.subject], resolution.conceptOf[shown.object]]).toEqual([
          subject,
          object,
        ]);
        expect(to.paper).toBe(of.paper);
        expect(to.mention.sentence !== of.mention.sentence).toBe(shown.pattern.endsWith('-anaphor'));
      }
  });

  test('of each role is a mention of the concept in the paper', () => {
    const { paper, concept, mention } = edges.paperConcept;
    for (const [edge, position] of mention.entries()) {
      expect(resolution.conceptOf[position]).toBe(concept[edge]);
      expect(flat[position]!.paper).toBe(paper[edge]);
    }
  });
});

test('broader edges have no cycle', () => {
  const above = new Map<number, number[]>();
  for (const { narrower, broader } of edges.broader)
    above.set(narrower, [...(above.get(narrower) ?? []), broader]);
  const done = new Set<number>();
  const visit = (concept: number, path: ReadonlySet<number>): void => {
    expect(path.has(concept)).toBe(false);
    if (done.has(concept)) return;
    for (const next of above.get(concept) ?? []) visit(next, new Set([...path, concept]));
    done.add(concept);
  };
  for (const concept of above.keys()) visit(concept, new Set());
});

describe('what a reader of the papers would sign', () => {
  const said = new Set(
    edges.relations.map(
      ({ subject, relation, object }) => `${concepts[subject]!.id} ${relation} ${concepts[object]!.id}`,
    ),
  );

  test.each([
    'neural-network exhibits catastrophic-forgetting',
    'transformer exhibits grokking',
    'linear-network exhibits grokking',
    'feature-learning causes grokking',
    'curriculum-learning mitigates non-iidness',
    'homoode outperforms implicit-model',
    'vision-transformer used-for image-classification',
    'resnet evaluated-on cifar-10',
    'large-language-model exhibits hallucination',
  ])('%s', (statement) => {
    expect(said).toContain(statement);
  });
});
