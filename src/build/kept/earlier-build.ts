// All that a finished database gives to the next build: its records, its findings, its communities and places, and the choices
// that made it. Read into memory at once, so that the file may be replaced.
import type { CommunityAlgorithm, EarlierMap } from '../../analyze/index.js';
import { getOrSet } from '../../lib/collections.js';
import type { KeptSources } from '../../read/index.js';
import {
  openStore,
  readCommunities,
  readContentHash,
  readDiagnostics,
  readFindings,
  readLevels,
  readMapPlaces,
  readMeta,
  readProvenance,
  readSources,
  type Store,
  type StoredSources,
} from '../../store/index.js';
import { MAP_CHANGED, MAP_PAPERS } from '../weave.js';
import type { ExtractionCache } from './extraction-cache.js';

export interface EarlierBuild {
  readonly path: string;
  readonly contentHash: string;
  readonly sources: KeptSources;
  /** What an extractor, by its `extractorKey`, found in the papers: nothing where another made the graph. */
  readonly findingsOf: (extractor: string) => readonly ExtractionCache[];
  readonly map: EarlierMap;
  readonly seed: number;
  readonly algorithm: CommunityAlgorithm;
  readonly provenance: Readonly<Record<string, string>>;
}

/** @throws PaperweaveError `store-missing`, `store-foreign`, `store-version` or `store-damaged`. */
export function readEarlierBuild(path: string): EarlierBuild {
  using store = openStore(path);
  const sources = readSources(store);
  const provenance = readProvenance(store);
  const meta = readMeta(store);
  const findings = findingsIn(store, sources);
  return {
    path,
    contentHash: readContentHash(store),
    sources: { ...sources, diagnostics: readDiagnostics(store) },
    findingsOf: (extractor) => (extractor === provenance.extractor ? [findings] : []),
    map: readEarlierMap(store, sources.papers.length, provenance),
    seed: Number(meta.get('communities.seed')),
    algorithm: meta.get('communities.algorithm') === 'leiden' ? 'leiden' : 'louvain',
    provenance,
  };
}

/** Found by the texts themselves. Nothing is put into a finished database. */
function findingsIn(store: Store, { papers }: StoredSources): ExtractionCache {
  const stored = readFindings(store);
  const byTitle = new Map<string, number[]>();
  papers.forEach(({ title }, row) => {
    getOrSet(byTitle, title, (): number[] => []).push(row);
  });
  return {
    get: (texts) => {
      const rows = byTitle.get(texts.title) ?? [];
      const row = rows.find((each) => papers[each]!.abstract === texts.abstract);
      return row === undefined ? undefined : stored.unpack(row, texts);
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
