// Value 9 of the flow: what queries answer with, in the library, on the command line, over HTTP and in the viewer.
import type { ConceptType, TypeShares } from './concept-type.js';
import type { Role } from './edges.js';
import type { Field } from './paper.js';

export interface ConceptRef {
  readonly id: string;
  readonly label: string;
  readonly type: ConceptType;
  /** Papers that mention it. */
  readonly papers: number;
  /** Community at level 0, the one that colours the map. */
  readonly community: number;
}

export interface PaperRef {
  readonly id: string;
  readonly title: string;
  readonly year?: number;
  readonly community: number;
}

export interface SearchHit {
  readonly kind: 'concept' | 'paper';
  readonly concept?: ConceptRef;
  readonly paper?: PaperRef;
  /** The alias that matched, where it was not the label or title. */
  readonly matched?: string;
  readonly score: number;
}

export interface SearchAnswer {
  readonly query: string;
  /** Of the best matches that were looked at, some two hundred at most; absent where a site without a server answers. */
  readonly total?: number;
  readonly hits: readonly SearchHit[];
}

/** A marked stretch of a quotation; offsets into its `text`. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly concept: string;
  readonly type: ConceptType;
}

/** A sentence of a paper with the mentions asked for marked in it. */
export interface Quotation {
  readonly paper: PaperRef;
  readonly field: Field;
  /** Offsets of the sentence in the paper's field, UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Rank of the sentence as evidence, 0..1. */
  readonly score: number;
}

export interface Neighbor {
  readonly concept: ConceptRef;
  /** Papers that hold both. */
  readonly count: number;
  readonly association: number;
  readonly npmi: number;
  /** Year of the latest paper that holds both, where years were asked about. */
  readonly latest?: number;
  /** Steps away from the concept asked for, where more than one step was asked for. */
  readonly depth?: number;
  /** Id of the concept one step nearer, which the counts and the sentence are about. */
  readonly via?: string;
  /** Best sentence that shows both, or failing that the neighbour in a shared paper. */
  readonly evidence?: Quotation;
}

export interface NeighborsAnswer {
  readonly concept: ConceptRef;
  /** All that fit, whatever the limit. */
  readonly total: number;
  /** How many fit at each step, where more than one step was asked for. */
  readonly steps?: readonly number[];
  /** Nearest step first. */
  readonly neighbors: readonly Neighbor[];
}

export interface PaperUse {
  readonly paper: PaperRef;
  readonly count: number;
  readonly salience: number;
  readonly role: Role;
}

export interface RelatedConcept {
  readonly concept: ConceptRef;
  readonly rule: string;
}

/** A typed relation that a concept takes part in; `direction` says on which side it stands. */
export interface ConceptRelation {
  readonly relation: string;
  readonly direction: 'subject' | 'object';
  readonly concept: ConceptRef;
  readonly score: number;
  readonly evidence?: Quotation;
}

export interface ConceptAnswer extends ConceptRef {
  readonly types: TypeShares;
  readonly aliases: readonly { readonly surface: string; readonly count: number }[];
  readonly mentions: number;
  readonly pageRank: number;
  readonly degree: number;
  readonly stability: number;
  readonly communityLabel: string;
  readonly introducedBy: readonly PaperUse[];
  readonly broader: readonly RelatedConcept[];
  readonly narrower: readonly RelatedConcept[];
  readonly relations: readonly ConceptRelation[];
  /** Most salient first. */
  readonly paperUses: readonly PaperUse[];
  /** Papers a year, years ascending; empty where no year is known. */
  readonly years: readonly { readonly year: number; readonly papers: number }[];
}

export interface PaperConcept {
  readonly concept: ConceptRef;
  readonly count: number;
  readonly salience: number;
  readonly role: Role;
}

/** A mention in a paper's field, as the paper page marks it. */
export interface PaperMark extends Mark {
  readonly field: Field;
  readonly score: number;
}

