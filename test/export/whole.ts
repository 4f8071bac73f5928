// What an exporter gave, as one text or one run of bytes.
import type { Chunk } from '../../src/export/index.js';

export const wholeBytes = (chunks: Iterable<Chunk>): Buffer =>
  Buffer.concat([...chunks].map((chunk) => Buffer.from(chunk)));

export const whole = (chunks: Iterable<Chunk>): string => wholeBytes(chunks).toString('utf8');
