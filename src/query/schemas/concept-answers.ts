// Schemas of the answers about one concept and what stands around it.
import {
  boolean,
  count,
  described,
  integer,
  list,
  named,
  number,
  object,
  oneOf,
  optional,
  pair,
  share,
  text,
} from '../../lib/schema.js';
import type {
  ConceptAnswer,
  ConceptRelation,
  EvidenceAnswer,
  HierarchyAnswer,
  HierarchyStep,
  NameReason,
  Neighbor,
  NeighborsAnswer,
  RelatedConcept,
  WhySameAnswer,
} from '../../model/index.js';
import { conceptFields, conceptRef, paperRef, paperUse, quotation, typeShares } from './parts.js';

const relatedConcept = named<RelatedConcept>('RelatedConcept', { concept: conceptRef, rule: text() });

const conceptRelation = named<ConceptRelation>(
  'ConceptRelation',
  {
    relation: text(),
    direction: oneOf(['subject', 'object']),
    concept: conceptRef,
    score: share(),
    evidence: optional(quotation),
  },
  'A typed relation that a concept takes part in; `direction` says on which side it stands.',
);

export const conceptAnswer = named<ConceptAnswer>('ConceptAnswer', {
  ...conceptFields,
  types: typeShares,
  aliases: list(object({ surface: text(), count: count() })),
  mentions: count(),
  pageRank: number({ minimum: 0 }),
  degree: count(),
  stability: share(),
  communityLabel: text(),
  introducedBy: list(paperUse),
  broader: list(relatedConcept),
  narrower: list(relatedConcept),
  relations: list(conceptRelation),
  paperUses: list(paperUse, 'Most salient first.'),
  years: list(
    object({ year: integer(), papers: count() }),
    'Papers a year, years ascending; empty where no year is known.',
  ),
});

const neighbor = named<Neighbor>('Neighbor', {
  concept: conceptRef,
  count: count('Papers that hold both.'),
  association: number({ minimum: 0 }),
  npmi: number({ minimum: -1, maximum: 1 }),
  latest: optional(
    integer({ description: 'Year of the latest paper that holds both, where years were asked about.' }),
  ),
  depth: optional(count('Steps away from the concept asked for, where more than one step was asked for.')),
  via: optional(
    text({ description: 'Id of the concept one step nearer, which the counts and the sentence are about.' }),
  ),
  evidence: optional(
    described(quotation, 'Best sentence that shows both, or failing that the neighbour in a shared paper.'),
  ),
});

export const neighborsAnswer = named<NeighborsAnswer>('NeighborsAnswer', {
  concept: conceptRef,
  total: count('All that fit, whatever the limit.'),
  steps: optional(list(count(), 'How many fit at each step, where more than one step was asked for.')),
  neighbors: list(neighbor, 'Nearest step first.'),
});

export const evidenceAnswer = named<EvidenceAnswer>(
  'EvidenceAnswer',
  { concepts: list(conceptRef), total: count(), quotations: list(quotation) },
  'The sentences for one concept, or for two: those that hold both first.',
);

const nameReason = named<NameReason>(
  'NameReason',
  {
    alias: text(),
    target: text({ description: 'The form that it was joined to.' }),
    rule: text(),
    support: number({ minimum: 0 }),
    papers: list(paperRef),
  },
  'Why a name stands for a concept.',
);

export const whySameAnswer = named<WhySameAnswer>(
  'WhySameAnswer',
  {
    concept: conceptRef,
    other: optional(described(conceptRef, 'The concept of the second name, where it is another one.')),
    names: optional(pair(text(), 'The two names, as they were asked.')),
    same: optional(boolean({ description: 'Whether two names stand for one concept.' })),
    reasons: list(nameReason),
  },
  'Of two names: what connects them, or the two concepts that they stand for.',
);

const hierarchyStep = named<HierarchyStep>('HierarchyStep', {
  concept: conceptRef,
  depth: count('Steps away from the concept asked for; 1 is next to it.'),
  via: text({ description: 'Id of the concept one step nearer.' }),
  rule: text(),
});

export const hierarchyAnswer = named<HierarchyAnswer>(
  'HierarchyAnswer',
  { concept: conceptRef, total: count(), related: list(hierarchyStep) },
  'Broader, or narrower, concepts, nearest first.',
);
