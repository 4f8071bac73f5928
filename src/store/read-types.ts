// Numbers of the file back to the names of the model.
import { CONCEPT_TYPES, type ConceptType, FIELDS, type Field, ROLES, type Role } from '../model/index.js';
import { E4 } from './units.js';

export const typeOf = (code: number): ConceptType => CONCEPT_TYPES[code] ?? 'method';

export const roleOf = (code: number): Role => ROLES[code] ?? 'mentions';

export const fieldOf = (code: number): Field => FIELDS[code] ?? 'abstract';

export const fromE4 = (whole: number): number => whole / E4;

export function emptyShares(): Record<ConceptType, number> {
  return { method: 0, dataset: 0, phenomenon: 0, task: 0, metric: 0 };
}
