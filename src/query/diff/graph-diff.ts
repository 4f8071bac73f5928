// What two graphs differ in. Papers and concepts are the same where their ids are; communities where they share most concepts.
import type { ConceptType } from '../../model/index.js';

export interface DiffCounts {
  readonly papers: number;
  readonly concepts: number;
  readonly relations: number;
  /** Of the level that colours the map. */
  readonly communities: number;
}

/** `born` are in the later graph alone, `gone` in the earlier one; by id. */
export interface Turnover<T> {
  readonly born: readonly T[];
  readonly gone: readonly T[];
}

export interface DiffPaper {
  readonly id: string;
  readonly title: string;
  readonly year?: number;
}

export interface DiffConcept {
  readonly id: string;
  readonly label: string;
  readonly type: ConceptType;
  readonly papers: number;
}

/** A concept that other numbers of papers mention than before. */
export interface ChangedConcept extends DiffConcept {
  readonly papersBefore: number;
}

export interface ConceptTurnover extends Turnover<DiffConcept> {
  /** Those that changed most first. */
  readonly grown: readonly ChangedConcept[];
  readonly shrunk: readonly ChangedConcept[];
  /** Concepts of both graphs that left their community for another. */
  readonly moved: readonly DiffConcept[];
}

/** Ends by their labels. */
export interface DiffRelation {
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
}

export type CommunityEvent = 'born' | 'gone' | 'grown' | 'shrunk' | 'merged' | 'split' | 'moved';

export interface DiffCommunity {
  readonly id: number;
  readonly label: string;
  readonly concepts: number;
}

/** What became of some communities; `before` is empty for one that is born, `after` for one that is gone. */
export interface CommunityChange {
  readonly event: CommunityEvent;
  readonly before: readonly DiffCommunity[];
  readonly after: readonly DiffCommunity[];
  /** How far its middle moved, as a share of the map's diagonal; only of `moved`. */
  readonly distance?: number;
}

export interface GraphDiff {
  readonly before: DiffCounts;
  readonly after: DiffCounts;
  readonly papers: Turnover<DiffPaper>;
  readonly concepts: ConceptTurnover;
  readonly relations: Turnover<DiffRelation>;
  readonly communities: readonly CommunityChange[];
  /** Median way of the papers and concepts of both graphs, as a share of the later map's diagonal; 0 where they share none. */
  readonly medianShift: number;
}
