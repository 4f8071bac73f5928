// A static site's data by the numbers of concepts and papers: records from their pieces, references from the map.
import {
  type ConceptRecord,
  conceptPiece,
  type PaperRecord,
  PIECE_MAP,
  paperPiece,
  type ShardPiece,
  type SiteManifest,
  shardOf,
} from '../../../src/export/site/pieces.js';
import { CONCEPT_TYPES, type ConceptRef, type MapAnswer, type PaperRef } from '../../../src/model/index.js';
import { SourceError } from '../http-source.js';
import type { Arrival } from '../source.js';
import { once } from './once.js';
import type { ReadPiece } from './read-pieces.js';

export interface SiteData {
  readonly manifest: SiteManifest;
  readonly map: (arrival?: Arrival) => Promise<MapAnswer>;
  readonly piece: ReadPiece;
  readonly concept: (number: number) => Promise<ConceptRecord>;
  readonly paper: (number: number) => Promise<PaperRecord>;
  /** What stands behind numbers, once the map is there. */
  readonly refs: () => Promise<Refs>;
}

export interface Refs {
  readonly map: MapAnswer;
  readonly concept: (number: number) => ConceptRef;
  readonly paper: (number: number) => PaperRef;
  /** @throws SourceError 404. */
  readonly numberOfConcept: (id: string) => number;
  readonly numberOfPaper: (id: string) => number;
  /** An answer as the queries give it. */
  readonly unpack: <T>(packed: unknown) => T;
}

export function createSiteData(manifest: SiteManifest, piece: ReadPiece): SiteData {
  const map = (arrival?: Arrival) => piece<MapAnswer>(PIECE_MAP, arrival);
  const record = async <T>(name: (shard: number) => string, number: number): Promise<T> => {
    const found = (await piece<ShardPiece<T>>(name(shardOf(number, manifest.shards))))[number];
    if (!found) throw notFound();
    return found;
  };
  return {
    manifest,
    map,
    piece,
    concept: (number) => record<ConceptRecord>(conceptPiece, number),
    paper: (number) => record<PaperRecord>(paperPiece, number),
    refs: once(() => map().then(createRefs)),
  };
}

const notFound = () => new SourceError('There is no such entry in this graph.', 404);

function createRefs(map: MapAnswer): Refs {
  const { nodes, counts } = map;
  const concepts = new Map<string, number>();
  const papers = new Map<string, number>();
  nodes.id.forEach((id, node) => {
    if (node < counts.concepts) concepts.set(id, node);
    else papers.set(id, node - counts.concepts);
  });
  const numberIn = (numbers: ReadonlyMap<string, number>) => (id: string) => {
    const number = numbers.get(id);
    if (number === undefined) throw notFound();
    return number;
  };
  const concept = (number: number) => conceptRef(map, number);
  const paper = (number: number) => paperRef(map, number);
  return {
    map,
    concept,
    paper,
    numberOfConcept: numberIn(concepts),
    numberOfPaper: numberIn(papers),
    unpack: <T>(packed: unknown) => unpack(packed, concept, paper) as T,
  };
}

function conceptRef({ nodes }: MapAnswer, number: number): ConceptRef {
  return {
    id: nodes.id[number]!,
    label: nodes.label[number]!,
    type: CONCEPT_TYPES[nodes.type[number]!]!,
    papers: nodes.count[number]!,
    community: nodes.community[number]!,
  };
}

function paperRef({ nodes, counts }: MapAnswer, number: number): PaperRef {
  const node = counts.concepts + number;
  const year = nodes.year[node]!;
  return {
    id: nodes.id[node]!,
    title: nodes.label[node]!,
    ...(year === 0 ? {} : { year }),
    community: nodes.community[node]!,
  };
}

type RefOf<T> = (number: number) => T;

function unpack(packed: unknown, concept: RefOf<ConceptRef>, paper: RefOf<PaperRef>): unknown {
  if (Array.isArray(packed)) return packed.map((each) => unpack(each, concept, paper));
  if (typeof packed !== 'object' || packed === null) return packed;
  const { '@c': c, '@p': p } = packed as { readonly '@c'?: number; readonly '@p'?: number };
  if (c !== undefined) return concept(c);
  if (p !== undefined) return paper(p);
  return Object.fromEntries(Object.entries(packed).map(([key, each]) => [key, unpack(each, concept, paper)]));
}
