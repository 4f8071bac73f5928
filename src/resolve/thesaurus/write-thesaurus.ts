// Writes a thesaurus: the user's decisions as CSV, or every merge of a build in VOSviewer's two columns.
import type { Resolution } from '../../model/index.js';
import type { Thesaurus } from './thesaurus.js';

/** CSV with the columns label, action, value; `parseThesaurus` gives the same thesaurus back. */
export function writeThesaurus(thesaurus: Thesaurus): string {
  const rows: (readonly [string, string, string])[] = [
    ...thesaurus.replace.map(({ label, by }) => [label, 'replace by', by] as const),
    ...thesaurus.apart.map(({ label, other }) => [label, 'keep apart', other] as const),
    ...thesaurus.notConcepts.map((label) => [label, 'not a concept', ''] as const),
    ...thesaurus.types.map(({ label, type }) => [label, 'type', type] as const),
  ];
  const lines = rows.map((row) => row.map(quote).join(','));
  return `${['label,action,value', ...lines].join('\n')}\n`;
}

/** Two columns, tab between: every alias of the build and the label that stands for it; an alias of two concepts is left out. */
export function writeVosviewerThesaurus(resolution: Resolution): string {
  const labels = new Map<string, Set<string>>();
  for (const { concept, alias } of resolution.ledger) {
    const known = labels.get(alias) ?? new Set<string>();
    known.add(resolution.concepts[concept]?.label ?? '');
    labels.set(alias, known);
  }
  const lines = [...labels]
    .filter(([alias, targets]) => targets.size === 1 && !targets.has(alias))
    .map(([alias, targets]) => `${oneLine(alias)}\t${oneLine([...targets][0] ?? '')}`);
  return `${['label\treplace by', ...lines].join('\n')}\n`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function quote(cell: string): string {
  const flat = oneLine(cell);
  return /[",]/.test(flat) ? `"${flat.replaceAll('"', '""')}"` : flat;
}
