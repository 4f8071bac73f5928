// Small corpora in parts: papers of the seeds as documents of a few each, and records that tell of one paper in several parts.
import { createRandom, shuffleInPlace } from '../../src/lib/rng.js';
import type { Paper } from '../../src/model/index.js';
import { documentOf, type FoundDocuments, findDocuments, readPapers } from '../../src/read/index.js';

export interface Part {
  readonly name: string;
  readonly records: readonly object[];
}

export const found = (...parts: readonly Part[]): FoundDocuments => ({
  documents: parts.map(({ name, records }) =>
    documentOf(name, records.map((record) => JSON.stringify(record)).join('\n')),
  ),
  diagnostics: [],
});

const SEEDS = new URL('../../seeds', import.meta.url).pathname;

/** The first papers of the seeds, in the order of their ids. */
export async function seedPapers(count: number): Promise<readonly Paper[]> {
  const { papers } = await readPapers((await findDocuments([SEEDS])).documents);
  return papers.slice(0, count);
}

/** The papers dealt out at random; every part tells some of the papers of the part before again, some of them in other words. */
export function dealOut(papers: readonly Paper[], parts: number, seed: number): readonly Part[] {
  const random = createRandom(seed);
  const dealt = Array.from({ length: parts }, (): object[] => []);
  for (const position of shuffleInPlace(Int32Array.from(papers.keys()), random)) {
    const { documents: _, id, ...record } = papers[position]!;
    const first = Math.floor(random() * parts);
    const named = random() < 0.5 ? { id, ...record } : record;
    dealt[first]!.push(named);
    if (random() < 0.15) dealt[(first + 1) % parts]!.push(toldAgain(named, random()));
  }
  dealt[0]!.push({ abstract: 'A record without a title.' });
  return dealt.map((records, i) => ({ name: `part-${i}.jsonl`, records }));
}

function toldAgain(record: { readonly title: string; readonly abstract: string }, chance: number): object {
  if (chance < 0.25) return record;
  if (chance < 0.5) return { ...record, title: record.title.toUpperCase(), abstract: '' };
  if (chance < 0.75)
    return {
      ...record,
      doi: '10.1000/EXAMPLE',
      year: 2020,
      keywords: ['transfer learning', 'Deep Learning'],
    };
  return { ...record, abstract: `${record.abstract} We also study continual learning.`, venue: ' NeurIPS ' };
}

/** A document that tells these papers, each once. */
export function partOf(name: string, papers: readonly Paper[]): Part {
  return { name, records: papers.map(({ documents: _, ...record }) => record) };
}