export interface PaperAnswer extends PaperRef {
  readonly abstract: string;
  readonly authors: readonly string[];
  readonly venue?: string;
  readonly doi?: string;
  readonly url?: string;
  readonly keywords: readonly string[];
  readonly documents: readonly string[];
  readonly concepts: readonly PaperConcept[];
  readonly marks: readonly PaperMark[];
}

/** The sentences for one concept, or for two: those that hold both first. */
export interface EvidenceAnswer {
  readonly concepts: readonly ConceptRef[];
  readonly total: number;
  readonly quotations: readonly Quotation[];
}

export interface CommunityAnswer {
  readonly id: number;
  readonly level: number;
  readonly parent?: number;
  readonly label: string;
  readonly concepts: number;
  readonly papers: number;
  readonly stability: number;
  readonly keyConcepts: readonly ConceptRef[];
  readonly keyPapers: readonly PaperRef[];
}

export interface CommunitiesAnswer {
  readonly modularity: number;
  readonly algorithm: string;
  readonly communities: readonly CommunityAnswer[];
}

export interface StatsAnswer {
  readonly papers: number;
  readonly concepts: number;
  readonly mentions: number;
  readonly edges: {
    readonly paperConcept: number;
    readonly cooccurrence: number;
    readonly broader: number;
    readonly relations: number;
  };
  readonly communities: number;
  readonly modularity: number;
  readonly types: TypeShares;
  readonly contentHash: string;
  readonly provenance: Readonly<Record<string, string>>;
}

/** The map in columns, as the viewer draws it. Nodes: concepts first, then papers. */
export interface MapAnswer {
  readonly contentHash: string;
  /** How many are drawn: those that `nodes` hold. */
  readonly counts: { readonly concepts: number; readonly papers: number };
  /** How many there are in all. */
  readonly total: { readonly concepts: number; readonly papers: number };
  readonly modularity: number;
  readonly nodes: {
    readonly id: readonly string[];
    readonly label: readonly string[];
    /** Position in `CONCEPT_TYPES`; -1 for a paper. */
    readonly type: readonly number[];
    readonly community: readonly number[];
    readonly x: readonly number[];
    readonly y: readonly number[];
    /** Radius in the unit of the positions. */
    readonly size: readonly number[];
    /** Papers that mention the concept; for a paper, the concepts in it. */
    readonly count: readonly number[];
    /** 0..1, for the order of labels: PageRank rank of the concepts drawn. */
    readonly importance: readonly number[];
    readonly stability: readonly number[];
    /** 0 where unknown. */
    readonly year: readonly number[];
  };
  /** Co-occurrence edges first (`kind` 0), then paper-concept edges (`kind` 1; source is the concept). Indices into nodes. */
  readonly edges: {
    readonly source: readonly number[];
    readonly target: readonly number[];
    readonly kind: readonly number[];
    /** Shared papers; for kind 1, mentions. */
    readonly count: readonly number[];
    /** Association strength; for kind 1, salience. */
    readonly weight: readonly number[];
  };
  readonly communities: readonly CommunityAnswer[];
  readonly timeline?: MapTimeline;
  readonly relations?: MapRelations;
}

/** Papers by year, in all and of each concept drawn: what the papers drawn would tell, if all were. */
export interface MapTimeline {
  /** Years that papers have, ascending. */
  readonly year: readonly number[];
  /** Papers of each of them, in all. */
  readonly papers: readonly number[];
  /** For each concept, in how many of the years it has papers: as many entries of `at` and `count` are its own. */
  readonly lengths: readonly number[];
  /** Positions in `year`, ascending for each concept. */
  readonly at: readonly number[];
  /** Papers of the concept in that year. */
  readonly count: readonly number[];
}

/** Typed relations between concepts drawn, best first. Ends are positions in the nodes, names positions in `names`. */
export interface MapRelations {
  readonly names: readonly string[];
  readonly name: readonly number[];
  readonly subject: readonly number[];
  readonly object: readonly number[];
}

