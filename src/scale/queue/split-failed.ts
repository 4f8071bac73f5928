// A batch that failed every time holds something that breaks the extractor: it is halved until the record stands alone, which is
// then set aside with the reason. The others of its batch are not held up by it.
import { PaperweaveError } from '../../lib/errors.js';
import { isRecordLine, type ShardLine } from '../shards/shard-line.js';
import { batchBlob, foundBlob, readLines, writeLines } from './batch.js';
import type { Job } from './connect.js';
import { type Mapping, type Outstanding, sendBatch } from './send.js';
import { UNABLE } from './work-batch.js';

/**
 * What was done about it, a line a batch, for people.
 * @throws PaperweaveError `worker-unable` where the fault is the worker's: no batch is taken apart for it.
 */
export async function splitFailed(outstanding: Outstanding, mapping: Mapping): Promise<readonly string[]> {
  const messages: string[] = [];
  for (const job of await mapping.queue.getFailed()) {
    const { batch, extractor } = job.data as { readonly batch: string; readonly extractor: string };
    if (extractor !== mapping.key || !outstanding.has(batch)) continue;
    const reason = reasonOf(job);
    await job.remove();
    if (reason.startsWith(UNABLE)) throw unable(reason);
    messages.push(await splitBatch(batch, reason, outstanding, mapping));
  }
  return messages;
}

function unable(reason: string): PaperweaveError {
  return new PaperweaveError({
    code: 'worker-unable',
    where: 'worker',
    found: reason.slice(UNABLE.length),
    expected: 'workers that reach the store; what is done stays done',
  });
}

async function splitBatch(
  batch: string,
  reason: string,
  outstanding: Outstanding,
  mapping: Mapping,
): Promise<string> {
  const lines = await readLines(mapping.store, batchBlob(batch));
  const halves = halve(lines);
  if (halves.length < 2) {
    await setAside(batch, lines, reason, mapping);
    return `${batch}: set aside after ${mapping.attempts} attempts: ${reason}`;
  }
  outstanding.delete(batch);
  for (const half of halves)
    outstanding.set(await sendBatch(half, mapping), half.filter(isRecordLine).length);
  return `${batch}: failed ${mapping.attempts} times, taken apart: ${reason}`;
}

/** Two parts with half of the records each; one where there is no more than one record. */
function halve(lines: readonly ShardLine[]): readonly (readonly ShardLine[])[] {
  const places = lines.flatMap((line, i) => (isRecordLine(line) ? [i] : []));
  if (places.length < 2) return [lines];
  const middle = places[places.length >> 1]!;
  return [lines.slice(0, middle), lines.slice(middle)];
}

/** The answer of a batch that cannot be answered. */
async function setAside(
  batch: string,
  lines: readonly ShardLine[],
  reason: string,
  { store, key }: Mapping,
): Promise<void> {
  const failed = lines.map((line) =>
    isRecordLine(line) ? { ...line, extractor: key, failed: reason } : line,
  );
  await writeLines(store, foundBlob(key, batch), failed);
}

/** BullMQ's words where the process ended, the extractor's own where it threw. */
function reasonOf(job: Job): string {
  return (job.failedReason ?? 'no reason given').split('\n')[0]!;
}
