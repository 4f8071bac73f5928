// The data of a static site: what its pieces are called and hold. The exporter writes them, the viewer reads them; concepts and
// papers stand in them as numbers, their positions on the map.
import type {
  CommunitiesAnswer,
  ConceptAnswer,
  MethodsAnswer,
  PaperAnswer,
  SimilarAnswer,
  StatsAnswer,
  WhySameAnswer,
} from '../../model/index.js';

/** Read by the page from the element with this id; a page without it asks a server. */
export const MANIFEST_ID = 'paperweave-site';

/** Levels of communities within those of the map: what its zoom has names for. */
export const FINER_LEVELS = [1, 2] as const;

/** Papers like one that its page names. */
export const SIMILAR_ASKED = 6;

/** Raised when a piece changes its form. */
export const SITE_VERSION = 3;

export interface SiteManifest {
  readonly version: number;
  readonly contentHash: string;
  /** Pieces that the concepts, and the papers, are spread over. */
  readonly shards: number;
  /** Where each piece of co-occurrences begins in the order of rows (row-order.ts). */
  readonly rows: readonly number[];
  /** Of the communities. */
  readonly algorithm: string;
  /** Name of the GEXF file beside the page, where there is one. */
  readonly gexf?: string;
  /** Whether the pieces stand in the page itself. */
  readonly inline: boolean;
  /** Of what this is a part; absent where it is the whole. */
  readonly part?: PartOfWhole;
}

/** What a page that shows a part tells of the whole. */
export interface PartOfWhole {
  readonly concepts: number;
  readonly papers: number;
  /** By what the part was chosen, in words. */
  readonly filters: readonly string[];
  /** Palette position of each community of the whole, by its id. */
  readonly hues: readonly number[];
}

export const PIECE_MAP = 'map';
export const PIECE_NAMES = 'names';
export const PIECE_ABOUT = 'about';
export const PIECE_RELATIONS = 'relations';
export const conceptPiece = (shard: number): string => `concepts-${shard}`;
export const paperPiece = (shard: number): string => `papers-${shard}`;
export const rowsPiece = (piece: number): string => `rows-${piece}`;

/** Id of the element that holds an inline piece. */
export const pieceElementId = (piece: string): string => `${MANIFEST_ID}-${piece}`;

/** Labels and aliases, best known first; a label has no surface, since the map holds it. */
export interface NamesPiece {
  readonly concept: readonly number[];
  readonly surface: readonly string[];
}

/** Co-occurrences of some concepts, one row after another: all that share a paper with each, ascending. */
export interface RowsPiece {
  readonly lengths: readonly number[];
  /** Each as the difference from the one before in its row. */
  readonly steps: readonly number[];
  /** Papers that hold both. */
  readonly papers: readonly number[];
}

/** What is said of the graph as a whole. */
export interface AboutPiece {
  readonly stats: StatsAnswer;
  readonly methods: MethodsAnswer;
  /** Communities within those of the map, of each finer level. */
  readonly parts: readonly CommunitiesAnswer[];
}

/** All typed relations, best first; names by their position in `names`. */
export interface RelationsPiece {
  readonly names: readonly string[];
  readonly name: readonly number[];
  readonly subject: readonly number[];
  readonly object: readonly number[];
}

/** An answer whose references are numbers: `{"@c": 5}` for a concept, `{"@p": 7}` for a paper. */
export type Packed<T> = T extends object ? unknown : T;

export interface ConceptRecord {
  readonly answer: Packed<ConceptAnswer>;
  /** All neighbours, strongest first, and the papers shared with each. */
  readonly neighbors: { readonly concept: readonly number[]; readonly count: readonly number[] };
  /** All its papers, ascending; saliences in ten-thousandths. */
  readonly papers: { readonly paper: readonly number[]; readonly salienceE4: readonly number[] };
  readonly evidence: { readonly total: number; readonly quotations: readonly PackedQuotation[] };
  /** Why its names are one. */
  readonly names: Packed<WhySameAnswer>;
}

/** A quotation in which only one concept is marked. */
export interface PackedQuotation {
  readonly paper: number;
  readonly field: 0 | 1;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly marks: readonly (readonly [start: number, end: number])[];
  readonly score: number;
}

export type PackedSentence = readonly [field: 0 | 1, start: number, end: number];

/** Offsets into the field; `score` of the detection. */
export type PackedMark = readonly [
  sentence: number,
  start: number,
  end: number,
  concept: number,
  score: number,
];

export interface PaperRecord {
  /** Without its marks. */
  readonly answer: Packed<Omit<PaperAnswer, 'marks'>>;
  readonly similar: Packed<SimilarAnswer>;
  readonly sentences: readonly PackedSentence[];
  readonly marks: readonly PackedMark[];
  /** Sentences from which a typed relation between two concepts was read. */
  readonly stated: readonly (readonly [sentence: number, a: number, b: number])[];
}

/** Records by number; piece `k` holds the numbers that leave the remainder `k`. */
export type ShardPiece<T> = Readonly<Record<string, T>>;

export const shardOf = (number: number, shards: number): number => number % shards;
