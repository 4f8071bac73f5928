// The map in columns, as the viewer draws it: all of it, as much as may be drawn, or what is around one concept or paper.
import { compareStrings } from '../lib/text.js';
import type { MapAnswer, MapRelations } from '../model/index.js';
import {
  type PlacedConcept,
  type PlacedPaper,
  readAllRelations,
  readCommunities,
  readContentHash,
  readNumber,
  readPlacedConcepts,
  readPlacedPapers,
  type Store,
} from '../store/index.js';
import { toCommunity } from './communities.js';
import { aroundOf, type Centers } from './map-around.js';
import { type Bounds, chooseDrawn, type Drawn, positionsOf, totalOf } from './map-drawn.js';
import { edgesOf, type Kept } from './map-edges.js';
import { nodesOf } from './map-nodes.js';
import { timelineOf } from './map-timeline.js';
import { defineQuery } from './query.js';
import { mapAnswer } from './schemas/whole-answers.js';
import { formatFacts } from './table.js';

export const map = defineQuery({
  id: 'map',
  label: 'Map',
  summary:
    'positions, types, communities and strongest edges of all nodes, of the best known, or around one, in columns',
  question: 'Where does everything lie? Columns of numbers for drawing.',
  example: { pairs: 2 },
  route: '/api/map',
  answer: mapAnswer,
  params: [
    {
      id: 'pairs',
      type: 'integer',
      default: 8,
      min: 0,
      max: 1000,
      summary: 'strongest co-occurrences a concept',
    },
    {
      id: 'mentions',
      type: 'integer',
      default: 12,
      min: 0,
      max: 1000,
      summary: 'most salient concepts a paper',
    },
    {
      id: 'maxConcepts',
      type: 'integer',
      min: 1,
      summary: 'most concepts, highest PageRank first; all unless told',
    },
    {
      id: 'maxPapers',
      type: 'integer',
      min: 0,
      summary: 'most papers, spread over the years; all unless told',
    },
    {
      id: 'concept',
      type: 'text',
      summary: 'only this concept (id, label or alias), its strongest neighbours and its papers',
    },
    { id: 'paper', type: 'text', summary: 'only this paper (id or title) and its concepts' },
    {
      id: 'relations',
      type: 'boolean',
      default: false,
      summary: 'with the typed relations between the concepts drawn',
    },
  ],
  run: ({ store }, { relations, ...asked }): MapAnswer => {
    const isPart = asked.concept !== undefined || asked.paper !== undefined;
    const { drawn, ...columns } = isPart ? partAround(store, asked) : boundedMap(store, asked);
    return {
      contentHash: readContentHash(store),
      counts: { concepts: drawn.concepts.length, papers: drawn.papers.length },
      total: totalOf(store),
      modularity: readNumber(store, 'communities.modularity'),
      ...columns,
      communities: readCommunities(store, 0).map((community) => toCommunity(store, community)),
      ...(relations ? { relations: relationsOf(store, drawn.concepts) } : {}),
    };
  },
  table: ({ counts, total, edges, communities }) =>
    formatFacts([
      ['concepts', drawnOf(counts.concepts, total.concepts)],
      ['papers', drawnOf(counts.papers, total.papers)],
      ['edges', edges.source.length],
      ['communities', communities.length],
    ]),
});

const drawnOf = (drawn: number, all: number): number | string =>
  drawn === all ? drawn : `${drawn} of ${all}`;

type Asked = Bounds & Centers & Kept;

interface Columns extends Pick<MapAnswer, 'nodes' | 'edges' | 'timeline'> {
  readonly drawn: Drawn;
}

function boundedMap(store: Store, asked: Asked): Columns {
  const drawn = chooseDrawn(store, asked);
  const { concepts, papers } = readPlaced(store, drawn);
  return {
    drawn,
    nodes: nodesOf(concepts, papers),
    edges: edgesOf(store, drawn, concepts, asked),
    ...(papers.length < totalOf(store).papers ? { timeline: timelineOf(store, drawn.concepts) } : {}),
  };
}

function partAround(store: Store, asked: Asked): Columns {
  const { drawn, edges } = aroundOf(store, asked, asked, asked.mentions);
  const { concepts, papers } = readPlaced(store, drawn);
  return { drawn, nodes: nodesOf(concepts, papers), edges };
}

interface Placed {
  readonly concepts: readonly PlacedConcept[];
  readonly papers: readonly PlacedPaper[];
}

/** What is drawn in full is read from one end to the other. */
function readPlaced(store: Store, { concepts, papers }: Drawn): Placed {
  const total = totalOf(store);
  return {
    concepts: readPlacedConcepts(store, concepts.length === total.concepts ? undefined : concepts),
    papers: readPlacedPapers(store, papers.length === total.papers ? undefined : papers),
  };
}

function relationsOf(store: Store, concepts: Int32Array): MapRelations {
  const nodes = positionsOf(concepts, totalOf(store).concepts);
  const found = readAllRelations(store).filter(
    ({ subject, object }) => nodes[subject]! >= 0 && nodes[object]! >= 0,
  );
  const names = [...new Set(found.map(({ predicate }) => predicate))].sort(compareStrings);
  return {
    names,
    name: found.map(({ predicate }) => names.indexOf(predicate)),
    subject: found.map(({ subject }) => nodes[subject]!),
    object: found.map(({ object }) => nodes[object]!),
  };
}
