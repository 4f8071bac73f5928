// Schemas of the answers about papers, names and what is like them.
import { count, list, named, number, oneOf, optional, share, text } from '../../lib/schema.js';
import type {
  PaperAnswer,
  PaperConcept,
  PaperMark,
  SearchAnswer,
  SearchHit,
  SimilarAnswer,
  SimilarItem,
} from '../../model/index.js';
import { conceptRef, field, markFields, paperFields, paperRef, role } from './parts.js';

const kind = oneOf(['concept', 'paper']);

const searchHit = named<SearchHit>('SearchHit', {
  kind,
  concept: optional(conceptRef),
  paper: optional(paperRef),
  matched: optional(text({ description: 'The alias that matched, where it was not the label or title.' })),
  score: number(),
});

export const searchAnswer = named<SearchAnswer>('SearchAnswer', {
  query: text(),
  total: optional(
    count(
      'Of the best matches that were looked at, some two hundred at most; absent where a site without a server answers.',
    ),
  ),
  hits: list(searchHit),
});

const paperConcept = named<PaperConcept>('PaperConcept', {
  concept: conceptRef,
  count: count(),
  salience: share(),
  role,
});

const paperMark = named<PaperMark>(
  'PaperMark',
  { ...markFields, field, score: share() },
  "A mention in a paper's field, as the paper page marks it.",
);

export const paperAnswer = named<PaperAnswer>('PaperAnswer', {
  ...paperFields,
  abstract: text(),
  authors: list(text()),
  venue: optional(text()),
  doi: optional(text()),
  url: optional(text()),
  keywords: list(text()),
  documents: list(text()),
  concepts: list(paperConcept),
  marks: list(paperMark),
});

export const similarItem = named<SimilarItem>(
  'SimilarItem',
  {
    concept: optional(conceptRef),
    paper: optional(paperRef),
    score: share('Cosine, 0..1.'),
    because: list(conceptRef),
  },
  'A concept or a paper like the one asked for, and the concepts that make it so.',
);

export const similarAnswer = named<SimilarAnswer>('SimilarAnswer', {
  kind,
  total: count('Of those that were compared: the 200 that share most.'),
  concept: optional(conceptRef),
  paper: optional(paperRef),
  similar: list(similarItem),
});
