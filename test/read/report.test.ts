// What the report says of a document: the fields that nothing was made of, the records that could not be used and why.
import { describe, expect, test } from 'vitest';
import { documentOf, readPapers } from '../../src/read/index.js';

async function reportOf(name: string, text: string) {
  const { perDocument } = await readPapers([documentOf(name, text)]);
  return perDocument[0]!;
}

const unknownIn = async (name: string, text: string) =>
  (await reportOf(name, text)).fieldsUnknown.fields.map((field) => [field.name, field.count]);

describe('fields unknown', () => {
  test.each<[string, string, string, readonly (readonly [string, number])[]]>([
    [
      'columns of a table, empty cells aside',
      'x.csv',
      'Title,Abstract,Colour,Shape,\nOne,a,red,,\nTwo,b,blue,round,7\n',
      [
        ['Colour', 2],
        ['Shape', 1],
        ['column 5', 1],
      ],
    ],
    [
      'tags of RIS',
      'x.ris',
      'TY  - JOUR\nTI  - One\nSN  - 1234\nVL  - 1\nER  - \nTY  - JOUR\nTI  - Two\nSN  - 5678\nAB  - Text.\nER  - \n',
      [
        ['SN', 2],
        ['VL', 1],
      ],
    ],
    [
      'fields of BibTeX',
      'x.bib',
      '@article{a, title={One}, volume={1}, note={x}}\n@article{b, title={Two}, note={y}, month=jan}\n',
      [
        ['note', 2],
        ['month', 1],
      ],
    ],
    [
      'keys of the contract',
      'x.jsonl',
      '{"title":"One","stars":3,"abstract":null}\n{"title":"Two","stars":4,"colour":"red"}\n',
      [
        ['stars', 2],
        ['colour', 1],
      ],
    ],
    [
      'keys within keys',
      'x.json',
      JSON.stringify([
        {
          forum: 'a',
          invitation: 'b',
          signatures: [],
          content: { title: { value: 'One' }, TLDR: { value: 'Short.' }, pdf: { value: '/a.pdf' } },
        },
      ]),
      [
        ['content.TLDR', 1],
        ['content.pdf', 1],
        ['invitation', 1],
      ],
    ],
    [
      'elements of XML, by their path',
      'x.xml',
      '<xml><records><record><ref-type>17</ref-type><titles><title>One</title><short-title>O</short-title></titles><pages>1</pages></record></records></xml>',
      [
        ['pages', 1],
        ['ref-type', 1],
        ['titles/short-title', 1],
      ],
    ],
    ['nothing where all is used', 'x.jsonl', '{"title":"One","abstract":"a"}\n', []],
  ])('%s', async (_, name, text, expected) => expect(await unknownIn(name, text)).toEqual(expected));

  test('are bounded, however many names a file makes up', async () => {
    const lines = Array.from({ length: 3000 }, (_, i) => JSON.stringify({ title: `T${i}`, [`k${i}`]: 1 }));
    const { fieldsUnknown } = await reportOf('x.jsonl', lines.join('\n'));
    expect(fieldsUnknown.fields).toHaveLength(50);
    expect(fieldsUnknown.more).toBeGreaterThanOrEqual(949);
  });

  test('have names of one line and of a sensible length', async () => {
    const [field] = await unknownIn(
      'x.jsonl',
      JSON.stringify({ title: 'T', [`a\nb\u0007${'c'.repeat(999)}`]: 1 }),
    );
    expect(field?.[0]).toMatch(/^a b c+…$/);
  });
});

test('rejected records are told with line and reason', async () => {
  const report = await reportOf('x.jsonl', '{"title":"One"}\n{broken\n{"abstract":"No title."}\n[]\n');
  expect(report).toMatchObject({ records: 4, papers: 1, rejected: 3, abstractsMissing: 1 });
  expect(report.rejections).toEqual([
    { line: 2, code: 'json-syntax', found: '{broken' },
    { line: 3, code: 'title-missing', found: 'a record without a title: "No title."' },
    { line: 4, code: 'json-shape', found: 'an array of 0' },
  ]);
});

test('of ten thousand rejected records the first thousand are told, and all counted', async () => {
  const report = await reportOf('x.jsonl', `{"title":"One"}\n${'{broken\n'.repeat(10_000)}`);
  expect(report.rejected).toBe(10_000);
  expect(report.rejections).toHaveLength(1000);
});
