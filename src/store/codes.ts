// Small tables of names and the numbers that stand for them in the big ones.

import { compareStrings } from '../lib/text.js';
import { CONCEPT_TYPES, FIELDS, ROLES, type Woven } from '../model/index.js';
import { type Kind, surveyOf } from './survey.js';
import { E4 } from './units.js';

export const typeCode = codesOf(CONCEPT_TYPES);
export const roleCode = codesOf(ROLES);
export const fieldCode = codesOf(FIELDS);

/** The names that are not known before a build, in code-unit order. */
export function detectorsOf(woven: Woven): readonly string[] {
  return surveyOf(woven).detectors;
}

/** The number of each kind of mention, and how many kinds there are. */
export function kindCodes(woven: Woven): { readonly size: number; readonly codeOf: (kind: Kind) => number } {
  const { kinds, detectors } = surveyOf(woven);
  const detectorCode = codesOf(detectors);
  const keyOf = ({ type, detector }: Kind) => typeCode(type) * detectors.length + detectorCode(detector);
  const codes = new Map(kinds.map((kind, code) => [keyOf(kind), code]));
  return { size: kinds.length, codeOf: (kind) => codes.get(keyOf(kind))! };
}

/** A role, by its position in `ROLES`, and how sure it is, in ten-thousandths. */
export interface Cue {
  readonly role: number;
  readonly cue: number;
}

/** The few such pairs that there are, sorted. */
export function cueCodes({ edges }: Woven): {
  readonly cues: readonly Cue[];
  readonly codeOf: (role: number, cue: number) => number;
} {
  const { role, cue } = edges.paperConcept;
  const keyOf = (of: number, sure: number) => of * (E4 + 1) + toE4(sure);
  const keys = new Set<number>();
  for (let i = 0; i < role.length; i++) keys.add(keyOf(role[i]!, cue[i]!));
  const sorted = [...keys].sort((a, b) => a - b);
  const codes = new Map(sorted.map((key, code) => [key, code]));
  const cues = sorted.map((key) => ({ role: Math.floor(key / (E4 + 1)), cue: key % (E4 + 1) }));
  return { cues, codeOf: (of, sure) => codes.get(keyOf(of, sure))! };
}

export function rulesOf({ resolution, edges }: Woven): readonly string[] {
  const rules = new Set<string>();
  for (const { rule } of resolution.ledger) rules.add(rule);
  for (const { rule } of edges.broader) rules.add(rule);
  return [...rules].sort(compareStrings);
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
