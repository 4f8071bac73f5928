// A database that grew or shrank holds exactly what a build from scratch over the same records holds.
import { copyFileSync, readFileSync, renameSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { addPapers, build, readEarlierBuild, removePapers } from '../../src/build/index.js';
import type { PaperweaveError } from '../../src/lib/errors.js';
import type { Paper } from '../../src/model/index.js';
import { parseThesaurus } from '../../src/resolve/index.js';
import { verifyKnowledgeBase } from '../../src/store/index.js';
import { temporaryFolder } from '../store/folder.js';
import { dealOut, found, type Part, partOf, seedPapers } from './corpora.js';
import { exactPart } from './exact-part.js';

const at = temporaryFolder();
let papers: readonly Paper[] = [];

beforeAll(async () => {
  papers = await seedPapers(45);
});

async function built(name: string, ...parts: readonly Part[]): Promise<string> {
  await build(found(...parts), { out: at(name) });
  return at(name);
}

/** A copy, so that what is made of it leaves the original alone. */
function copyOf(path: string, name: string): string {
  copyFileSync(path, at(name));
  return at(name);
}

const codeOf = (error: unknown): string => (error as PaperweaveError).code;

describe('papers, concepts, edges and weights', () => {
  test.for([1, 2])('are those of a build from scratch, in parts dealt out by seed %i', async (seed) => {
    const parts = dealOut(papers, 3, seed);
    const [first, second, third] = parts as readonly [Part, Part, Part];
    const whole = exactPart(await built(`whole-${seed}.db`, ...parts));
    const base = await built(`base-${seed}.db`, first);
    const before = exactPart(base);

    const forwards = copyOf(base, `forwards-${seed}.db`);
    await addPapers(forwards, found(second));
    const summary = await addPapers(forwards, found(third));
    expect(exactPart(forwards)).toEqual(whole);
    expect(summary.duplicates).toBeGreaterThan(2);
    expect(summary.records).toBe(summary.papers + summary.duplicates + summary.rejected);
    expect(verifyKnowledgeBase(forwards).sound).toBe(true);

    const backwards = copyOf(base, `backwards-${seed}.db`);
    await addPapers(backwards, found(third, second));
    expect(exactPart(backwards)).toEqual(whole);

    await removePapers(backwards, { documents: [second.name, third.name] });
    expect(exactPart(backwards)).toEqual(before);
  });

  test('without some papers are those of a build without them', async () => {
    const path = await built('shrunk.db', partOf('all', papers.slice(0, 30)));
    const [gone, alsoGone, ...left] = papers.slice(0, 30) as unknown as readonly [Paper, Paper, ...Paper[]];
    const summary = await removePapers(path, { papers: [gone.id, alsoGone.id] });
    expect(summary.papersRemoved).toBe(2);
    expect(summary.extracted).toBe(0);
    const withoutThem = exactPart(await built('without.db', partOf('all', left)));
    expect(exactPart(path).concepts).toEqual(withoutThem.concepts);
    expect(exactPart(path).relations).toEqual(withoutThem.relations);
    expect(exactPart(path).readings).toEqual(withoutThem.readings);
  });
});

describe('what is extracted', () => {
  let base: string;

  beforeAll(async () => {
    base = await built('extracted.db', partOf('base', papers.slice(0, 30)));
  });

  test('is what is new, and what is told in other words', async () => {
    const path = copyOf(base, 'extracted-again.db');
    const changed = { ...papers[0]!, abstract: `${papers[0]!.abstract} We also study grokking.` };
    const summary = await addPapers(path, found(partOf('new', [changed, papers[1]!, papers[41]!])));
    expect(summary).toMatchObject({ extracted: 2, papersAdded: 1, papersChanged: 1, duplicates: 2 });
  });

  test('is everything where the graph was made with another lowest score', async () => {
    const path = copyOf(base, 'extracted-surer.db');
    const { extracted, papers: count } = await addPapers(path, found(partOf('new', [papers[41]!])), {
      extractor: { minScore: 0.8 },
    });
    expect(extracted).toBe(count);
  });

  test('is what is new where the lowest score was given when the graph was made', async () => {
    const path = at('chosen.db');
    await build(found(partOf('base', papers.slice(0, 20))), { out: path, extractor: { minScore: 0.8 } });
    expect(await addPapers(path, found(partOf('new', [papers[41]!])))).toMatchObject({ extracted: 1 });
  });

  test('a document that the graph knows changes nothing, byte for byte', async () => {
    const path = copyOf(base, 'known.db');
    const summary = await addPapers(path, found(partOf('base', papers.slice(0, 30))));
    expect(summary).toMatchObject({ documents: 1, papersAdded: 0, extracted: 0 });
    expect(readFileSync(path).equals(readFileSync(base))).toBe(true);
  });

  test('another document of a known name has a name of its own', async () => {
    const path = copyOf(base, 'renamed.db');
    const summary = await addPapers(path, found(partOf('base', papers.slice(28, 32))));
    expect(summary).toMatchObject({ documents: 2, papersAdded: 2, duplicates: 2 });
    expect(summary.perDocument.map(({ document }) => document)).toEqual(['base', 'base~2']);
  });

  test('the same update gives the same file', async () => {
    const [one, two] = [copyOf(base, 'one.db'), copyOf(base, 'two.db')];
    for (const path of [one, two]) await addPapers(path, found(partOf('new', papers.slice(30, 32))));
    expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
  });
});

describe('an update that cannot be made leaves the file as it was', () => {
  const thesaurus = parseThesaurus(
    'label\treplace by\ngraph networks\tgraph neural network\n',
    'thesaurus.txt',
  );
  let path: string;
  let before: Buffer;

  beforeAll(async () => {
    path = at('untouched.db');
    await build(found(partOf('base', papers.slice(0, 10))), {
      out: path,
      thesaurus,
      provenance: { thesaurus: '0123456789abcdef' },
    });
    before = readFileSync(path);
  });

  const CASES: readonly (readonly [name: string, code: string, update: () => Promise<unknown>])[] = [
    ['an unknown paper', 'paper-unknown', () => removePapers(path, { papers: ['nobody'] })],
    ['an unknown document', 'document-unknown', () => removePapers(path, { documents: ['nowhere.bib'] })],
    ['no thesaurus, though there was one', 'update-needs-file', () => addPapers(path, found())],
    ['all papers gone', 'no-papers', () => removePapers(path, { documents: ['base'] }, { thesaurus })],
    ['no such database', 'store-missing', () => addPapers(at('none.db'), found())],
  ];

  test.for(CASES)('%s', async ([, code, update]) => {
    expect(await update().catch(codeOf)).toBe(code);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('of two at once one wins and the other says so', async () => {
    const base = await built('raced.db', partOf('base', papers.slice(0, 10)));
    const outcomes = await Promise.allSettled([
      addPapers(base, found(partOf('one', papers.slice(10, 12)))),
      addPapers(base, found(partOf('two', papers.slice(12, 14)))),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = outcomes.find((outcome) => outcome.status === 'rejected');
    expect(codeOf(lost?.reason)).toBe('store-busy');
  });

  test('of a file that somebody puts in the place of the database the update says so, and leaves it', async () => {
    const base = await built('swapped.db', partOf('base', papers.slice(0, 10)));
    const other = await built('other.db', partOf('base', papers.slice(0, 12)));
    const put = readFileSync(other);
    const update = addPapers(base, found(partOf('one', papers.slice(12, 14))), {
      progress: ({ stage }) => stage === 'store' && renameSync(other, base),
    });
    expect(await update.catch(codeOf)).toBe('store-changed');
    expect(readFileSync(base).equals(put)).toBe(true);
  });
});

test('a build that keeps an earlier one extracts only what is new', async () => {
  const base = await built('kept.db', partOf('base', papers.slice(0, 30)));
  const totals = new Set<number | undefined>();
  await build(found(partOf('base', papers.slice(0, 31))), {
    out: at('keeping.db'),
    earlier: readEarlierBuild(base),
    progress: ({ stage, total }) => stage === 'extract' && totals.add(total),
  });
  expect([...totals]).toEqual([1]);
  const scratch = exactPart(await built('scratch.db', partOf('base', papers.slice(0, 31))));
  expect(exactPart(at('keeping.db'))).toEqual(scratch);
});
