// The source that answers from a folder of static files, or from the page itself: the same answers as the server's, so that
// nothing else in the page knows which of them it asks.
import {
  type AboutPiece,
  type ConceptRecord,
  PIECE_ABOUT,
  PIECE_RELATIONS,
  type RelationsPiece,
  type SiteManifest,
} from '../../src/export/site/pieces.js';
import { associationStrength, normalizedPmi } from '../../src/lib/association.js';
import type {
  CommonAnswer,
  ConceptAnswer,
  EvidenceAnswer,
  MapAnswer,
  NeighborsAnswer,
  PaperAnswer,
  SimilarAnswer,
  WhySameAnswer,
} from '../../src/model/index.js';
import type { Bounds } from './bounds.js';
import type { Arrival, Center, DataSource, OfferedFormat } from './source.js';
import { createFindPaths, rarerFirst } from './static/find-paths.js';
import { distinctQuotations, pairPlaces, sharedPapers } from './static/pair-evidence.js';
import { boundedMap, partOf } from './static/part-of-map.js';
import type { ReadPiece } from './static/read-pieces.js';
import { createSearchNames } from './static/search-names.js';
import { createSiteData, type Refs, type SiteData } from './static/site-data.js';

const MOST_PAPERS = 20;

/** The file beside the page: always all that the page holds. */
const GEXF: OfferedFormat = {
  id: 'gexf',
  label: 'GEXF (Gephi)',
  summary: 'All of this graph with the colours, sizes and positions of the map',
  extension: 'gexf',
  params: [],
};

export function createStaticSource(manifest: SiteManifest, readPiece: ReadPiece, bounds: Bounds): DataSource {
  const data = createSiteData(manifest, readPiece);
  const search = createSearchNames(data);
  const paths = createFindPaths(data);
  const about = () => data.piece<AboutPiece>(PIECE_ABOUT);
  return {
    live: false,
    ...(manifest.part ? { part: manifest.part } : {}),
    drawnMap: (arrival) => drawnMap(data, bounds, arrival),
    around: (center) => aroundIn(data, center),
    search: async (query, limit) => ({ query, hits: await search(query, limit) }),
    concept: async (id) => {
      const refs = await data.refs();
      return refs.unpack<ConceptAnswer>((await data.concept(refs.numberOfConcept(id))).answer);
    },
    neighbors: (id, limit) => neighborsOf(data, id, limit),
    evidence: (a, b, limit) =>
      b === undefined || a === b ? evidenceOfOne(data, a, limit) : evidenceOfTwo(data, a, b, limit),
    paper: (id) => paperOf(data, id),
    similarPapers: async (id) => {
      const refs = await data.refs();
      return refs.unpack<SimilarAnswer>((await data.paper(refs.numberOfPaper(id))).similar);
    },
    common: (ids, limit) => commonOf(data, ids, limit),
    parts: async () => (await about()).parts,
    stats: async () => (await about()).stats,
    methods: async () => (await about()).methods,
    names: async (id) => {
      const refs = await data.refs();
      return refs.unpack<WhySameAnswer>((await data.concept(refs.numberOfConcept(id))).names);
    },
    formats: async () => (manifest.gexf === undefined ? [] : [GEXF]),
    path: async (from, to, limit) => {
      const refs = await data.refs();
      const [first, last] = [refs.numberOfConcept(from), refs.numberOfConcept(to)];
      const found = await paths(first, last, limit);
      return { from: refs.concept(first), to: refs.concept(last), paths: found };
    },
    communities: async () => {
      const { modularity, communities } = await data.map();
      return { modularity, algorithm: manifest.algorithm, communities };
    },
    exportHref: (format) => (format === 'gexf' ? manifest.gexf : undefined),
  };
}

async function drawnMap(data: SiteData, bounds: Bounds, arrival?: Arrival): Promise<MapAnswer> {
  const [map, relations] = await Promise.all([
    data.map(arrival),
    data.piece<RelationsPiece>(PIECE_RELATIONS),
  ]);
  return boundedMap({ ...map, relations }, bounds);
}

async function aroundIn(data: SiteData, center: Center): Promise<MapAnswer> {
  const refs = await data.refs();
  if ('paper' in center) {
    const number = refs.numberOfPaper(center.paper);
    const { marks } = await data.paper(number);
    return partOf(refs.map, ascending(marks.map(([, , , concept]) => concept)), [number]);
  }
  const number = refs.numberOfConcept(center.concept);
  const { neighbors, papers } = await data.concept(number);
  const best = papers.paper.toSorted((a, b) => salienceIn(papers, b) - salienceIn(papers, a));
  return partOf(
    refs.map,
    ascending([number, ...neighbors.concept.slice(0, center.maxConcepts - 1)]),
    ascending(best.slice(0, center.maxPapers)),
  );
}

