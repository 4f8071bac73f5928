// What every graph format writes from: nodes and edges as passes over the database, never as one array.
import type { ConceptType, Role } from '../model/index.js';

interface NodeCommon {
  /** Unique over both kinds: `concept:<id>` or `paper:<id>`. */
  readonly key: string;
  readonly id: string;
  readonly label: string;
  readonly community: number;
  readonly communityLabel: string;
  /** `#rrggbb`, its colour in the viewer: that of its community, or that of papers. */
  readonly color: string;
  readonly x: number;
  /** Grows upwards. */
  readonly y: number;
  /** Radius, in the unit of the positions. */
  readonly size: number;
}

export interface ConceptNode extends NodeCommon {
  readonly kind: 'concept';
  readonly type: ConceptType;
  /** Papers that mention it. */
  readonly papers: number;
  readonly mentions: number;
  readonly pageRank: number;
  readonly degree: number;
  readonly stability: number;
}

export interface PaperNode extends NodeCommon {
  readonly kind: 'paper';
  /** Concepts in it. */
  readonly concepts: number;
  readonly year?: number;
  readonly venue?: string;
  readonly doi?: string;
  readonly url?: string;
}

export type ExportNode = ConceptNode | PaperNode;

interface EdgeCommon {
  /** Keys of the nodes. */
  readonly source: string;
  readonly target: string;
  /** The measure that was asked for: count, association or NPMI. */
  readonly weight: number;
}

/** Two concepts in the same papers. */
export interface CooccurrenceEdge extends EdgeCommon {
  readonly kind: 'cooccurrence';
  /** Papers that hold both. */
  readonly count: number;
  readonly association: number;
  readonly npmi: number;
}

/** A paper (source) that mentions a concept (target). */
export interface MentionEdge extends EdgeCommon {
  readonly kind: 'mention';
  readonly count: number;
  readonly salience: number;
  readonly role: Role;
}

/** Two papers with the same concepts. */
export interface CouplingEdge extends EdgeCommon {
  readonly kind: 'coupling';
  /** Concepts in both. */
  readonly count: number;
}

export type ExportEdge = CooccurrenceEdge | MentionEdge | CouplingEdge;

/** Each call is a fresh pass, in the same order; every edge's ends are among the nodes. */
export interface ExportGraph {
  readonly nodes: () => Iterable<ExportNode>;
  readonly edges: () => Iterable<ExportEdge>;
}
