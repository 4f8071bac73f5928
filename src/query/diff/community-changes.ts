// What became of communities, read from the concepts that both graphs hold (after Palla et al. 2007, doi:10.1038/nature05670,
// who tell the same events apart): two that mainly went into one merged, one that two mainly came from split.
import { type Match, matchGroups, overlaps } from '../../analyze/index.js';
import type { CommunityChange, DiffCommunity } from './graph-diff.js';

export interface PlacedCommunity extends DiffCommunity {
  readonly x: number;
  readonly y: number;
}

export interface CommunitySides {
  readonly before: readonly PlacedCommunity[];
  readonly after: readonly PlacedCommunity[];
  /** Community ids of each concept that both hold, before and after. */
  readonly sharedBefore: readonly number[];
  readonly sharedAfter: readonly number[];
  /** Of the later map. */
  readonly diagonal: number;
}

/** The share of its concepts of both graphs by which a community mainly went to another, or came from one. */
const MAINLY = 0.5;
/** A change of size by less is not worth a line. */
const GROWTH = 0.05;
/** A middle that moved by less of the map's diagonal stayed where it was. */
const FAR = 0.05;

/** By event, then by the numbers of the communities. */
export function communityChanges(sides: CommunitySides): readonly CommunityChange[] {
  const flows = overlaps(sides.sharedBefore, sides.sharedAfter);
  const partners = matchGroups(sides.sharedBefore, sides.sharedAfter);
  const merged = mergers(sides, flows);
  const splits = splitsOf(sides, flows);
  return [
    ...bornOf(sides, partners, splits),
    ...goneOf(sides, partners, merged),
    ...merged,
    ...splits,
    ...resized(sides, partners),
    ...moved(sides, partners),
  ];
}

const byId = (communities: readonly PlacedCommunity[]) => new Map(communities.map((each) => [each.id, each]));

const bare = ({ id, label, concepts }: PlacedCommunity): DiffCommunity => ({ id, label, concepts });

function mergers(
  { before, after, sharedBefore }: CommunitySides,
  flows: readonly Match[],
): CommunityChange[] {
  const size = countsOf(sharedBefore);
  const mainly = flows.filter((flow) => flow.shared >= MAINLY * size.get(flow.before)!);
  const from = byId(before);
  return after.flatMap((community) => {
    const sources = mainly.filter(({ now }) => now === community.id).map((flow) => from.get(flow.before)!);
    return sources.length < 2
      ? []
      : [{ event: 'merged' as const, before: sources.map(bare).sort(ascending), after: [bare(community)] }];
  });
}

function splitsOf(
  { before, after, sharedAfter }: CommunitySides,
  flows: readonly Match[],
): CommunityChange[] {
  const size = countsOf(sharedAfter);
  const mainly = flows.filter((flow) => flow.shared >= MAINLY * size.get(flow.now)!);
  const to = byId(after);
  return before.flatMap((community) => {
    const parts = mainly.filter((flow) => flow.before === community.id).map(({ now }) => to.get(now)!);
    return parts.length < 2
      ? []
      : [{ event: 'split' as const, before: [bare(community)], after: parts.map(bare).sort(ascending) }];
  });
}

function bornOf(
  { after }: CommunitySides,
  partners: readonly Match[],
  splits: readonly CommunityChange[],
): CommunityChange[] {
  const explained = new Set([
    ...partners.map(({ now }) => now),
    ...splits.flatMap((change) => change.after.map(({ id }) => id)),
  ]);
  return after
    .filter(({ id }) => !explained.has(id))
    .map((community) => ({ event: 'born' as const, before: [], after: [bare(community)] }));
}

function goneOf(
  { before }: CommunitySides,
  partners: readonly Match[],
  merged: readonly CommunityChange[],
): CommunityChange[] {
  const explained = new Set([
    ...partners.map((match) => match.before),
    ...merged.flatMap((change) => change.before.map(({ id }) => id)),
  ]);
  return before
    .filter(({ id }) => !explained.has(id))
    .map((community) => ({ event: 'gone' as const, before: [bare(community)], after: [] }));
}

/** Pairs of partners, by the number of the later. */
function pairsOf(sides: CommunitySides, partners: readonly Match[]) {
  const from = byId(sides.before);
  const to = byId(sides.after);
  return [...partners]
    .sort((a, b) => a.now - b.now)
    .map((match) => ({ before: from.get(match.before)!, after: to.get(match.now)! }));
}

function resized(sides: CommunitySides, partners: readonly Match[]): CommunityChange[] {
  return pairsOf(sides, partners)
    .filter(({ before, after }) => Math.abs(after.concepts - before.concepts) > GROWTH * before.concepts)
    .map(({ before, after }) => ({
      event: after.concepts > before.concepts ? ('grown' as const) : ('shrunk' as const),
      before: [bare(before)],
      after: [bare(after)],
    }));
}

function moved(sides: CommunitySides, partners: readonly Match[]): CommunityChange[] {
  return pairsOf(sides, partners).flatMap(({ before, after }) => {
    const distance = Math.hypot(after.x - before.x, after.y - before.y) / sides.diagonal;
    return distance > FAR
      ? [{ event: 'moved' as const, before: [bare(before)], after: [bare(after)], distance }]
      : [];
  });
}

function countsOf(groups: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const group of groups) counts.set(group, (counts.get(group) ?? 0) + 1);
  return counts;
}

const ascending = (a: DiffCommunity, b: DiffCommunity): number => a.id - b.id;
