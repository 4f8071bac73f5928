// Counts of papers, concepts and edges, counted again from the mentions and papers that they stand for.
import { MENTION, type Reading, USE } from '../cells.js';
import { readMeta } from '../read-meta.js';
import { readPairColumns } from '../read-pairs.js';
import { readAllAliases } from '../read-spellings.js';
import type { Store } from '../store.js';
import type { Check, Flaw } from './check.js';
import { papersIn } from './papers-in.js';

export const paperConcepts: Check = {
  id: 'paper-concepts',
  claim: 'every paper-concept edge counts its mentions, and points to one of them',
  *flaws(store) {
    for (const { id, reading } of papersIn(store)) yield* edgeFlaws(`paper ${id}`, reading);
  },
};

function* edgeFlaws(paper: string, { concepts, mentions }: Reading): Generator<Flaw> {
  const counts = new Map<number, number>();
  for (let at = 0; at < mentions.length; at += MENTION.size) {
    const use = mentions[at + MENTION.use]!;
    counts.set(use, (counts.get(use) ?? 0) + 1);
  }
  for (let use = 1; use <= concepts.length / USE.size; use++) {
    const at = (use - 1) * USE.size;
    const where = `${paper}, concept ${concepts[at + USE.concept]!}`;
    const [count, mention] = [concepts[at + USE.count]!, concepts[at + USE.mention]!];
    if (count !== (counts.get(use) ?? 0))
      yield { where, found: `${count} mentions`, expected: `${counts.get(use) ?? 0} mentions` };
    if (mentions[mention * MENTION.size + MENTION.use] !== use)
      yield { where, found: `mention ${mention}`, expected: 'a mention of the concept' };
  }
}

interface ConceptRow {
  readonly concept: number;
  readonly id: string;
  readonly papers: number;
  readonly mentions: number;
  readonly degree: number;
}

export const conceptCounts: Check = {
  id: 'concepts',
  claim: 'every concept counts its papers, mentions, neighbours and names',
  *flaws(store) {
    const counted = countConcepts(store);
    const degrees = countDegrees(store);
    const spellings = countSpellings(store);
    for (const row of store.all<ConceptRow>(
      'SELECT concept, id, papers, mentions, degree FROM concepts ORDER BY concept',
    )) {
      const spelt = spellings.get(row.concept) ?? 0;
      const { papers, mentions } = counted.get(row.concept) ?? { papers: 0, mentions: 0 };
      const degree = degrees.get(row.concept) ?? 0;
      yield* differing(`concept ${row.id}`, [
        ['papers', row.papers, papers],
        ['mentions', row.mentions, mentions],
        ['neighbours', row.degree, degree],
      ]);
      if (spelt > row.mentions)
        yield {
          where: `concept ${row.id}`,
          found: `${spelt} mentions by aliases`,
          expected: `at most ${row.mentions}`,
        };
    }
  },
};

/** Mentions by aliases, by the row number of the concept. */
function countSpellings(store: Store): ReadonlyMap<number, number> {
  const counted = new Map<number, number>();
  for (const [concept, aliases] of readAllAliases(store))
    counted.set(
      concept,
      aliases.reduce((sum, { count }) => sum + count, 0),
    );
  return counted;
}

type Counted = readonly [what: string, found: number, expected: number];

function* differing(where: string, counts: readonly Counted[]): Generator<Flaw> {
  for (const [what, found, expected] of counts)
    if (found !== expected) yield { where, found: `${found} ${what}`, expected: `${expected} ${what}` };
}

function countDegrees(store: Store): ReadonlyMap<number, number> {
  const degrees = new Map<number, number>();
  const { source, target } = readPairColumns(store);
  for (const ends of [source, target])
    for (const concept of ends) degrees.set(concept, (degrees.get(concept) ?? 0) + 1);
  return degrees;
}

function countConcepts(
  store: Store,
): ReadonlyMap<number, { readonly papers: number; readonly mentions: number }> {
  const counted = new Map<number, { papers: number; mentions: number }>();
  for (const { reading } of papersIn(store))
    for (let at = 0; at < reading.concepts.length; at += USE.size) {
      const concept = reading.concepts[at + USE.concept]!;
      const { papers, mentions } = counted.get(concept) ?? { papers: 0, mentions: 0 };
      counted.set(concept, { papers: papers + 1, mentions: mentions + reading.concepts[at + USE.count]! });
    }
  return counted;
}

export const paperCounts: Check = {
  id: 'papers',
  claim: 'every paper counts its concepts',
  *flaws(store) {
    const noted = store.all<{ concepts: number }>('SELECT concepts FROM papers ORDER BY paper');
    let i = 0;
    for (const { id, reading } of papersIn(store))
      yield* differing(`paper ${id}`, [
        ['concepts', noted[i++]!.concepts, reading.concepts.length / USE.size],
      ]);
  },
};

export const metaCounts: Check = {
  id: 'counts',
  claim: 'the counts noted for the whole are the numbers of rows and entries',
  *flaws(store) {
    const meta = readMeta(store);
    for (const [what, count] of Object.entries(countAll(store))) {
      const found = meta.get(`counts.${what}`) ?? 'nothing';
      if (found !== String(count)) yield { where: `counts.${what}`, found, expected: String(count) };
    }
  },
};

function countAll(store: Store): Readonly<Record<string, number>> {
  let [mentions, edges] = [0, 0];
  for (const { reading } of papersIn(store)) {
    mentions += reading.mentions.length / MENTION.size;
    edges += reading.concepts.length / USE.size;
  }
  const rowsOf = (table: string) =>
    store.get<{ rows: number }>(`SELECT count(*) AS rows FROM ${table}`)?.rows ?? 0;
  return {
    papers: rowsOf('papers'),
    concepts: rowsOf('concepts'),
    mentions,
    paper_concepts: edges,
    cooccurrences: readPairColumns(store).source.length,
    broader: rowsOf('broader'),
    relations: rowsOf('relations'),
  };
}
