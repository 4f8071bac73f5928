// What a build found, in figures: the object that `build --json` ends with.
import type { Diagnostic, Knowledge, ReadCounts, StatsAnswer } from '../model/index.js';
import type { DocumentReport } from '../read/index.js';

export interface BuildSummary extends ReadCounts {
  readonly concepts: number;
  readonly mentions: number;
  readonly edges: StatsAnswer['edges'];
  /** Communities of the level that colours the map. */
  readonly communities: number;
  readonly modularity: number;
  /** SHA-256 over the database's content. */
  readonly contentHash: string;
  readonly diagnostics: readonly Diagnostic[];
  /** What became of each document's records. */
  readonly perDocument: readonly DocumentReport[];
}

export function summarize(
  knowledge: Knowledge,
  contentHash: string,
  perDocument: readonly DocumentReport[],
): BuildSummary {
  const { edges, resolution, communities } = knowledge;
  return {
    ...knowledge.counts,
    concepts: resolution.concepts.length,
    mentions: resolution.conceptOf.length,
    edges: {
      paperConcept: edges.paperConcept.paper.length,
      cooccurrence: edges.cooccurrence.source.length,
      broader: edges.broader.length,
      relations: edges.relations.length,
    },
    communities: communities.communities.filter((community) => community.level === 0).length,
    modularity: communities.modularity,
    contentHash,
    diagnostics: knowledge.diagnostics,
    perDocument,
  };
}
