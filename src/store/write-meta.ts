// What could not be used, and what is known of the whole: counts, quality, what made it. Nothing about the machine or the time.
import { DEFAULT_CONCEPTS_PER_PAPER } from '../graph/options.js';
import { compareStrings } from '../lib/text.js';
import type { Knowledge, Woven } from '../model/index.js';
import { FEWEST_SHARED, MOST_PAIRED, PROVENANCE } from './meta-keys.js';
import type { RowWriter } from './row-writer.js';
import { SCHEMA_VERSION } from './schema.js';

export function writeDiagnostics(writer: RowWriter, { diagnostics }: Woven): void {
  const insert = writer.into('diagnostics');
  diagnostics.forEach(({ code, severity, document, line, found, expected }, i) => {
    insert(i, code, severity, document, line ?? null, found, expected);
  });
}

/** Writes the facts, and last the content hash over all rows but its own; gives that hash back. */
export function writeMeta(writer: RowWriter, knowledge: Knowledge): string {
  const insert = writer.into('meta');
  for (const [key, value] of facts(knowledge)) insert(key, value);
  const contentHash = writer.contentHash();
  writer.seal(contentHash);
  return contentHash;
}

function facts(knowledge: Knowledge): readonly (readonly [string, string])[] {
  const { counts, communities, resolution, edges, provenance } = knowledge;
  const values = {
    ...prefixed('counts.', counts),
    'counts.concepts': resolution.concepts.length,
    'counts.mentions': resolution.conceptOf.length,
    'counts.paper_concepts': edges.paperConcept.paper.length,
    'counts.cooccurrences': edges.cooccurrence.source.length,
    'counts.broader': edges.broader.length,
    'counts.relations': edges.relations.length,
    'communities.algorithm': communities.algorithm,
    'communities.modularity': communities.modularity,
    'communities.seed': communities.seed,
    [FEWEST_SHARED]: fewestShared(edges.cooccurrence.count),
    [MOST_PAIRED]: DEFAULT_CONCEPTS_PER_PAPER,
    ...prefixed(PROVENANCE, provenance),
    'schema.version': SCHEMA_VERSION,
    'schema.offsets': 'UTF-16 code units into papers.title or abstracts.abstract',
  };
  return Object.entries(values)
    .map(([key, value]) => [key, String(value)] as const)
    .sort(([a], [b]) => compareStrings(a, b));
}

/** Of the pairs that there are: pairs of fewer papers were left out by the graph, or there are none. */
function fewestShared(counts: Int32Array): number {
  return counts.length === 0 ? NEVER : counts.reduce((least, count) => Math.min(least, count));
}

const NEVER = 2 ** 31 - 1;

function prefixed(prefix: string, values: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [`${prefix}${key}`, value]));
}
