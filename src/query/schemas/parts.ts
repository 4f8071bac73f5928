// Schemas of what many answers hold: concepts, papers, quotations.
import {
  count,
  type Fields,
  integer,
  list,
  named,
  object,
  oneOf,
  optional,
  type Schema,
  share,
  text,
} from '../../lib/schema.js';
import {
  CONCEPT_TYPES,
  type ConceptRef,
  type ConceptType,
  FIELDS,
  type Mark,
  type PaperRef,
  type PaperUse,
  type Quotation,
  ROLES,
  type TypeShares,
} from '../../model/index.js';

export const conceptType: Schema<ConceptType> = oneOf(CONCEPT_TYPES);
export const role = oneOf(ROLES);
export const field = oneOf(FIELDS);

export const conceptFields: Fields<ConceptRef> = {
  id: text(),
  label: text(),
  type: conceptType,
  papers: count('Papers that mention it.'),
  community: integer({ description: 'Community at level 0, the one that colours the map.' }),
};

export const conceptRef = named<ConceptRef>('ConceptRef', conceptFields);

export const paperFields: Fields<PaperRef> = {
  id: text(),
  title: text(),
  year: optional(integer()),
  community: integer(),
};

export const paperRef = named<PaperRef>('PaperRef', paperFields);

const share5 = share();

export const typeShares = object<TypeShares>({
  method: share5,
  dataset: share5,
  phenomenon: share5,
  task: share5,
  metric: share5,
});

export const markFields: Fields<Mark> = {
  start: count(),
  end: count(),
  concept: text(),
  type: conceptType,
};

const mark = named<Mark>('Mark', markFields, 'A marked stretch of a quotation; offsets into its `text`.');

export const quotation = named<Quotation>(
  'Quotation',
  {
    paper: paperRef,
    field,
    start: count("Offsets of the sentence in the paper's field, UTF-16 code units."),
    end: count(),
    text: text(),
    marks: list(mark),
    score: share('Rank of the sentence as evidence, 0..1.'),
  },
  'A sentence of a paper with the mentions asked for marked in it.',
);

export const paperUse = named<PaperUse>('PaperUse', {
  paper: paperRef,
  count: count(),
  salience: share(),
  role,
});
