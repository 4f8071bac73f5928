// Where the page's answers come from: the server, a folder of static files, or the page itself. All answer the same.
import type { PartOfWhole } from '../../src/export/site/pieces.js';
import type {
  CommonAnswer,
  CommunitiesAnswer,
  ConceptAnswer,
  EvidenceAnswer,
  MapAnswer,
  MethodsAnswer,
  NeighborsAnswer,
  PaperAnswer,
  PathAnswer,
  SearchAnswer,
  SimilarAnswer,
  StatsAnswer,
  WhySameAnswer,
} from '../../src/model/index.js';

/** Share of the answer that has arrived, 0..1, or bytes where the end is not known. */
export type Arrival = (received: number, total: number | undefined) => void;

/** What lies in the middle of a part of the map: a concept with neighbours and papers, or a paper with its concepts. */
export type Center =
  | { readonly concept: string; readonly maxConcepts: number; readonly maxPapers: number }
  | { readonly paper: string };

/** A format that the graph can be had in, and the parameters that it takes. */
export interface OfferedFormat {
  readonly id: string;
  readonly label: string;
  readonly summary: string;
  readonly extension: string;
  readonly params: readonly { readonly id: string }[];
}

export interface DataSource {
  /** Whether a program answers: any question, any format. A folder of files answers what the page asks, and no more. */
  readonly live: boolean;
  /** Of what the graph is a part; absent where it is the whole. */
  readonly part?: PartOfWhole;
  /** With typed relations; no more of it than may be drawn (bounds.ts). */
  readonly drawnMap: (arrival?: Arrival) => Promise<MapAnswer>;
  /** A part of the map, whether or not it is among what is drawn. */
  readonly around: (center: Center) => Promise<MapAnswer>;
  readonly search: (query: string, limit: number, signal: AbortSignal) => Promise<SearchAnswer>;
  readonly concept: (id: string) => Promise<ConceptAnswer>;
  readonly neighbors: (id: string, limit: number) => Promise<NeighborsAnswer>;
  readonly evidence: (a: string, b: string | undefined, limit: number) => Promise<EvidenceAnswer>;
  readonly paper: (id: string) => Promise<PaperAnswer>;
  /** Papers about the same concepts. */
  readonly similarPapers: (id: string) => Promise<SimilarAnswer>;
  /** What two, three or four concepts share. */
  readonly common: (ids: readonly string[], limit: number) => Promise<CommonAnswer>;
  readonly path: (from: string, to: string, limit: number) => Promise<PathAnswer>;
  readonly communities: () => Promise<CommunitiesAnswer>;
  /** Communities within those of the map, each with its parent: one answer a level, finer and finer. */
  readonly parts: () => Promise<readonly CommunitiesAnswer[]>;
  /** Why the names of a concept are one: the lines of the merge ledger. */
  readonly names: (id: string) => Promise<WhySameAnswer>;
  readonly stats: () => Promise<StatsAnswer>;
  readonly methods: () => Promise<MethodsAnswer>;
  readonly formats: () => Promise<readonly OfferedFormat[]>;
  /** Address of a file that holds the graph in a format; undefined where there is none. */
  readonly exportHref: (format: string) => string | undefined;
}