const ascending = (numbers: readonly number[]): number[] => [...new Set(numbers)].sort((a, b) => a - b);

const salienceIn = ({ paper, salienceE4 }: ConceptRecord['papers'], number: number): number =>
  salienceE4[paper.indexOf(number)]!;

async function neighborsOf(data: SiteData, id: string, limit: number): Promise<NeighborsAnswer> {
  const refs = await data.refs();
  const number = refs.numberOfConcept(id);
  const { neighbors } = await data.concept(number);
  const first = refs.concept(number).papers;
  return {
    concept: refs.concept(number),
    total: neighbors.concept.length,
    neighbors: neighbors.concept.slice(0, limit).map((other, i) => {
      const concept = refs.concept(other);
      const count = neighbors.count[i]!;
      const pair = { both: count, first, second: concept.papers, places: refs.map.counts.papers };
      return { concept, count, association: associationStrength(pair), npmi: normalizedPmi(pair) };
    }),
  };
}

async function evidenceOfOne(data: SiteData, id: string, limit: number): Promise<EvidenceAnswer> {
  const refs = await data.refs();
  const number = refs.numberOfConcept(id);
  const { total, quotations } = (await data.concept(number)).evidence;
  const concept = refs.concept(number);
  return {
    concepts: [concept],
    total,
    quotations: quotations.slice(0, limit).map(({ paper, field, marks, ...rest }) => ({
      ...rest,
      paper: refs.paper(paper),
      field: field === 0 ? 'title' : 'abstract',
      marks: marks.map(([start, end]) => ({ start, end, concept: id, type: concept.type })),
    })),
  };
}

async function evidenceOfTwo(data: SiteData, a: string, b: string, limit: number): Promise<EvidenceAnswer> {
  const { refs, numbers, records } = await bothOf(data, a, b);
  const pair = rarerFirst(refs, ...numbers);
  const places = await pairPlaces(data, pair, sharedPapers(records));
  return {
    concepts: numbers.map(refs.concept),
    total: places.length,
    quotations: distinctQuotations(refs, places, pair, limit),
  };
}

async function bothOf(data: SiteData, a: string, b: string) {
  const refs = await data.refs();
  const numbers = [refs.numberOfConcept(a), refs.numberOfConcept(b)] as const;
  const records = await Promise.all([data.concept(numbers[0]), data.concept(numbers[1])]);
  return { refs, numbers, records };
}

async function paperOf(data: SiteData, id: string): Promise<PaperAnswer> {
  const refs = await data.refs();
  const record = await data.paper(refs.numberOfPaper(id));
  const marks = record.marks.map(([sentence, start, end, number, score]) => {
    const { id: concept, type } = refs.concept(number);
    const field = record.sentences[sentence]![0] === 0 ? ('title' as const) : ('abstract' as const);
    return { field, start, end, concept, type, score };
  });
  return { ...refs.unpack<Omit<PaperAnswer, 'marks'>>(record.answer), marks };
}

/** Those with the highest smallest association first, as in src/query/common.ts. */
async function commonOf(data: SiteData, ids: readonly string[], limit: number): Promise<CommonAnswer> {
  const refs = await data.refs();
  const numbers = [...new Set(ids.map(refs.numberOfConcept))];
  const records = await Promise.all(numbers.map(data.concept));
  const shared = sharedNeighbors(refs, numbers, records);
  const papers = [...sharedPapers(records)].sort((x, y) => y.salience - x.salience || x.number - y.number);
  return {
    concepts: numbers.map(refs.concept),
    papers: {
      total: papers.length,
      best: papers.slice(0, MOST_PAPERS).map(({ number }) => refs.paper(number)),
    },
    total: shared.length,
    common: shared
      .slice(0, limit)
      .map(({ concept, ...rest }) => ({ concept: refs.concept(concept), ...rest })),
  };
}

function sharedNeighbors(refs: Refs, numbers: readonly number[], records: readonly ConceptRecord[]) {
  const rows = records.map(
    ({ neighbors }) => new Map(neighbors.concept.map((concept, i) => [concept, neighbors.count[i]!])),
  );
  const candidates = [...(rows[0]?.keys() ?? [])];
  return candidates
    .filter((concept) => rows.every((row) => row.has(concept)) && !numbers.includes(concept))
    .map((concept) => {
      const counts = rows.map((row) => row.get(concept)!);
      const each = counts.map((both, i) => strength(refs, numbers[i]!, concept, both));
      return { concept, counts, association: Math.min(...each) };
    })
    .sort((x, y) => y.association - x.association || sum(y.counts) - sum(x.counts) || x.concept - y.concept);
}

function strength(refs: Refs, a: number, b: number, both: number): number {
  const [first, second] = [refs.concept(a).papers, refs.concept(b).papers];
  return associationStrength({ both, first, second, places: refs.map.counts.papers });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
