// Standard output with back-pressure, and files written whole or not at all.
import { once } from 'node:events';
import { createWriteStream, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { clearUnfinished, flushToDisk, removeOnExit, unfinishedName } from '../lib/unfinished.js';

/** True for the error of a reader that went away (`| head`): not a failure of ours. */
export function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}

type Chunks = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

async function writeAll(stream: Writable, chunks: Chunks): Promise<void> {
  let failure: Error | undefined;
  stream.on('error', (error) => {
    failure = error;
  });
  for await (const chunk of chunks) {
    if (failure) throw failure;
    if (!stream.write(chunk)) await drained(stream);
  }
  if (failure) throw failure;
}

/** Resolves when the stream takes more, or is closed; leaves no listener behind. */
async function drained(stream: Writable): Promise<void> {
  const waiting = new AbortController();
  const { signal } = waiting;
  await Promise.race([once(stream, 'drain', { signal }), once(stream, 'close', { signal })]);
  waiting.abort();
}

export async function print(chunks: Chunks): Promise<void> {
  await writeAll(process.stdout, chunks);
}

export const printLine = (line: string): Promise<void> => print([`${line}\n`]);

/** Messages, summaries, warnings: never part of the result. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Writes beside the target and renames, so that a failure leaves the old file as it was. */
export async function writeFileWhole(path: string, chunks: Chunks): Promise<void> {
  clearUnfinished(path);
  const temporary = unfinishedName(path);
  const done = removeOnExit(temporary);
  try {
    const stream = createWriteStream(temporary);
    await once(stream, 'open');
    await writeAll(stream, chunks);
    stream.end();
    await finished(stream);
    flushToDisk(temporary);
    renameSync(temporary, path);
    flushToDisk(dirname(path));
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  } finally {
    done();
  }
}
