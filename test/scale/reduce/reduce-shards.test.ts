// The reduce past memory against resolution in memory: the same papers, concepts, names, merges and counts, row by row.
import { describe, expect, test } from 'vitest';
import { createExtractor, extractorKey } from '../../../src/extract/index.js';
import { findDocuments } from '../../../src/read/index.js';
import { extractLine, isRecordLine, linesOf, type ShardLine } from '../../../src/scale/index.js';
import { found, type Told } from '../lines.js';
import { type Reduced, reducedBySql, reducedInMemory } from './reduced.js';

const extractor = { ...createExtractor(), key: extractorKey() };

async function extracted(lines: AsyncIterable<ShardLine>): Promise<ShardLine[]> {
  const all: ShardLine[] = [];
  for await (const line of lines) all.push(extractLine(line, extractor));
  return all;
}

const told = (documents: Readonly<Record<string, readonly (Told | string)[]>>) =>
  extracted(linesOf(found(documents)));

async function compare(shards: readonly (readonly ShardLine[])[]): Promise<Reduced> {
  const { summary, ...bySql } = await reducedBySql(shards);
  const inMemory = await reducedInMemory(shards.flat());
  expect(bySql).toEqual(inMemory);
  expect(summary.papers).toBe(inMemory.papers.length);
  return bySql;
}

const FEW_SEEDS = ['seeds/000_263a4396f893b15f.txt', 'seeds/004_3774fc272a2e54e4.txt'];
const DROPOUT = 'We use dropout. Dropout (DO) is a regularization method for deep neural networks.';

describe('records of one paper', () => {
  test.each([
    [
      'under two ids, by DOI',
      {
        a: [{ id: '1', title: 'Dropout in networks', doi: '10.1000/x' }],
        b: [{ id: '2', title: 'Networks with dropout', doi: '10.1000/X' }],
      },
      1,
    ],
    [
      'with and without an id, by title',
      { a: [{ id: '1', title: 'On dropout', abstract: DROPOUT }], b: [{ title: 'ON DROPOUT' }] },
      1,
    ],
    [
      'whose text comes together out of both',
      {
        a: [
          { id: '1', title: 'On dropout' },
          { id: '1', title: 'On dropout' },
        ],
        b: [{ id: '2', title: 'ON DROPOUT', abstract: DROPOUT }],
      },
      1,
    ],
    [
      'by way of a third',
      {
        a: [{ id: '1', title: 'Dropout in networks', doi: '10.1000/x' }],
        b: [
          { id: '2', title: 'Dropout in deep neural networks', doi: '10.1000/x' },
          { id: '3', title: 'Dropout in deep neural networks' },
        ],
      },
      1,
    ],
    [
      'that are two papers of one id',
      { a: [{ id: '1', title: 'On dropout' }], b: [{ id: '1', title: 'On graph neural networks' }] },
      2,
    ],
    [
      'that share the DOI of a volume',
      {
        a: [
          { id: '1', title: 'On dropout', doi: '10.1000/x' },
          { id: '2', title: 'Graph kernels', doi: '10.1000/x' },
        ],
      },
      2,
    ],
    [
      'and a record that has an id which another was to get',
      {
        a: [
          { id: '1', title: 'On dropout' },
          { id: '1', title: 'Graph kernels' },
        ],
        b: [{ id: '1~2', title: 'Convolutional neural networks' }],
      },
      3,
    ],
  ])('%s', async (_, documents, papers) => {
    const lines = await told(documents);
    const far = { id: 'far', title: 'Reinforcement learning with GANs', abstract: 'No key is shared.' };
    const others = await told({ other: [far] });
    expect((await compare([lines, others])).papers).toHaveLength(papers + 1);
  });

  test('are counted before and after', async () => {
    const lines = await told({
      a: [{ id: '1', title: 'On dropout' }, { id: '2', title: 'On dropout' }, 'no JSON'],
    });
    const { summary } = await reducedBySql([lines, lines]);
    expect(summary).toMatchObject({ records: 2, papers: 1, failed: 0 });
  });

  test('one that broke the extractor is a paper without concepts, and counted', async () => {
    const line = (await told({ a: [{ id: '1', title: 'On dropout' }] })).find(isRecordLine)!;
    const others = await told({ b: [{ id: '2', title: 'On GANs' }] });
    const { found: _, paper: __, ...bare } = line;
    const failed = { ...bare, failed: 'Unexpected exit code: 139' };
    const { summary, papers } = await reducedBySql([[failed], others]);
    expect(summary).toMatchObject({ papers: 2, failed: 1 });
    expect(papers).toEqual(['1 | On dropout', '2 | On GANs']);
  });
});

