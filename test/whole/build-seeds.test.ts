// The main job on the real corpus: counts, contracts, and the same graph every time.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Outcome, runProgram, SEEDS, temporaryFolder } from './run-program.js';

interface Summary {
  readonly documents: number;
  readonly records: number;
  readonly papers: number;
  readonly duplicates: number;
  readonly rejected: number;
  readonly concepts: number;
  readonly edges: Readonly<Record<string, number>>;
  readonly communities: number;
  readonly modularity: number;
  readonly seconds: number;
  readonly contentHash: string;
}

const folder = temporaryFolder();
const database = join(folder, 'first.db');
let outcome: Outcome;
let summary: Summary;

beforeAll(async () => {
  outcome = await runProgram(['build', SEEDS, '--out', database, '--json']);
  summary = JSON.parse(outcome.stdout) as Summary;
});

describe('build --json on the seeds', () => {
  test('exits with 0 and prints one object', () => {
    expect(outcome.code).toBe(0);
    expect(outcome.stdout.trim().split('\n')).toHaveLength(1);
  });

  test('counts every record once', () => {
    const { documents, records, papers, duplicates, rejected } = summary;
    expect({ documents, records, papers, duplicates, rejected }).toEqual({
      documents: 5,
      records: 524,
      papers: 477,
      duplicates: 47,
      rejected: 0,
    });
  });

  test('finds a graph worth the name', () => {
    expect(summary.concepts).toBeGreaterThan(1_000);
    expect(summary.edges.paperConcept).toBeGreaterThan(summary.papers * 3);
    expect(summary.edges.cooccurrence).toBeGreaterThan(summary.concepts);
    expect(summary.communities).toBeGreaterThanOrEqual(4);
    expect(summary.communities).toBeLessThanOrEqual(40);
    expect(summary.modularity).toBeGreaterThan(0.3);
  });
});

describe('same input, same graph', () => {
  test('a second build is the same file, byte for byte', async () => {
    const again = join(folder, 'second.db');
    await runProgram(['build', SEEDS, '--out', again, '--workers', '2', '--json']);
    expect(readFileSync(again).equals(readFileSync(database))).toBe(true);
  });

  test('the order in which files are named changes nothing', async () => {
    const files = readdirSync(SEEDS)
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .reverse();
    const shuffled = join(folder, 'shuffled.db');
    const copies = join(folder, 'copies');
    mkdirSync(copies);
    for (const name of files) copyFileSync(join(SEEDS, name), join(copies, name));
    const { stdout } = await runProgram([
      'build',
      ...files.map((name) => join(copies, name)),
      '--out',
      shuffled,
      '--json',
    ]);
    expect((JSON.parse(stdout) as Summary).concepts).toBe(summary.concepts);
    const gexf = async (path: string) => (await runProgram(['export', path, '--format', 'gexf'])).stdout;
    expect(await gexf(shuffled)).toBe(await gexf(database));
  });

  test('two runs of extract print the same bytes', async () => {
    const [one, two] = await Promise.all([runProgram(['extract', SEEDS]), runProgram(['extract', SEEDS])]);
    expect(one.code).toBe(0);
    expect(one.stdout).toBe(two.stdout);
    expect(one.stdout.trim().split('\n')).toHaveLength(477);
  });
});

describe('a thesaurus', () => {
  test('as exported is honoured by the next build, and a decision of the user with it', async () => {
    const file = join(folder, 'thesaurus.csv');
    const exported = await runProgram(['export', database, '--format', 'thesaurus', '--option', 'form=csv']);
    expect(exported.stdout.split('\n').length).toBeGreaterThan(500);
    writeFileSync(
      file,
      `${exported.stdout}grokking,not a concept,\nneural collapse,replace by,terminal collapse\n`,
    );
    const decided = join(folder, 'decided.db');
    const { code } = await runProgram(['build', SEEDS, '--out', decided, '--thesaurus', file]);
    expect(code).toBe(0);
    expect((await runProgram(['query', 'concept', decided, 'grokking'])).code).toBe(1);
    expect((await runProgram(['query', 'concept', decided, 'neural collapse'])).stdout).toContain(
      'terminal collapse',
    );
  });
});

describe('extract', () => {
  test('quotes its papers exactly', async () => {
    const papers = [
      {
        id: 'a',
        title: 'Dropout 😀 for ResNets',
        abstract: 'We train a convolutional neural network (CNN) with dropout. CNNs overfit.',
      },
      {
        id: 'b',
        title: 'On overfitting',
        abstract: 'Overfitting of convolutional neural networks is studied on CIFAR-10.',
      },
    ];
    const { stdout, code } = await runProgram(['extract', '-'], {
      input: papers.map((each) => JSON.stringify(each)).join('\n'),
    });
    expect(code).toBe(0);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as ExtractLine);
    expect(lines.map((line) => line.id)).toEqual(['a', 'b']);
    for (const [i, line] of lines.entries()) {
      expect(line.concepts.length).toBeGreaterThan(0);
      for (const mention of line.concepts.flatMap((concept) => concept.mentions))
        expect(papers[i]![mention.field].slice(mention.start, mention.end)).toBe(mention.text);
    }
    const shared = lines[0]!.concepts
      .map((concept) => concept.id)
      .filter((id) => lines[1]!.concepts.some((each) => each.id === id));
    expect(shared).toContain('convolutional-neural-network');
  });
});

interface ExtractLine {
  readonly id: string;
  readonly title: string;
  readonly concepts: readonly {
    readonly id: string;
    readonly name: string;
    readonly type: string;
    readonly aliases: readonly string[];
    readonly score: number;
    readonly mentions: readonly {
      readonly field: 'title' | 'abstract';
      readonly start: number;
      readonly end: number;
      readonly text: string;
    }[];
  }[];
}
