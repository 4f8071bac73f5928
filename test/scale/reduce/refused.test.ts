// What the reduce past memory does not take: told by file and line, as the reader of shards tells it, and nothing left behind.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createExtractor, extractorKey } from '../../../src/extract/index.js';
import {
  extractLine,
  isRecordLine,
  linesOf,
  type ShardLine,
  writeShardLine,
} from '../../../src/scale/index.js';
import { found } from '../lines.js';
import { reducing } from './reduced.js';

const extractor = { ...createExtractor(), key: extractorKey() };

async function extracted(id: string): Promise<readonly ShardLine[]> {
  const lines: ShardLine[] = [];
  for await (const line of linesOf(found({ [id]: [{ id, title: `On dropout ${id}` }] })))
    lines.push(extractLine(line, extractor));
  return lines;
}

const written = (lines: readonly object[]): string =>
  lines.map((line) => writeShardLine(line as ShardLine)).join('');

const sound = await extracted('sound');
const other = await extracted('other');
/** One line that says of which format the document is, then the record. */
const record = other.findIndex(isRecordLine) + 1;
const zipped = gzipSync(written(other));

const reduce = (name: string, bytes: string | Uint8Array) =>
  reducing(
    [['sound.jsonl', written(sound)] as const, [name, bytes] as const],
    {},
    async (summary) => summary,
  );

describe('refused', () => {
  test.each([
    ['what is no JSON', 'a.jsonl', 'hello\n', 'a.jsonl:1: found hello, expected a line of a shard'],
    [
      'a line that was cut short',
      'a.jsonl',
      written(other).slice(0, -30),
      `a.jsonl:${other.length}: found {"shard":1,`,
    ],
    [
      'papers that were never extracted from',
      'a.jsonl',
      '{"id": "x", "title": "On dropout"}\n',
      'a.jsonl:1: found {"id": "x", "title": "On dropout"}, expected a line of a shard',
    ],
    [
      'another version of the form',
      'a.jsonl',
      written(other.map((line) => ({ ...line, shard: 2 }))),
      'a.jsonl:1: found a line of shard version 2, expected version 1',
    ],
    [
      'what another extractor found',
      'a.jsonl',
      written(other.map((line) => (isRecordLine(line) ? { ...line, extractor: '1-abc' } : line))),
      `a.jsonl:${record}: found what extractor 1-abc found, expected extractor ${extractorKey()}`,
    ],
    [
      'a gzipped shard that was cut short',
      'a.jsonl.gz',
      zipped.subarray(0, -20),
      /a\.jsonl\.gz:\d: found unexpected end of file, expected a line of a shard/,
    ],
    ['what is not gzipped', 'a.jsonl.gz', written(other), 'a.jsonl.gz:1: found incorrect header check'],
  ])('%s', async (_, name, bytes, message) => {
    await expect(reduce(name, bytes)).rejects.toThrow(message);
  });

  test('shards without a paper', async () => {
    await expect(reducing([['a.jsonl', '']], {}, async () => {})).rejects.toThrow('shards: found no papers');
  });

  test('too little memory', async () => {
    await expect(reducing([['a.jsonl', '']], { memory: 1e8 }, async () => {})).rejects.toThrow(
      '--memory: found 100 MB, expected at least 400 MB',
    );
  });
});

test('what a reduce that was killed left is gone after the next one', async () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  const summary = await reducing(
    [['sound.jsonl', written(sound)]],
    {},
    async (summary) => summary,
    (temporary) =>
      mkdirSync(join(temporary, `paperweave-reduce-${hostname()}.${pid}-0.building`, 'spilled'), {
        recursive: true,
      }),
  );
  expect(summary).toMatchObject({ papers: 1 });
});

describe('taken', () => {
  test.each([
    ['an empty shard', 'a.jsonl', '', 1],
    ['empty lines', 'a.jsonl', written(other).replaceAll('\n', '\n\n'), 2],
    ['a gzipped shard', 'a.jsonl.gz', zipped, 2],
    ['gzipped shards, one after another', 'a.jsonl.gz', Buffer.concat([zipped, zipped]), 2],
    ['a shard whose name looks like a pattern', 'a[1].jsonl', written(other), 2],
  ])('%s', async (_, name, bytes, papers) => {
    expect(await reduce(name, bytes)).toMatchObject({ papers });
  });
});