/** One step of a path: two concepts that share papers. */
export interface PathStep {
  readonly from: ConceptRef;
  readonly to: ConceptRef;
  /** Papers that hold both. */
  readonly count: number;
  readonly association: number;
  readonly evidence?: Quotation;
}

export interface ConceptPath {
  /** Sum over the steps; comparable within one graph. */
  readonly cost: number;
  readonly steps: readonly PathStep[];
}

/** Paths that share no concept but their ends, cheapest first. */
export interface PathAnswer {
  readonly from: ConceptRef;
  readonly to: ConceptRef;
  readonly paths: readonly ConceptPath[];
}

/** A concept that all of those asked for share papers with; `counts` in their order. */
export interface CommonConcept {
  readonly concept: ConceptRef;
  readonly counts: readonly number[];
  /** Smallest association with any of them. */
  readonly association: number;
}

export interface CommonAnswer {
  readonly concepts: readonly ConceptRef[];
  /** Papers that hold all of them. */
  readonly papers: { readonly total: number; readonly best: readonly PaperRef[] };
  readonly total: number;
  readonly common: readonly CommonConcept[];
}

export interface ComparedConcept {
  readonly concept: ConceptRef;
  /** Papers shared with the first and with the second. */
  readonly counts: readonly [number, number];
}

export interface CompareAnswer {
  readonly a: ConceptRef;
  readonly b: ConceptRef;
  /** Papers that hold both. */
  readonly together: number;
  /** Cosine of their neighbourhoods, 0..1. */
  readonly similarity: number;
  readonly onlyA: readonly ComparedConcept[];
  readonly onlyB: readonly ComparedConcept[];
  readonly both: readonly ComparedConcept[];
}

/** A concept or a paper like the one asked for, and the concepts that make it so. */
export interface SimilarItem {
  readonly concept?: ConceptRef;
  readonly paper?: PaperRef;
  /** Cosine, 0..1. */
  readonly score: number;
  readonly because: readonly ConceptRef[];
}

export interface SimilarAnswer {
  readonly kind: 'concept' | 'paper';
  /** Of those that were compared: the 200 that share most. */
  readonly total: number;
  readonly concept?: ConceptRef;
  readonly paper?: PaperRef;
  readonly similar: readonly SimilarItem[];
}

/** A typed relation with the sentences that state it, best first. */
export interface StatedRelation {
  readonly subject: ConceptRef;
  readonly relation: string;
  readonly object: ConceptRef;
  readonly score: number;
  readonly sentences: number;
  readonly evidence: readonly Quotation[];
}

export interface AskAnswer {
  readonly total: number;
  readonly relations: readonly StatedRelation[];
}

/** Why a name stands for a concept. */
export interface NameReason {
  readonly alias: string;
  /** The form that it was joined to. */
  readonly target: string;
  readonly rule: string;
  readonly support: number;
  readonly papers: readonly PaperRef[];
}

/** Of two names: what connects them, or the two concepts that they stand for. */
export interface WhySameAnswer {
  readonly concept: ConceptRef;
  /** The concept of the second name, where it is another one. */
  readonly other?: ConceptRef;
  /** The two names, as they were asked. */
  readonly names?: readonly [string, string];
  /** Whether two names stand for one concept. */
  readonly same?: boolean;
  readonly reasons: readonly NameReason[];
}

export interface HierarchyStep {
  readonly concept: ConceptRef;
  /** Steps away from the concept asked for; 1 is next to it. */
  readonly depth: number;
  /** Id of the concept one step nearer. */
  readonly via: string;
  readonly rule: string;
}

/** Broader, or narrower, concepts, nearest first. */
export interface HierarchyAnswer {
  readonly concept: ConceptRef;
  readonly total: number;
  readonly related: readonly HierarchyStep[];
}

/** A paragraph for the methods section of a paper. */
export interface MethodsAnswer {
  readonly text: string;
}

