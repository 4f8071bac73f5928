// How the memory that the reduce may take is shared out between the SQL engine and everything else in the process.
import { availableParallelism } from 'node:os';
import { PaperweaveError } from '../../lib/errors.js';

/** A stretch of the reduce: SQL alone, or SQL beside the words of the corpus in JavaScript. */
export type Stretch = 'alone' | 'beside';

export interface EngineShare {
  /** Bytes of the engine's buffers. */
  readonly buffers: number;
  readonly threads: number;
}

export type MemoryPlan = Readonly<Record<Stretch, EngineShare>>;

const MB = 1_000_000;
export const LEAST_MEMORY = 400 * MB;
/** Node, its heap where it holds no words, the engine's code. */
const OUTSIDE = 220 * MB;
/** What the engine's buffers are of all that it takes: measured, the rest is what it counts nowhere. */
const COUNTED = 0.75;
const LEAST_BESIDE = 100 * MB;
/** Share of the engine's where JavaScript holds the words. */
const BESIDE = 0.4;
/** DuckDB asks for 125 MB a thread at least (its guide to performance, "environment"). */
const A_THREAD = 150 * MB;

/** @throws PaperweaveError `memory-short` below `LEAST_MEMORY`. */
export function planMemory(bytes: number, threads?: number): MemoryPlan {
  if (bytes < LEAST_MEMORY) throw memoryShort(bytes, '', `at least ${LEAST_MEMORY / MB} MB`);
  const buffers = Math.round((bytes - OUTSIDE) * COUNTED);
  const most = threads ?? availableParallelism();
  return {
    alone: shareOf(buffers, most),
    beside: shareOf(Math.max(LEAST_BESIDE, Math.round(buffers * BESIDE)), most),
  };
}

const shareOf = (buffers: number, most: number): EngineShare => ({
  buffers,
  threads: Math.max(1, Math.min(most, Math.floor(buffers / A_THREAD))),
});

export function memoryShort(bytes: number, why: string, expected: string): PaperweaveError {
  const found = `${Math.round(bytes / MB)} MB${why}`;
  return new PaperweaveError({ code: 'memory-short', where: '--memory', found, expected });
}

const UNITS: Readonly<Record<string, number>> = {
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  tb: 1e12,
  kib: 2 ** 10,
  mib: 2 ** 20,
  gib: 2 ** 30,
  tib: 2 ** 40,
};

/** `1GB`, `500 MiB` in bytes; undefined where the text is no size. */
export function parseSize(text: string): number | undefined {
  const [, number, unit] = /^(\d+(?:\.\d+)?) ?([KMGT]i?B)$/i.exec(text) ?? [];
  return number === undefined || unit === undefined ? undefined : Number(number) * UNITS[unit.toLowerCase()]!;
}
