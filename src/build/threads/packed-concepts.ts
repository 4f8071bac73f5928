// Concepts and the edges between them in columns, for the way from thread to thread: an object each takes ten times as long.
import type { AnalyzedConcept } from '../../analyze/index.js';
import type { KnownConcept } from '../../graph/index.js';
import { type BroaderEdge, CONCEPT_TYPES } from '../../model/index.js';

export interface PackedConcepts {
  readonly labels: readonly string[];
  /** Position in `CONCEPT_TYPES`. */
  readonly type: Uint8Array;
  readonly papers: Int32Array;
}

export function packConcepts(concepts: readonly KnownConcept[]): PackedConcepts {
  return {
    labels: concepts.map(({ label }) => label),
    type: Uint8Array.from(concepts, ({ type }) => CONCEPT_TYPES.indexOf(type)),
    papers: Int32Array.from(concepts, ({ papers }) => papers),
  };
}

export function unpackConcepts({ labels, type, papers }: PackedConcepts): readonly KnownConcept[] {
  return labels.map((label, i) => ({ label, type: CONCEPT_TYPES[type[i]!]!, papers: papers[i]! }));
}

/** What a concept goes by besides its label. */
export interface PackedNames {
  readonly ids: readonly string[];
  /** Surfaces of all aliases; those of concept i from `aliasFrom[i]` to `aliasFrom[i + 1]`. */
  readonly aliases: readonly string[];
  readonly aliasFrom: Int32Array;
}

export function packNames(concepts: readonly AnalyzedConcept[]): PackedNames {
  const aliasFrom = new Int32Array(concepts.length + 1);
  concepts.forEach(({ aliases }, i) => {
    aliasFrom[i + 1] = aliasFrom[i]! + aliases.length;
  });
  return {
    ids: concepts.map(({ id }) => id),
    aliases: concepts.flatMap(({ aliases }) => aliases.map(({ surface }) => surface)),
    aliasFrom,
  };
}

export function unpackNamed(concepts: PackedConcepts, names: PackedNames): readonly AnalyzedConcept[] {
  const { ids, aliases, aliasFrom } = names;
  return unpackConcepts(concepts).map((concept, i) => ({
    ...concept,
    id: ids[i]!,
    aliases:
      aliasFrom[i] === aliasFrom[i + 1]
        ? NO_ALIASES
        : aliases.slice(aliasFrom[i], aliasFrom[i + 1]).map((surface) => ({ surface })),
  }));
}

const NO_ALIASES: AnalyzedConcept['aliases'] = [];

export interface PackedBroader {
  readonly narrower: Int32Array;
  readonly broader: Int32Array;
}

type Broader = Pick<BroaderEdge, 'narrower' | 'broader'>;

export function packBroader(edges: readonly Broader[]): PackedBroader {
  return {
    narrower: Int32Array.from(edges, ({ narrower }) => narrower),
    broader: Int32Array.from(edges, ({ broader }) => broader),
  };
}

export function unpackBroader({ narrower, broader }: PackedBroader): readonly Broader[] {
  return Array.from(narrower, (each, edge) => ({ narrower: each, broader: broader[edge]! }));
}
