// What the reduce past memory makes of shards, and what resolution in memory makes of them, in one form.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect } from 'vitest';
import type { ExtractorOptions } from '../../../src/extract/index.js';
import { compareStrings } from '../../../src/lib/text.js';
import { resolveConcepts } from '../../../src/resolve/index.js';
import {
  gatherShards,
  type ReduceSummary,
  reduceShards,
  type ShardLine,
  writeShardLine,
} from '../../../src/scale/index.js';
import { inOrder } from '../lines.js';

export interface Reduced {
  readonly papers: readonly string[];
  /** id, label, type, papers, mentions */
  readonly concepts: readonly string[];
  /** concept, name, mentions */
  readonly aliases: readonly string[];
  /** concept, alias, target, rule, support */
  readonly merges: readonly string[];
  /** paper, concept, mentions */
  readonly paperConcepts: readonly string[];
}

const line = (...cells: readonly unknown[]): string => cells.map(String).join(' | ');
const sorted = (lines: readonly string[]): readonly string[] => lines.toSorted(compareStrings);

interface ReduceChoice {
  readonly memory?: number;
  readonly extractor?: ExtractorOptions;
}

/** `shards`: the lines of each. */
export async function reducedBySql(
  shards: readonly (readonly ShardLine[])[],
  choice: ReduceChoice = {},
): Promise<Reduced & { readonly summary: ReduceSummary }> {
  const named = shards.map((lines, i) => [`${i}.jsonl`, lines.map(writeShardLine).join('')] as const);
  return reducing(named, choice, async (summary, out) => ({ summary, ...(await readTables(out)) }));
}

/** Shards by name, as they stand on the disk. Whatever comes of it, nothing may stay where the engine spills. */
export async function reducing<T>(
  shards: readonly (readonly [name: string, bytes: string | Uint8Array])[],
  { memory = 600e6, extractor = {} }: ReduceChoice,
  then: (summary: ReduceSummary, out: string) => Promise<T>,
  before: (temporary: string) => void = () => {},
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'paperweave-reduced-'));
  const [out, temporary] = [join(folder, 'tables'), join(folder, 'temporary')];
  mkdirSync(temporary);
  before(temporary);
  for (const [name, bytes] of shards) writeFileSync(join(folder, name), bytes);
  const files = shards.map(([name]) => join(folder, name));
  try {
    const settings = { out, temporary, memory, extractor, minPapers: () => 1, maxConcepts: 100 };
    return await then(await reduceShards(files, settings), out);
  } finally {
    const left = readdirSync(temporary);
    rmSync(folder, { recursive: true });
    expect(left).toEqual([]);
  }
}

async function readTables(folder: string): Promise<Reduced> {
  const connection = await (await DuckDBInstance.create()).connect();
  const rows = async (table: string, columns: string) => {
    const read = await connection.runAndReadAll(`SELECT ${columns} FROM '${folder}/${table}.parquet'`);
    return sorted(read.getRows().map((cells) => line(...cells)));
  };
  const reduced = {
    papers: await rows('papers', 'id, title'),
    concepts: await rows('concepts', 'id, label, "type", papers, mentions'),
    aliases: await rows('aliases', 'concept, surface, count'),
    merges: await rows('merges', 'concept, alias, target, rule, support'),
    paperConcepts: await rows('paper-concepts', 'paper, concept, count'),
  };
  connection.closeSync();
  return reduced;
}

export async function reducedInMemory(lines: readonly ShardLine[]): Promise<Reduced> {
  const { read, extractions } = await gatherShards(inOrder(lines));
  const { concepts, ledger, conceptOf } = resolveConcepts(read.papers, extractions);
  const counts = new Map<string, number>();
  let mention = 0;
  for (const { paper, mentions } of extractions)
    for (const _ of mentions) {
      const concept = concepts[conceptOf[mention++]!];
      if (concept === undefined) continue;
      const pair = line(paper, concept.id);
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  const id = (concept: number) => concepts[concept]!.id;
  return {
    papers: sorted(read.papers.map((paper) => line(paper.id, paper.title))),
    concepts: sorted(concepts.map((c) => line(c.id, c.label, c.type, c.papers, c.mentions))),
    aliases: sorted(
      concepts.flatMap((c) => c.aliases.map(({ surface, count }) => line(c.id, surface, count))),
    ),
    merges: sorted(
      ledger.map((merge) => line(id(merge.concept), merge.alias, merge.target, merge.rule, merge.support)),
    ),
    paperConcepts: sorted([...counts].map(([pair, count]) => line(pair, count))),
  };
}
