// What a reader corrects, and the thesaurus file that `paperweave build --thesaurus` honours.
import { CONCEPT_TYPES, type ConceptType } from '../../src/model/index.js';

interface Named {
  readonly id: string;
  readonly label: string;
}

export type Correction = Named &
  (
    | { readonly action: 'replace by'; readonly value: string }
    | { readonly action: 'not a concept' }
    | { readonly action: 'type'; readonly value: ConceptType }
  );

/** The corrections with one more; a later one of a concept takes the place of an earlier one. */
export function corrected(before: readonly Correction[], next: Correction): Correction[] {
  return [...before.filter(({ id }) => id !== next.id), next];
}

export function thesaurusCsv(corrections: readonly Correction[]): string {
  const rows = corrections.map((each) => [each.label, each.action, 'value' in each ? each.value : '']);
  return [['label', 'action', 'value'], ...rows].map((row) => `${row.map(cell).join(',')}\n`).join('');
}

/** RFC 4180 quotes where they are needed; a line break within a name becomes a space. */
function cell(given: string): string {
  const text = given.replace(/[\r\n]+/g, ' ').trim();
  return /^[^",]*$/.test(text) ? text : `"${text.replaceAll('"', '""')}"`;
}

/** What was kept, if it can be read; anything else is left out. */
export function readCorrections(kept: string | null): Correction[] {
  try {
    const list: unknown = JSON.parse(kept ?? '[]');
    return Array.isArray(list) ? list.filter(isCorrection) : [];
  } catch {
    return [];
  }
}

function isCorrection(given: unknown): given is Correction {
  if (typeof given !== 'object' || given === null) return false;
  const { id, label, action, value } = given as Record<string, unknown>;
  if (typeof id !== 'string' || typeof label !== 'string' || label.trim() === '') return false;
  if (action === 'not a concept') return true;
  if (typeof value !== 'string' || value.trim() === '') return false;
  return action === 'replace by' || (action === 'type' && CONCEPT_TYPES.some((type) => type === value));
}
