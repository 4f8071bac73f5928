// Schemas of the answers about the whole: communities, figures, map, and a text placed on it.
import {
  count,
  described,
  integer,
  list,
  named,
  number,
  object,
  optional,
  record,
  type Schema,
  share,
  text,
} from '../../lib/schema.js';
import type {
  CommunitiesAnswer,
  CommunityAnswer,
  MapAnswer,
  MapRelations,
  MapTimeline,
  MethodsAnswer,
  MissingCompanion,
  NewPair,
  PlaceAnswer,
  PlacedTextConcept,
  StatsAnswer,
} from '../../model/index.js';
import { similarItem } from './paper-answers.js';
import { conceptRef, conceptType, field, paperRef, typeShares } from './parts.js';

export const communityAnswer = named<CommunityAnswer>('CommunityAnswer', {
  id: count(),
  level: count(),
  parent: optional(count()),
  label: text(),
  concepts: count(),
  papers: count(),
  stability: share(),
  keyConcepts: list(conceptRef),
  keyPapers: list(paperRef),
});

export const communitiesAnswer = named<CommunitiesAnswer>('CommunitiesAnswer', {
  modularity: number(),
  algorithm: text(),
  communities: list(communityAnswer),
});

export const statsAnswer = named<StatsAnswer>('StatsAnswer', {
  papers: count(),
  concepts: count(),
  mentions: count(),
  edges: object({ paperConcept: count(), cooccurrence: count(), broader: count(), relations: count() }),
  communities: count(),
  modularity: number(),
  types: typeShares,
  contentHash: text(),
  provenance: record(text()),
});

export const methodsAnswer = named<MethodsAnswer>(
  'MethodsAnswer',
  { text: text() },
  'A paragraph for the methods section of a paper.',
);

const numbers = (description?: string): Schema<readonly number[]> => list(number(), description);

const mapTimeline = named<MapTimeline>(
  'MapTimeline',
  {
    year: list(integer(), 'Years that papers have, ascending.'),
    papers: list(count(), 'Papers of each of them, in all.'),
    lengths: list(
      count(),
      'For each concept, in how many of the years it has papers: as many entries of `at` and `count` are its own.',
    ),
    at: list(count(), 'Positions in `year`, ascending for each concept.'),
    count: list(count(), 'Papers of the concept in that year.'),
  },
  'Papers by year, in all and of each concept drawn: there where not all papers of the whole map are drawn.',
);

const mapRelations = named<MapRelations>(
  'MapRelations',
  {
    names: list(text()),
    name: list(count(), 'Positions in `names`.'),
    subject: list(count(), 'Positions in the nodes.'),
    object: list(count(), 'Positions in the nodes.'),
  },
  'Typed relations between concepts drawn, best first.',
);

export const mapAnswer = named<MapAnswer>(
  'MapAnswer',
  {
    contentHash: text(),
    counts: object(
      { concepts: count(), papers: count() },
      { description: 'How many are drawn: those that `nodes` hold.' },
    ),
    total: object({ concepts: count(), papers: count() }, { description: 'How many there are in all.' }),
    modularity: number(),
    nodes: object({
      id: list(text()),
      label: list(text()),
      type: list(integer(), 'Position in `CONCEPT_TYPES`; -1 for a paper.'),
      community: list(integer()),
      x: numbers(),
      y: numbers(),
      size: numbers('Radius in the unit of the positions.'),
      count: list(count(), 'Papers that mention the concept; for a paper, the concepts in it.'),
      importance: list(share(), '0..1, for the order of labels: PageRank rank of the concepts drawn.'),
      stability: list(share()),
      year: list(integer(), '0 where unknown.'),
    }),
    edges: object(
      {
        source: list(count()),
        target: list(count()),
        kind: list(integer({ minimum: 0, maximum: 1 })),
        count: list(count(), 'Shared papers; for kind 1, mentions.'),
        weight: numbers('Association strength; for kind 1, salience.'),
      },
      {
        description:
          'Co-occurrence edges first (`kind` 0), then paper-concept edges (`kind` 1; source is the concept). Indices into nodes.',
      },
    ),
    communities: list(communityAnswer),
    timeline: optional(mapTimeline),
    relations: optional(mapRelations),
  },
  'The map in columns, as the viewer draws it. Nodes: concepts first, then papers.',
);

const placedTextConcept = named<PlacedTextConcept>(
  'PlacedTextConcept',
  {
    name: text({ description: 'As the text calls it.' }),
    type: conceptType,
    concept: optional(
      described(
        conceptRef,
        'The concept of the graph that it is; absent where the graph has none: it is new.',
      ),
    ),
    salience: share('How much the text is about it, 0..1, its first concept having 1.'),
    mentions: list(object({ field, start: count(), end: count() })),
  },
  'A concept that a placed text names.',
);

const newPair = named<NewPair>(
  'NewPair',
  {
    a: conceptRef,
    b: conceptRef,
    expected: number({ minimum: 0, description: 'Papers that would hold both by chance.' }),
  },
  'Two concepts of the graph that a placed text names and that no paper of the graph holds together.',
);

const missingCompanion = named<MissingCompanion>(
  'MissingCompanion',
  {
    concept: conceptRef,
    score: number({
      description: "Sum over the text's concepts of salience times normalised pointwise mutual information.",
    }),
    with: list(conceptRef, "The text's concepts that it goes with, those that say most first."),
  },
  'A concept that usually goes with those of a placed text, which does not name it.',
);

export const placeAnswer = named<PlaceAnswer>(
  'PlaceAnswer',
  {
    title: text(),
    position: optional(
      object(
        { x: number(), y: number() },
        { description: 'Where on the map it would lie; absent where it names no concept of the graph.' },
      ),
    ),
    concepts: list(placedTextConcept, 'Most salient first.'),
    newPairs: object(
      { total: count(), pairs: list(newPair) },
      { description: 'Pairs that are new to the corpus, the most surprising first.' },
    ),
    papers: list(similarItem),
    communities: list(
      object({ id: integer(), label: text(), share: share() }),
      'Communities of level 0 by their share of the salience of its known concepts.',
    ),
    companions: list(missingCompanion),
  },
  'A text put on the map without being stored.',
);
