// The reading of a database without some papers or documents. A paper goes whole, whatever documents held it.
import { PaperweaveError } from '../../lib/errors.js';
import { shorten } from '../../lib/text.js';
import { type Reading, restoreReading, withoutDocuments } from '../../read/index.js';
import type { EarlierBuild } from './earlier-build.js';

export interface Removal {
  /** Ids or DOIs. */
  readonly papers?: readonly string[];
  /** Names, as the graph calls them. */
  readonly documents?: readonly string[];
}

/** @throws PaperweaveError `paper-unknown` or `document-unknown`, kind `not-found`. */
export function withoutRemoved({ sources }: EarlierBuild, { papers, documents }: Removal): Reading {
  const gone = removedPapers(sources.papers, papers ?? []);
  for (const document of documents ?? [])
    if (!sources.tallies.some((tally) => tally.document === document))
      throw unknown('document-unknown', document, 'the name of a document of the graph');
  const reading = restoreReading({
    ...sources,
    papers: sources.papers.filter(({ id }) => !gone.has(id)),
    records: sources.records.filter((_, i) => !gone.has(sources.papers[i]!.id)),
  });
  return withoutDocuments(reading, new Set(documents ?? []));
}

function removedPapers(papers: EarlierBuild['sources']['papers'], names: readonly string[]): Set<string> {
  const ids = new Set(papers.map(({ id }) => id));
  const byDoi = new Map(papers.flatMap(({ id, doi }) => (doi === undefined ? [] : [[doi, id] as const])));
  return new Set(
    names.map((name) => {
      const id = ids.has(name) ? name : byDoi.get(bareDoi(name));
      if (id === undefined) throw unknown('paper-unknown', name, 'the id or the DOI of a paper of the graph');
      return id;
    }),
  );
}

function bareDoi(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/, '');
}

function unknown(
  code: 'paper-unknown' | 'document-unknown',
  name: string,
  expected: string,
): PaperweaveError {
  return new PaperweaveError({
    code,
    kind: 'not-found',
    where: 'remove',
    found: `"${shorten(name, 60)}"`,
    expected,
  });
}
