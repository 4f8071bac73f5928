// Where the page's answers come from. The server is one source; a folder of static files can be another.
import type {
  CommonAnswer,
  CommunitiesAnswer,
  ConceptAnswer,
  EvidenceAnswer,
  MapAnswer,
  NeighborsAnswer,
  PaperAnswer,
  PathAnswer,
  SearchAnswer,
} from '../../src/model/index.js';

/** Share of the answer that has arrived, 0..1, or bytes where the end is not known. */
export type Arrival = (received: number, total: number | undefined) => void;

export interface DataSource {
  readonly wholeMap: (arrival?: Arrival) => Promise<MapAnswer>;
  readonly search: (query: string, limit: number, signal: AbortSignal) => Promise<SearchAnswer>;
  readonly concept: (id: string) => Promise<ConceptAnswer>;
  readonly neighbors: (id: string, limit: number) => Promise<NeighborsAnswer>;
  readonly evidence: (a: string, b: string | undefined, limit: number) => Promise<EvidenceAnswer>;
  readonly paper: (id: string) => Promise<PaperAnswer>;
  /** What two concepts share. */
  readonly common: (a: string, b: string, limit: number) => Promise<CommonAnswer>;
  readonly path: (from: string, to: string, limit: number) => Promise<PathAnswer>;
  readonly communities: () => Promise<CommunitiesAnswer>;
  /** Address of a file that holds the whole graph in a format of the export table; undefined where there is none. */
  readonly exportHref: (format: string) => string | undefined;
}
