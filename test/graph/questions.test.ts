// Questions to the graph of the seeds whose answers a reader of the papers would sign.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../src/build/index.js';
import { type KnowledgeBase, openKnowledgeBase } from '../../src/query/index.js';
import { findDocuments } from '../../src/read/index.js';
import { verifyKnowledgeBase } from '../../src/store/index.js';

const folder = mkdtempSync(join(tmpdir(), 'paperweave-questions-'));
const out = join(folder, 'seeds.db');
let kb: KnowledgeBase;

beforeAll(async () => {
  const seeds = fileURLToPath(new URL('../../seeds', import.meta.url));
  await build(await findDocuments([seeds]), { out, workers: 1 });
  kb = openKnowledgeBase(out);
}, 120_000);

afterAll(() => {
  kb.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('what mitigates, explains, causes', () => {
  test.each([
    ['mitigates', 'catastrophic forgetting', ['InterContiNet', 'discrete key-value bottleneck']],
    ['mitigates', 'gradient variance amplification', ['exponential moving average']],
    ['mitigates', 'memorization', ['mixup']],
    ['explains', 'neural collapse', ['perturbation analysis']],
    ['explains', 'grokking', ['circuit efficiency']],
    ['causes', 'grokking', ['feature learning', 'gradual amplification', 'implicit bias']],
  ])('%s %s', (relation, object, answers) => {
    const { relations } = kb.ask({ relation, object });
    expect(relations.map(({ subject }) => subject.label).sort()).toEqual(answers);
  });
});

test('which datasets grokking is studied on', () => {
  const { relations } = kb.ask({ relation: 'studied-on', subject: 'grokking' });
  expect(relations.map(({ object }) => object.label).sort()).toEqual(['MNIST', 'XOR cluster data']);
});

test('what discrete key-value bottleneck is said to do is quoted where it is said', () => {
  const { relations } = kb.ask({ relation: 'mitigates', subject: 'discrete key-value bottleneck' });
  const [quotation] = relations[0]!.evidence;
  expect(quotation!.text).toContain('the proposed model');
  expect(quotation!.marks.map(({ start, end }) => quotation!.text.slice(start, end))).toEqual([
    'catastrophic forgetting',
  ]);
});

describe('who introduces', () => {
  test.each([
    ['mixup', 'mixup: Beyond Empirical Risk Minimization'],
    ['Mamba', 'Mamba: Linear-Time Sequence Modeling with Selective State Spaces'],
    ['Mish', 'Mish: A Self Regularized Non-Monotonic Activation Function'],
    ['N-BEATS', 'N-BEATS: Neural basis expansion analysis for interpretable time series forecasting'],
    ['lottery ticket hypothesis', 'The Lottery Ticket Hypothesis: Finding Sparse, Trainable Neural Networks'],
    ['FractalNet', 'FractalNet: Ultra-Deep Neural Networks without Residuals'],
    ['TabNet', 'TabNet: Attentive Interpretable Tabular Learning'],
    ['cosFormer', 'cosFormer: Rethinking Softmax in Attention'],
    ['PyGlove', 'PyGlove: Symbolic Programming for Automated Machine Learning'],
    ['task vectors', 'Editing Models with Task Arithmetic'],
    ['Net2Vec', /^Net2Vec: /],
  ])('%s', (name, title) => {
    const titles = kb.concept(name).introducedBy.map(({ paper }) => paper.title);
    expect(titles).toHaveLength(1);
    expect(titles[0]).toMatch(title);
  });
});

test('the graph of the seeds is sound', () => {
  const { checks } = verifyKnowledgeBase(out);
  expect(checks.filter(({ flaws }) => flaws.length > 0)).toEqual([]);
});
