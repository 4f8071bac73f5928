// What the engine ran out of, in our words. Anything else that it says is a fault of ours and stays as it is.
import { PaperweaveError } from '../../lib/errors.js';
import { shorten } from '../../lib/text.js';
import type { SqlSettings } from './duckdb.js';
import { memoryShort } from './memory-plan.js';

/** `max_temp_directory_size` is what the engine lets itself spill: nine tenths of the disk. It calls that memory too. */
const DISK = /No space left on device|max_temp_directory_size/;
const MEMORY = /Out of Memory/;

type Limits = Pick<SqlSettings, 'memory' | 'temporary'>;

/** Whether the engine ran out of memory or disk, so that trying again makes no sense. */
export function isShortage(error: unknown): error is Error {
  return error instanceof Error && (DISK.test(error.message) || MEMORY.test(error.message));
}

/** PaperweaveError `memory-short` or `system-refused` for a shortage; anything else as it is. */
export function engineError(error: unknown, { memory, temporary }: Limits): unknown {
  if (!isShortage(error) || error instanceof PaperweaveError) return error;
  if (DISK.test(error.message)) return diskFull(error, temporary);
  return memoryShort(memory, `: ${shorten(error.message, 100)}`, 'more, or fewer --threads');
}

function diskFull({ message }: Error, temporary: string): PaperweaveError {
  return new PaperweaveError({
    code: 'system-refused',
    where: /file "([^"]+)"/.exec(message)?.[1] ?? temporary,
    found: 'no space left on the device',
    expected: 'some 3 KB a paper; --temporary names another disk',
  });
}
