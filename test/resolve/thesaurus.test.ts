import { describe, expect, test } from 'vitest';
import {
  EMPTY_THESAURUS,
  parseThesaurus,
  resolveConcepts,
  writeThesaurus,
  writeVosviewerThesaurus,
} from '../../src/resolve/index.js';
import { corpus } from './corpus.js';

const { papers, extractions } = corpus(
  { abstract: 'a [convnet] and a [CNN] and a [convolutional neural network] of [results](metric)' },
  { abstract: 'the [transformer] and the [transformers] and [GAN] and [GANs]' },
);

function labelsWith(text: string): readonly string[] {
  const thesaurus = parseThesaurus(text);
  return resolveConcepts(papers, extractions, { thesaurus }).concepts.map(({ label }) => label);
}

describe('the user decides', () => {
  test.each([
    ['VOSviewer: replace', 'label\treplace by\nconvnet\tconvolutional neural network\n', 'convnet', false],
    ['VOSviewer: ignore', 'label\treplace by\nresult\t\n', 'result', false],
    [
      'CSV: replace',
      'label,action,value\nconvnet,replace by,convolutional neural network\n',
      'convnet',
      false,
    ],
    ['CSV: not a concept', 'label,action,value\nresults,not a concept,\n', 'result', false],
    ['CSV: keep apart what the rules join', 'label,action,value\nGAN,keep apart,GANs\n', 'GAN', true],
    [
      'CSV: keep an acronym apart',
      'label,action,value\nCNN,keep apart,convolutional neural network\n',
      'CNN',
      true,
    ],
    [
      'CSV: a label of the user',
      'label,action,value\ntransformer,replace by,Transformer net\n',
      'Transformer net',
      true,
    ],
  ])('%s', (_, text, label, present) => {
    expect(labelsWith(text).includes(label)).toBe(present);
  });

  test('GAN and GANs kept apart are two concepts', () => {
    expect(
      labelsWith('label,action,value\nGAN,keep apart,GANs\n').filter((label) => label === 'GAN'),
    ).toHaveLength(2);
  });

  describe('what is kept apart stays apart by whatever way the rules would join it', () => {
    const held = corpus(
      { abstract: 'a [CNN] and [CNNs]', acronyms: { CNN: 'convolutional neural network' } },
      { abstract: 'a [CNN model] and a [convolutional neural network] and [convolutional neural networks]' },
      { abstract: 'the [Adam] and the [Adam optimizer] and the [Adam optimizers]' },
    );
    const conceptsWith = (text: string) => {
      const { concepts } = resolveConcepts(held.papers, held.extractions, {
        thesaurus: parseThesaurus(text),
      });
      return concepts.map(({ label, aliases }) => [label, ...aliases.map(({ surface }) => surface)]);
    };

    test.each([
      ['CNN', 'convolutional neural network'],
      ['CNN model', 'convolutional neural network'],
      ['Adam optimizer', 'Adam'],
      ['Adam', 'Adam optimizer'],
    ])('%s and %s', (label, other) => {
      const shared = (text: string) =>
        conceptsWith(text).filter((names) => names.includes(label) && names.includes(other));
      expect(shared('label,action,value\n')).toHaveLength(1);
      expect(shared(`label,action,value\n${label},keep apart,${other}\n`)).toEqual([]);
    });
  });

  test('a type', () => {
    const thesaurus = parseThesaurus('label,action,value\ntransformer,type,task\n');
    const { concepts } = resolveConcepts(papers, extractions, { thesaurus });
    expect(concepts.find(({ id }) => id === 'transformer')).toMatchObject({
      type: 'task',
      types: { task: 1, method: 0 },
    });
  });

  test('the ledger says that it was the user', () => {
    const thesaurus = parseThesaurus('label\treplace by\nconvnet\tconvolutional neural network\n');
    const { ledger } = resolveConcepts(papers, extractions, { thesaurus });
    expect(ledger).toContainEqual(expect.objectContaining({ alias: 'convnet', rule: 'thesaurus' }));
  });
});

test.each([
  ['another header', 'foo,bar\n', 'thesaurus-header'],
  ['an unknown action', 'label,action,value\na,merge,b\n', 'thesaurus-action'],
  ['nothing to replace by', 'label,action,value\na,replace by,\n', 'thesaurus-value'],
  ['an unknown type', 'label,action,value\na,type,animal\n', 'thesaurus-value'],
])('%s is refused with its line', (_, text, code) => {
  expect(() => parseThesaurus(text, 'words.csv')).toThrow(expect.objectContaining({ code }));
  expect(() => parseThesaurus(text, 'words.csv')).toThrow(/words\.csv:\d/);
});

test('what is written is read back', () => {
  const text =
    'label,action,value\n"a, b",replace by,"c ""d"""\nx,keep apart,y\nz,not a concept,\nm,type,metric\n';
  expect(writeThesaurus(parseThesaurus(text))).toBe(text);
  expect(parseThesaurus(writeThesaurus(EMPTY_THESAURUS))).toEqual(EMPTY_THESAURUS);
});

test('a build written as VOSviewer thesaurus gives the same concepts when read', () => {
  const before = resolveConcepts(papers, extractions);
  const thesaurus = parseThesaurus(writeVosviewerThesaurus(before));
  const after = resolveConcepts(papers, extractions, { thesaurus });
  expect(after.concepts.map(({ id }) => id)).toEqual(before.concepts.map(({ id }) => id));
});
