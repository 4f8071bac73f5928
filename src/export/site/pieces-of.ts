// The data of a static site, one piece after another, never all at once.
import { resolveParameters } from '../../lib/parameters.js';
import { compareStrings } from '../../lib/text.js';
import type { MapAnswer } from '../../model/index.js';
import type { Asked } from '../../query/asked.js';
import { communities } from '../../query/communities.js';
import { map } from '../../query/map.js';
import { methods } from '../../query/methods.js';
import { stats } from '../../query/stats.js';
import { readAllNames, readAllRelations, readMeta, readPartFacts } from '../../store/index.js';
import { conceptRecord } from './concept-record.js';
import type { Numbers } from './pack.js';
import { paperRecord, readStated } from './paper-record.js';
import {
  type AboutPiece,
  conceptPiece,
  FINER_LEVELS,
  type NamesPiece,
  type PartOfWhole,
  PIECE_ABOUT,
  PIECE_MAP,
  PIECE_NAMES,
  PIECE_RELATIONS,
  paperPiece,
  type RelationsPiece,
  SITE_VERSION,
  type SiteManifest,
} from './pieces.js';
import { type RowPieces, rowPieces } from './row-pieces.js';

export interface Piece {
  readonly name: string;
  readonly value: unknown;
}

export interface SiteData {
  readonly manifest: SiteManifest;
  readonly pieces: () => Iterable<Piece>;
}

export interface SiteOptions {
  readonly inline: boolean;
  /** Concepts, or papers, that share a piece, where there are few enough. */
  readonly perShard: number;
  /** Co-occurrences, each counted from both ends, that share a piece: some tens of kilobytes, compressed. */
  readonly perRowsPiece?: number;
  readonly gexf?: string;
}

const MOST_SHARDS = 256;
const PER_ROWS_PIECE = 10_000;

export function readMap(kb: Asked): MapAnswer {
  return map.run(kb, resolveParameters(map.params, {}));
}

export function siteData(
  kb: Asked,
  whole: MapAnswer,
  { perShard, perRowsPiece = PER_ROWS_PIECE, ...options }: SiteOptions,
): SiteData {
  const { counts, contentHash } = whole;
  const most = Math.ceil(Math.max(counts.concepts, counts.papers) / perShard);
  const shards = Math.max(1, Math.min(MOST_SHARDS, most));
  const algorithm = readMeta(kb.store).get('communities.algorithm') ?? '';
  const rows = rowPieces(kb, whole, perRowsPiece);
  const part = partOfWhole(kb);
  return {
    manifest: {
      version: SITE_VERSION,
      contentHash,
      shards,
      rows: rows.breaks,
      algorithm,
      ...options,
      ...(part ? { part } : {}),
    },
    pieces: () => piecesOf(kb, whole, shards, rows),
  };
}

function partOfWhole({ store }: Asked): PartOfWhole | undefined {
  const facts = readPartFacts(store);
  if (!facts) return undefined;
  const { filters, hues = [], whole } = facts;
  const count = (what: string) => Number(whole.get(`counts.${what}`));
  return { concepts: count('concepts'), papers: count('papers'), filters, hues };
}

function* piecesOf(kb: Asked, whole: MapAnswer, shards: number, rows: RowPieces): Iterable<Piece> {
  const numbers = numbersOf(whole);
  const stated = readStated(kb);
  yield { name: PIECE_MAP, value: whole };
  yield { name: PIECE_NAMES, value: namesOf(kb) };
  yield { name: PIECE_ABOUT, value: aboutOf(kb) };
  yield { name: PIECE_RELATIONS, value: relationsOf(kb) };
  yield* rows.pieces();
  const concepts = [...numbers.concepts.keys()];
  const papers = [...numbers.papers.keys()];
  for (let k = 0; k < shards; k++)
    yield {
      name: conceptPiece(k),
      value: shard(concepts, k, shards, (id) => conceptRecord(kb, id, numbers)),
    };
  for (let k = 0; k < shards; k++)
    yield {
      name: paperPiece(k),
      value: shard(papers, k, shards, (id) => paperRecord(kb, id, numbers, stated)),
    };
}

/** Ids by their position on the map, which is their row number: concepts first, then papers. */
function numbersOf({ nodes, counts }: MapAnswer): Numbers {
  const numbered = (ids: readonly string[]) => new Map(ids.map((id, i) => [id, i]));
  return {
    concepts: numbered(nodes.id.slice(0, counts.concepts)),
    papers: numbered(nodes.id.slice(counts.concepts)),
  };
}

function shard<T>(ids: readonly string[], k: number, shards: number, read: (id: string) => T): object {
  const records: Record<string, T> = {};
  for (let number = k; number < ids.length; number += shards) records[number] = read(ids[number]!);
  return records;
}

function namesOf({ store }: Asked): NamesPiece {
  const names = readAllNames(store);
  return {
    concept: names.map(({ concept }) => concept),
    surface: names.map(({ surface, isLabel }) => (isLabel ? '' : surface)),
  };
}

function aboutOf(kb: Asked): AboutPiece {
  return {
    stats: stats.run(kb, resolveParameters(stats.params, {})),
    methods: methods.run(kb, resolveParameters(methods.params, {})),
    parts: FINER_LEVELS.map((level) => communities.run(kb, resolveParameters(communities.params, { level }))),
  };
}

function relationsOf({ store }: Asked): RelationsPiece {
  const relations = readAllRelations(store);
  const names = [...new Set(relations.map(({ predicate }) => predicate))].sort(compareStrings);
  return {
    names,
    name: relations.map(({ predicate }) => names.indexOf(predicate)),
    subject: relations.map(({ subject }) => subject),
    object: relations.map(({ object }) => object),
  };
}
