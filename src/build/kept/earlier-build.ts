// All that a finished database gives to the next build: its records, its findings, its communities and places, and the choices
// that made it. Read into memory at once, so that the file may be replaced.
import type { CommunityAlgorithm, EarlierMap } from '../../analyze/index.js';
import { type EarlierReadings, READING_VERSION } from '../../graph/index.js';
import { getOrSet } from '../../lib/collections.js';
import type { Paper } from '../../model/index.js';
import type { KeptSources } from '../../read/index.js';
import {
  openStore,
  readCommunities,
  readContentHash,
  readDiagnostics,
  readEarlierReadings,
  readFindings,
  readLevels,
  readMapPlaces,
  readMeta,
  readProvenance,
  readSources,
  type Store,
  type StoredSources,
} from '../../store/index.js';
import { unpackExtraction } from '../packed-extractions.js';
import { MAP_CHANGED, MAP_PAPERS } from '../weave.js';
import type { ExtractionCache, Texts } from './extraction-cache.js';

/** How it was made. */
export interface EarlierFacts {
  readonly path: string;
  readonly contentHash: string;
  readonly seed: number;
  readonly algorithm: CommunityAlgorithm;
  readonly provenance: Readonly<Record<string, string>>;
}

export interface EarlierBuild extends EarlierFacts {
  readonly sources: KeptSources;
  /** What an extractor, by its `extractorKey`, found in the papers: nothing where another made the graph. */
  readonly findingsOf: (extractor: string) => readonly ExtractionCache[];
  /** What was read in those of the papers whose texts it knows; as `findingsOf`. */
  readonly readingsOf: (extractor: string, papers: readonly Paper[]) => EarlierReadings | undefined;
  readonly map: EarlierMap;
}

/** @throws PaperweaveError `store-missing`, `store-foreign`, `store-version` or `store-damaged`. */
export function readEarlierFacts(path: string): EarlierFacts {
  using store = openStore(path);
  return factsOf(store);
}

function factsOf(store: Store): EarlierFacts {
  const meta = readMeta(store);
  return {
    path: store.path,
    contentHash: readContentHash(store),
    seed: Number(meta.get('communities.seed')),
    algorithm: meta.get('communities.algorithm') === 'leiden' ? 'leiden' : 'louvain',
    provenance: readProvenance(store),
  };
}

/** @throws as `readEarlierFacts`. */
export function readEarlierBuild(path: string): EarlierBuild {
  using store = openStore(path);
  const sources = readSources(store);
  const facts = factsOf(store);
  const { provenance } = facts;
  const rowOf = createRows(sources.papers);
  const findings = findingsIn(store, sources.papers, rowOf);
  const readings = readEarlierReadings(store);
  return {
    ...facts,
    sources: { ...sources, diagnostics: readDiagnostics(store) },
    findingsOf: (extractor) => (extractor === provenance.extractor ? [findings] : []),
    readingsOf: (extractor, papers) => {
      if (extractor !== provenance.extractor || provenance.reading !== READING_VERSION) return undefined;
      const rows = papers.map(rowOf);
      const of = (paper: number) => (rows[paper] === undefined ? undefined : readings.of(rows[paper]));
      const known = rows.filter((row) => row !== undefined).length;
      return { concepts: readings.concepts, known, of };
    },
    map: readEarlierMap(store, sources.papers.length, provenance),
  };
}

/** The row of the paper that has exactly these texts. */
function createRows(papers: StoredSources['papers']): (texts: Texts) => number | undefined {
  const byTitle = new Map<string, number[]>();
  papers.forEach(({ title }, row) => {
    getOrSet(byTitle, title, (): number[] => []).push(row);
  });
  return ({ title, abstract }) => byTitle.get(title)?.find((row) => papers[row]!.abstract === abstract);
}

/** Found by the texts themselves. Nothing is put into a finished database. */
function findingsIn(
  store: Store,
  papers: StoredSources['papers'],
  rowOf: (texts: Texts) => number | undefined,
): ExtractionCache {
  const stored = readFindings(store, papers);
  return {
    get: (paper) => {
      const row = rowOf(paper);
      return row === undefined ? undefined : unpackExtraction(stored, paper, row);
    },
    put: () => {},
  };
}

function readEarlierMap(
  store: Store,
  papers: number,
  provenance: Readonly<Record<string, string>>,
): EarlierMap {
  const levels = readLevels(store);
  return {
    ...readMapPlaces(store),
    communities: Array.from({ length: levels }, (_, level) => readCommunities(store, level)).flat(),
    levels,
    laidOut: Number(provenance[MAP_PAPERS] ?? papers),
    changed: Number(provenance[MAP_CHANGED] ?? 0),
  };
}
