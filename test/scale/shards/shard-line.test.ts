// The stored form between map and reduce: read back as written, and refused by name where it is another.
import { describe, expect, test } from 'vitest';
import { documentOf } from '../../../src/read/index.js';
import { readShards, type ShardLine, writeShardLine } from '../../../src/scale/index.js';
import { extractedLines, found } from '../lines.js';

async function read(text: string, key = 'test'): Promise<ShardLine[]> {
  const lines: ShardLine[] = [];
  for await (const line of readShards([documentOf('s.jsonl', text)], key)) lines.push(line);
  return lines;
}

test('lines are read as they were written, empty ones between them passed over', async () => {
  const lines = await extractedLines(
    found({ a: [{ id: '1', title: 'On dropout \u2028 and 😀' }, 'no JSON'] }),
  );
  expect(await read(lines.map(writeShardLine).join('\n'))).toEqual(lines);
});

describe('refused, with file and line', () => {
  const line = { shard: 1, document: 'a', at: 0, record: { title: 't' }, extractor: 'test' };
  test.each([
    ['no JSON', '{"shard":1', 's.jsonl:1: found {"shard":1, expected a line of a shard'],
    [
      'another object',
      '{"id":"x","title":"t"}',
      's.jsonl:1: found {"id":"x","title":"t"}, expected a line of a shard',
    ],
    [
      'another version',
      JSON.stringify({ ...line, shard: 2 }),
      's.jsonl:1: found a line of shard version 2, expected version 1',
    ],
    [
      'another extractor',
      JSON.stringify({ ...line, extractor: '1-abc' }),
      's.jsonl:1: found what extractor 1-abc found, expected extractor test',
    ],
  ])('%s', async (_, text, message) => {
    await expect(read(text)).rejects.toThrow(message);
  });
});
