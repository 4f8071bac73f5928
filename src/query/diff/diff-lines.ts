// The difference of two graphs as lines for a terminal.
import { formatFacts, formatTable, formatValue } from '../table.js';
import type { CommunityChange, DiffCommunity, GraphDiff } from './graph-diff.js';

interface Part {
  readonly title: string;
  readonly lines: readonly string[];
  readonly rows: number;
}

/** @param limit Rows of each part at most; the counts are of all. */
export function diffLines(diff: GraphDiff, limit: number): readonly string[] {
  const { concepts, papers, relations } = diff;
  const parts: Part[] = [
    part('communities', diff.communities, limit, (rows) => formatTable(rows, COMMUNITY_COLUMNS)),
    part('concepts born', mostPapers(concepts.born), limit, conceptTable),
    part('concepts gone', mostPapers(concepts.gone), limit, conceptTable),
    part('concepts grown', concepts.grown, limit, changedTable),
    part('concepts shrunk', concepts.shrunk, limit, changedTable),
    part('concepts that changed community', mostPapers(concepts.moved), limit, conceptTable),
    part('papers born', papers.born, limit, paperTable),
    part('papers gone', papers.gone, limit, paperTable),
    part('relations born', relations.born, limit, relationTable),
    part('relations gone', relations.gone, limit, relationTable),
  ];
  return [...countLines(diff), ...parts.filter(({ rows }) => rows > 0).flatMap(linesOf)];
}

function part<T>(
  name: string,
  rows: readonly T[],
  limit: number,
  table: (rows: readonly T[]) => readonly string[],
): Part {
  const lines = table(rows.slice(0, limit));
  const more = rows.length > limit ? [`… ${rows.length - limit} more`] : [];
  return { title: `${name}: ${rows.length}`, lines: [...lines, ...more], rows: rows.length };
}

function linesOf({ title, lines }: Part): readonly string[] {
  return ['', title, ...lines.map((line) => `  ${line}`)];
}

function countLines({ before, after, medianShift }: GraphDiff): readonly string[] {
  const names = ['papers', 'concepts', 'relations', 'communities'] as const;
  return formatFacts([
    ...names.map((name) => [name, `${before[name]} to ${after[name]}`] as const),
    ['moved on the map', `${formatValue(100 * medianShift)} % of its diagonal (median)`],
  ]);
}

const named = (communities: readonly DiffCommunity[]): string =>
  communities.map(({ id, label }) => `${id} ${label}`).join(' + ');

const COMMUNITY_COLUMNS = [
  { title: 'change', of: ({ event }: CommunityChange) => event },
  { title: 'before', of: ({ before }: CommunityChange) => named(before), width: 50 },
  { title: 'after', of: ({ after }: CommunityChange) => named(after), width: 50 },
  { title: 'concepts', of: ({ before, after }: CommunityChange) => `${sizes(before)} to ${sizes(after)}` },
];

function sizes(communities: readonly DiffCommunity[]): string {
  return communities.map(({ concepts }) => concepts).join(' + ') || '0';
}

function mostPapers<T extends { readonly papers: number }>(concepts: readonly T[]): readonly T[] {
  return [...concepts].sort((a, b) => b.papers - a.papers);
}

function conceptTable(rows: GraphDiff['concepts']['born']): readonly string[] {
  return formatTable(rows, [
    { title: 'concept', of: ({ label }) => label },
    { title: 'type', of: ({ type }) => type },
    { title: 'papers', of: ({ papers }) => papers },
  ]);
}

function changedTable(rows: GraphDiff['concepts']['grown']): readonly string[] {
  return formatTable(rows, [
    { title: 'concept', of: ({ label }) => label },
    { title: 'before', of: ({ papersBefore }) => papersBefore },
    { title: 'after', of: ({ papers }) => papers },
  ]);
}

function paperTable(rows: GraphDiff['papers']['born']): readonly string[] {
  return formatTable(rows, [
    { title: 'paper', of: ({ title }) => title },
    { title: 'year', of: ({ year }) => year },
    { title: 'id', of: ({ id }) => id },
  ]);
}

function relationTable(rows: GraphDiff['relations']['born']): readonly string[] {
  return formatTable(rows, [
    { title: 'subject', of: ({ subject }) => subject },
    { title: 'relation', of: ({ relation }) => relation },
    { title: 'object', of: ({ object }) => object },
  ]);
}