/** Two concepts that never meet though they share more neighbours than chance would have it (Swanson 1986). */
export interface Gap {
  readonly a: ConceptRef;
  readonly b: ConceptRef;
  /** Neighbours of both. */
  readonly shared: number;
  /** Neighbours of both that a random graph with the same degrees would have. */
  readonly expected: number;
  /** Papers that would hold both if, in the papers of each shared neighbour, the two fell independently. */
  readonly likely: number;
  /** Share of false finds among this pair and the more surprising ones (Benjamini and Hochberg 1995). */
  readonly falseDiscoveryRate: number;
  /** The shared neighbours that say most. */
  readonly through: readonly ConceptRef[];
  /** Papers after the year of a back-test that hold both. */
  readonly metLater?: number;
}

/** Predictions from the papers up to a year, held against the papers after it. */
export interface BackTest {
  readonly until: number;
  /** Pairs of these types that had not met by then, and how many of them met later. */
  readonly candidates: number;
  readonly met: number;
  /** Pairs predicted, and how many of them met later. */
  readonly predicted: number;
  readonly appeared: number;
  /** How many of as many pairs met later: the most popular ones, and (expected) ones picked at random. */
  readonly popularity: number;
  readonly chance: number;
}

export interface GapsAnswer {
  /** Pairs that were compared. */
  readonly tested: number;
  readonly gaps: readonly Gap[];
  /** Where a year was given. */
  readonly backTest?: BackTest;
}

/** A concept that a placed text names. */
export interface PlacedTextConcept {
  /** As the text calls it. */
  readonly name: string;
  readonly type: ConceptType;
  /** The concept of the graph that it is; absent where the graph has none: it is new. */
  readonly concept?: ConceptRef;
  /** How much the text is about it, 0..1, its first concept having 1. */
  readonly salience: number;
  readonly mentions: readonly { readonly field: Field; readonly start: number; readonly end: number }[];
}

/** Two concepts of the graph that a placed text names and that no paper of the graph holds together. */
export interface NewPair {
  readonly a: ConceptRef;
  readonly b: ConceptRef;
  /** Papers that would hold both by chance. */
  readonly expected: number;
}

/** A concept that usually goes with those of a placed text, which does not name it. */
export interface MissingCompanion {
  readonly concept: ConceptRef;
  /** Sum over the text's concepts of salience times normalised pointwise mutual information. */
  readonly score: number;
  /** The text's concepts that it goes with, those that say most first. */
  readonly with: readonly ConceptRef[];
}

/** A text put on the map without being stored. */
export interface PlaceAnswer {
  readonly title: string;
  /** Where on the map it would lie; absent where it names no concept of the graph. */
  readonly position?: { readonly x: number; readonly y: number };
  /** Most salient first. */
  readonly concepts: readonly PlacedTextConcept[];
  /** Pairs that are new to the corpus, the most surprising first. */
  readonly newPairs: { readonly total: number; readonly pairs: readonly NewPair[] };
  readonly papers: readonly SimilarItem[];
  /** Communities of level 0 by their share of the salience of its known concepts. */
  readonly communities: readonly { readonly id: number; readonly label: string; readonly share: number }[];
  readonly companions: readonly MissingCompanion[];
}

/** How well a graph agrees with the authors' own keywords; recalls are shares of `inText`. */
export interface Grade {
  /** Concepts of a paper that count, the most salient. */
  readonly top: number;
  /** Papers that carry keywords. */
  readonly papers: number;
  readonly keywords: number;
  /** Keywords that occur in title or abstract. */
  readonly inText: number;
  /** Of these, the ones among the first `top` concepts. */
  readonly found: number;
  readonly recall: number;
  /** The same among all concepts of the paper. */
  readonly recallAnywhere: number;
  /** The same among the first `top` noun phrases by TF-IDF. */
  readonly recallTfIdf: number;
}
