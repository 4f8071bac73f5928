// The summary of a build in words, and its diagnostics a line each.
import type { BuildSummary } from '../build/index.js';
import { compareStrings, counted, grouped, oneLine, shorten } from '../lib/text.js';
import type { Diagnostic } from '../model/index.js';

const SHOWN = 20;

export function summaryLines(summary: BuildSummary, out: string, seconds: number): string[] {
  const { edges } = summary;
  return [
    `Read ${counted(summary.records, 'record')} in ${counted(summary.documents, 'document')}: ${counted(summary.papers, 'paper')}, ` +
      `${counted(summary.duplicates, 'duplicate')}, ${grouped(summary.rejected)} rejected.`,
    ...unusedLine(summary.perDocument),
    `Found ${counted(summary.concepts, 'concept')} in ${counted(summary.mentions, 'mention')}; ` +
      `${counted(edges.paperConcept, 'paper–concept edge')}, ${counted(edges.cooccurrence, 'co-occurrence')}, ` +
      `${counted(edges.broader, 'broader–narrower pair')}, ${counted(edges.relations, 'typed relation')}.`,
    `${counted(summary.communities, 'community', 'communities')} (modularity ${summary.modularity.toFixed(3)}).`,
    `Wrote ${out} in ${seconds.toFixed(1)} s.`,
  ];
}

const NAMED = 5;

/** The fields that most values were left behind in, over all documents; no line where there are none. */
function unusedLine(perDocument: BuildSummary['perDocument']): string[] {
  const counts = new Map<string, number>();
  for (const { fieldsUnknown } of perDocument)
    for (const { name, count: values } of fieldsUnknown.fields)
      counts.set(name, (counts.get(name) ?? 0) + values);
  const names = [...counts].sort(([a, n], [b, m]) => m - n || compareStrings(a, b)).map(([name]) => name);
  if (names.length === 0) return [];
  const rest = names.length - NAMED;
  const more = rest > 0 ? ` and ${counted(rest, 'more field')}` : '';
  return [`Not used: ${names.slice(0, NAMED).join(', ')}${more} (--report counts them).`];
}

/** Errors and warnings; what is merely good to know is in `--json`. */
export function diagnosticLines(diagnostics: readonly Diagnostic[]): string[] {
  const worth = diagnostics.filter((diagnostic) => diagnostic.severity !== 'info');
  const lines = worth.slice(0, SHOWN).map(diagnosticLine);
  const rest = worth.length - lines.length;
  return rest > 0 ? [...lines, `... and ${counted(rest, 'more diagnostic')} (--json lists all)`] : lines;
}

export function diagnosticLine(diagnostic: Diagnostic): string {
  const { code, severity, document, line, found, expected } = diagnostic;
  const text = `${severity}: ${document}${line === undefined ? '' : `:${line}`}: found ${found}, expected ${expected}`;
  return `${shorten(oneLine(text), 300)} [${code}]`;
}