describe('papers with little in them', () => {
  test.each([
    ['no concept at all', [{ id: '1', title: 'Of' }], 0],
    ['one paper, one concept, no abstract', [{ id: '1', title: 'On dropout' }], 1],
    ['no record', ['no JSON', { id: '2', title: 'On dropout' }], 1],
  ])('%s', async (_, records, concepts) => {
    expect((await compare([await told({ a: records }), []])).concepts).toHaveLength(concepts);
  });

  test('what no extractor has seen yet is extracted from here, once', async () => {
    const seen = await told({ a: [{ id: '1', title: 'On dropout', abstract: DROPOUT }] });
    const far = await told({
      b: [{ id: '2', title: 'Of games', abstract: 'We use graph neural networks.' }],
    });
    const bare = [...seen, ...far].map((line) => {
      if (!isRecordLine(line)) return line;
      const { found: _, paper: __, extractor: ___, ...rest } = line;
      return rest;
    });
    const { concepts } = await compare([bare, seen]);
    expect(concepts).toContain('graph-neural-network | graph neural network | method | 1 | 1');
  });
});

const SENSES = [
  'Adversarial domains (AD): we study adversarial domains and image classification with convolutional networks.',
  'Automatic differentiation (AD): we study automatic differentiation and compilers with gradient descent.',
  'Anomaly detection (AD): we study anomaly detection and intrusion detection with autoencoders.',
];

describe('an acronym of several senses', () => {
  const papers = SENSES.flatMap((abstract, i) =>
    [0, 1].map((copy) => ({ id: `d${i}${copy}`, title: `Definition ${i} ${copy}`, abstract })),
  );

  test.each([
    [
      'has the sense whose company the paper keeps',
      'AD with gradient descent in compilers is fast.',
      'automatic-differentiation',
    ],
    ['has none where no company decides', 'AD is what we study here.', 'ad'],
  ])('%s', async (_, abstract, concept) => {
    const lines = await told({ a: [...papers, { id: 'asks', title: 'A question', abstract }] });
    const { paperConcepts } = await compare([lines]);
    expect(paperConcepts).toContain(`asks | ${concept} | 1`);
  });
});

test('a paper that defines an acronym and mentions nothing keeps no company', async () => {
  const papers = SENSES.flatMap((abstract, i) =>
    [0, 1].map((copy) => ({ id: `d${i}${copy}`, title: `Definition ${i} ${copy}`, abstract })),
  );
  const asks = {
    id: 'asks',
    title: 'A question',
    abstract: 'AD with gradient descent in compilers is fast.',
  };
  const lines = (await told({ a: [...papers, asks] })).map((line) =>
    isRecordLine(line) && line.found && line.record.id === 'd20'
      ? { ...line, found: { ...line.found, mentions: [] } }
      : line,
  );
  const { paperConcepts } = await compare([lines]);
  expect(paperConcepts).toContain('asks | automatic-differentiation | 1');
});

test('a name that two papers bring is two concepts, and other papers go with the company they keep', async () => {
  const papers = [
    {
      id: 'a',
      title: 'SPARK: cluster computing',
      abstract: 'We propose SPARK, a cluster computing engine for data flow.',
    },
    {
      id: 'b',
      title: 'SPARK: speech recognition',
      abstract: 'We propose SPARK, a model for speech recognition with phonemes.',
    },
    { id: 'c', title: 'Using it', abstract: 'SPARK improves speech recognition.' },
  ];
  const { concepts } = await compare([await told({ a: papers })]);
  expect(concepts.filter((row) => row.includes('| SPARK |'))).toHaveLength(2);
});

test('sample papers, cut in three and delivered by halves twice', async () => {
  const lines = await extracted(linesOf(await findDocuments(FEW_SEEDS)));
  const third = Math.ceil(lines.length / 3);
  const shards = [0, 1, 2].map((i) => lines.slice(i * third, (i + 1) * third));
  await compare([...shards, lines.slice(0, lines.length / 2)]);
});
