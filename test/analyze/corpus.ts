// Small corpora for the tests of analysis: which paper speaks of which concepts, and nothing else.
import type { AnalyzedCorpus } from '../../src/analyze/index.js';
import { createRandom } from '../../src/lib/rng.js';
import type { Concept, ConceptType, CooccurrenceEdges, PaperConceptEdges } from '../../src/model/index.js';

export type ConceptsOfPapers = readonly (readonly string[])[];

export interface CorpusOptions {
  readonly titles?: readonly string[];
  readonly types?: Readonly<Record<string, ConceptType>>;
}

/** Paper `i` holds the concepts of row `i`, named by their labels; a paper's first concept is its most salient. */
export function corpus(rows: ConceptsOfPapers, options: CorpusOptions = {}): AnalyzedCorpus {
  const labels = [...new Set(rows.flat())].sort();
  const position = new Map(labels.map((label, i) => [label, i]));
  const sorted = rows.map((row) => [...new Set(row)].map((label) => position.get(label)!));
  const papers = rows.map((_, i) => ({
    id: `p${String(i).padStart(5, '0')}`,
    title: options.titles?.[i] ?? `Paper ${i}`,
    abstract: '',
    authors: [],
    keywords: [],
    documents: [],
  }));
  const concepts = labels.map((label) => concept(label, rows, options.types?.[label] ?? 'method'));
  const paperConcept = paperConceptEdges(sorted);
  const cooccurrence = cooccurrenceEdges(sorted, labels.length);
  return {
    papers,
    resolution: { concepts },
    edges: { paperConcept, cooccurrence, broader: [] },
  };
}

function concept(label: string, rows: ConceptsOfPapers, type: ConceptType): Concept {
  const papers = rows.filter((row) => row.includes(label)).length;
  const types = { method: 0, dataset: 0, phenomenon: 0, task: 0, metric: 0, [type]: 1 };
  return { id: label.replaceAll(' ', '-'), label, type, types, aliases: [], papers, mentions: papers };
}

function paperConceptEdges(rows: readonly (readonly number[])[]): PaperConceptEdges {
  const edges = rows.flatMap((row, paper) =>
    row.map((c, rank) => ({ paper, c, salience: 1 / (1 + rank) })).sort((a, b) => a.c - b.c),
  );
  return {
    paper: Int32Array.from(edges, (edge) => edge.paper),
    concept: Int32Array.from(edges, (edge) => edge.c),
    count: new Int32Array(edges.length).fill(1),
    salience: Float64Array.from(edges, (edge) => edge.salience),
    role: new Uint8Array(edges.length),
    cue: new Float64Array(edges.length),
    mention: new Int32Array(edges.length),
  };
}

/** Pairs of long rows are left out: a paper of thousands of concepts would make millions. */
function cooccurrenceEdges(rows: readonly (readonly number[])[], concepts: number): CooccurrenceEdges {
  const counts = new Map<number, number>();
  for (const row of rows) {
    if (row.length > 200) continue;
    for (const a of row) {
      for (const b of row) if (a < b) counts.set(a * concepts + b, (counts.get(a * concepts + b) ?? 0) + 1);
    }
  }
  const keys = [...counts.keys()].sort((a, b) => a - b);
  return {
    source: Int32Array.from(keys, (key) => Math.floor(key / concepts)),
    target: Int32Array.from(keys, (key) => key % concepts),
    count: Int32Array.from(keys, (key) => counts.get(key)!),
    association: new Float64Array(keys.length).fill(1),
    npmi: new Float64Array(keys.length),
  };
}

/** `topics` sets of papers, each with its own vocabulary; a share of concepts is drawn from all of them. */
export function plantedTopics(topics: number, papersEach: number, stray = 0.1, seed = 1): AnalyzedCorpus {
  return corpus(plantedRows(topics, papersEach, stray, seed));
}

/** The same, to be added to. */
export function plantedRows(topics: number, papersEach: number, stray = 0.1, seed = 1): ConceptsOfPapers {
  const random = createRandom(seed);
  const words = 12;
  const rows = Array.from({ length: topics * papersEach }, (_, paper) =>
    Array.from({ length: 6 }, () => {
      const topic = random() < stray ? Math.floor(random() * topics) : paper % topics;
      return `topic ${topic} word ${Math.floor(random() * words)}`;
    }),
  );
  return rows.map((row, paper) => [...row, `only in paper ${paper}`]);
}
