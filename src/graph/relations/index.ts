// The table of typed relations between concepts: one file a relation.
import { basedOn } from './based-on.js';
import { causes } from './causes.js';
import { evaluatedOn } from './evaluated-on.js';
import { exhibits } from './exhibits.js';
import { explains } from './explains.js';
import { measures } from './measures.js';
import { mitigates } from './mitigates.js';
import { outperforms } from './outperforms.js';
import { partOf } from './part-of.js';
import type { Relation } from './relation.js';
import { studiedOn } from './studied-on.js';
import { usedFor } from './used-for.js';

export const RELATIONS: readonly Relation[] = [
  evaluatedOn,
  studiedOn,
  usedFor,
  mitigates,
  causes,
  exhibits,
  explains,
  outperforms,
  partOf,
  basedOn,
  measures,
];
