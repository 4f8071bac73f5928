// Readings out of what a database kept, joined with new ones and parted: what `add` and `remove` merge papers from.
import { compareStrings } from '../lib/text.js';
import type { Diagnostic, DocumentTally, Paper, PaperRecord } from '../model/index.js';
import { INPUT_CODES } from './find-documents.js';
import { type Draft, draftOf } from './merge/draft.js';
import { MERGE_CODES } from './merge/merge-drafts.js';
import { recordFrom } from './merge/record-differences.js';
import type { Reading } from './reading.js';

/** What was kept of an earlier reading; `records[i]` are those of `papers[i]`. */
export interface KeptSources {
  readonly papers: readonly Paper[];
  readonly records: readonly (readonly PaperRecord[])[];
  readonly tallies: readonly DocumentTally[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The reading that gave these papers. */
export function restoreReading({ papers, records, tallies, diagnostics }: KeptSources): Reading {
  const sources = new Map(tallies.map(({ document }, source) => [document, source]));
  const drafts: Draft[] = [];
  papers.forEach((paper, i) => {
    for (const { document, line, differs } of records[i]!) {
      const place = { document, source: sources.get(document) ?? 0, arrival: drafts.length };
      drafts.push(draftOf(recordFrom(differs, paper, line), place));
    }
  });
  return {
    drafts,
    tallies,
    inputDiagnostics: diagnostics.filter(({ code }) => INPUT_CODES.has(code)),
    diagnostics: diagnostics.filter(({ code }) => !INPUT_CODES.has(code) && !MERGE_CODES.has(code)),
  };
}

/**
 * Both as one. A document of the later whose name the earlier knows is the same document where it tells the same, and is
 * left out; else it is called `NAME~2`, so that every document has a name of its own.
 */
export function joinReadings(earlier: Reading, later: Reading): Reading {
  const fresh = renamed(earlier, later);
  const shift = earlier.tallies.length;
  const drafts = fresh.drafts.map((draft) => ({
    ...draft,
    source: draft.source + shift,
    arrival: draft.arrival + earlier.drafts.length,
  }));
  return {
    drafts: [...earlier.drafts, ...drafts],
    tallies: [...earlier.tallies, ...fresh.tallies],
    inputDiagnostics: [...earlier.inputDiagnostics, ...fresh.inputDiagnostics],
    diagnostics: [...earlier.diagnostics, ...fresh.diagnostics],
  };
}

/** The later reading under names that the earlier does not use. */
function renamed(earlier: Reading, later: Reading): Reading {
  const taken = new Set(earlier.tallies.map(({ document }) => document));
  const names: (string | undefined)[] = [];
  for (const [source, { document }] of later.tallies.entries()) {
    const name = tellsTheSame(earlier, later, source) ? undefined : freeName(document, taken);
    if (name !== undefined) taken.add(name);
    names.push(name);
  }
  return pick(later, names);
}

function tellsTheSame(earlier: Reading, later: Reading, source: number): boolean {
  const { document } = later.tallies[source]!;
  const known = earlier.tallies.findIndex((tally) => tally.document === document);
  return known >= 0 && contentOf(earlier, known) === contentOf(later, source);
}

/** What a document told, as one text. */
function contentOf({ drafts, tallies }: Reading, source: number): string {
  const told = drafts.filter((draft) => draft.source === source).map(({ record }) => JSON.stringify(record));
  return [String(tallies[source]!.rejected), ...told.sort(compareStrings)].join('\n');
}

function freeName(document: string, taken: ReadonlySet<string>): string {
  let name = document;
  for (let n = 2; taken.has(name); n++) name = `${document}~${n}`;
  return name;
}

/** The documents that have a name in `names` (one a tally), under that name. */
function pick(reading: Reading, names: readonly (string | undefined)[]): Reading {
  const kept = names.flatMap((name, i) => (name === undefined ? [] : [i]));
  const sourceOf = new Map(kept.map((i, source) => [i, source]));
  const nameOf = new Map(reading.tallies.map(({ document }, i) => [document, names[i]]));
  return {
    drafts: reading.drafts
      .filter(({ source }) => sourceOf.has(source))
      .map((draft) => ({ ...draft, source: sourceOf.get(draft.source)!, document: names[draft.source]! })),
    tallies: kept.map((i) => ({ ...reading.tallies[i]!, document: names[i]! })),
    inputDiagnostics: reading.inputDiagnostics,
    diagnostics: reading.diagnostics.flatMap((diagnostic) => {
      const document = nameOf.get(diagnostic.document);
      return document === undefined ? [] : [{ ...diagnostic, document }];
    }),
  };
}

/** Without what these documents told. */
export function withoutDocuments(reading: Reading, documents: ReadonlySet<string>): Reading {
  return pick(
    reading,
    reading.tallies.map(({ document }) => (documents.has(document) ? undefined : document)),
  );
}
