// Small tables of names and the numbers that stand for them in the big ones.

import { compareStrings } from '../lib/text.js';
import { CONCEPT_TYPES, FIELDS, ROLES, type Woven } from '../model/index.js';
import { E4 } from './schema.js';
import { surveyOf } from './survey.js';

export const typeCode = codesOf(CONCEPT_TYPES);
export const roleCode = codesOf(ROLES);
export const fieldCode = codesOf(FIELDS);

/** The names that are not known before a build, in code-unit order. */
export function detectorsOf(woven: Woven): readonly string[] {
  return surveyOf(woven).detectors;
}

export function mergeRulesOf({ resolution }: Woven): readonly string[] {
  return [...new Set(resolution.ledger.map(({ rule }) => rule))].sort(compareStrings);
}

export function codesOf<T extends string>(names: readonly T[]): (name: T) => number {
  const codes = new Map(names.map((name, code) => [name, code]));
  return (name) => codes.get(name)!;
}

/** A share of 1 as whole ten-thousandths. */
export function toE4(share: number): number {
  return toWhole(share, E4);
}

/** A measure in whole parts of its unit, never -0. */
export function toWhole(value: number, parts: number): number {
  return Math.round(value * parts) + 0;
}
