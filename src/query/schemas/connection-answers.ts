// Schemas of the answers about two or more concepts: paths, what is shared, relations, gaps.
import {
  count,
  described,
  integer,
  list,
  named,
  number,
  object,
  optional,
  pair,
  share,
  text,
} from '../../lib/schema.js';
import type {
  AskAnswer,
  BackTest,
  CommonAnswer,
  CommonConcept,
  CompareAnswer,
  ComparedConcept,
  ConceptPath,
  Gap,
  GapsAnswer,
  PathAnswer,
  PathStep,
  StatedRelation,
} from '../../model/index.js';
import { conceptRef, paperRef, quotation } from './parts.js';

const amount = (description?: string) =>
  number({ minimum: 0, ...(description === undefined ? {} : { description }) });

const pathStep = named<PathStep>(
  'PathStep',
  {
    from: conceptRef,
    to: conceptRef,
    count: count('Papers that hold both.'),
    association: amount(),
    evidence: optional(quotation),
  },
  'One step of a path: two concepts that share papers.',
);

const conceptPath = named<ConceptPath>('ConceptPath', {
  cost: amount('Sum over the steps; comparable within one graph.'),
  steps: list(pathStep),
});

export const pathAnswer = named<PathAnswer>(
  'PathAnswer',
  { from: conceptRef, to: conceptRef, paths: list(conceptPath) },
  'Paths that share no concept but their ends, cheapest first.',
);

const commonConcept = named<CommonConcept>(
  'CommonConcept',
  {
    concept: conceptRef,
    counts: list(count()),
    association: amount('Smallest association with any of them.'),
  },
  'A concept that all of those asked for share papers with; `counts` in their order.',
);

export const commonAnswer = named<CommonAnswer>('CommonAnswer', {
  concepts: list(conceptRef),
  papers: object({ total: count(), best: list(paperRef) }, { description: 'Papers that hold all of them.' }),
  total: count(),
  common: list(commonConcept),
});

const comparedConcept = named<ComparedConcept>('ComparedConcept', {
  concept: conceptRef,
  counts: pair(count(), 'Papers shared with the first and with the second.'),
});

export const compareAnswer = named<CompareAnswer>('CompareAnswer', {
  a: conceptRef,
  b: conceptRef,
  together: count('Papers that hold both.'),
  similarity: share('Cosine of their neighbourhoods, 0..1.'),
  onlyA: list(comparedConcept),
  onlyB: list(comparedConcept),
  both: list(comparedConcept),
});

const statedRelation = named<StatedRelation>(
  'StatedRelation',
  {
    subject: conceptRef,
    relation: text(),
    object: conceptRef,
    score: share(),
    sentences: count(),
    evidence: list(quotation),
  },
  'A typed relation with the sentences that state it, best first.',
);

export const askAnswer = named<AskAnswer>('AskAnswer', { total: count(), relations: list(statedRelation) });

const gap = named<Gap>(
  'Gap',
  {
    a: conceptRef,
    b: conceptRef,
    shared: count('Neighbours of both.'),
    expected: amount('Neighbours of both that a random graph with the same degrees would have.'),
    likely: amount(
      'Papers that would hold both if, in the papers of each shared neighbour, the two fell independently.',
    ),
    falseDiscoveryRate: share(
      'Share of false finds among this pair and the more surprising ones (Benjamini and Hochberg 1995).',
    ),
    through: list(conceptRef, 'The shared neighbours that say most.'),
    metLater: optional(count('Papers after the year of a back-test that hold both.')),
  },
  'Two concepts that never meet though they share more neighbours than chance would have it (Swanson 1986).',
);

const backTest = named<BackTest>(
  'BackTest',
  {
    until: integer(),
    candidates: count('Pairs of these types that had not met by then, and how many of them met later.'),
    met: count(),
    predicted: count('Pairs predicted, and how many of them met later.'),
    appeared: count(),
    popularity: count(
      'How many of as many pairs met later: the most popular ones, and (expected) ones picked at random.',
    ),
    chance: amount(),
  },
  'Predictions from the papers up to a year, held against the papers after it.',
);

export const gapsAnswer = named<GapsAnswer>('GapsAnswer', {
  tested: count('Pairs that were compared.'),
  gaps: list(gap),
  backTest: optional(described(backTest, 'Where a year was given.')),
});
