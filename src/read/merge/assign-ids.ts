// Ids that stay between builds: the given one, else DOI, else arXiv id, else the number in a database, else `p-` and a
// hash of the normalised title.
import { shortHash } from '../../lib/hash.js';
import { compareStrings, shorten } from '../../lib/text.js';
import type { Diagnostic } from '../../model/index.js';
import type { Draft } from './draft.js';
import { mostFrequent, preferPublished } from './merge-fields.js';

export interface AssignedIds {
  /** One a group, in the groups' order; no two are the same. */
  readonly ids: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

type Group = readonly Draft[];

/** An id that two papers claim goes to the one whose document comes first by name; the others get `~2`, `~3`, ... */
export function assignIds(groups: readonly Group[]): AssignedIds {
  const ids = new Map<Group, string>();
  const owners = new Map<string, Group>();
  const diagnostics: Diagnostic[] = [];
  for (const group of groups.toSorted(byPlace)) {
    const wanted = wantedId(group);
    const id = firstFree(wanted, owners);
    ids.set(group, id);
    owners.set(id, group);
    if (id !== wanted) diagnostics.push(idShared(wanted, id, group, owners.get(wanted)!));
  }
  return { ids: groups.map((group) => ids.get(group)!), diagnostics };
}

/** The id of a lone draft or of a group. */
export function wantedId(group: Group): string {
  const given = mostFrequent(group.map((draft) => draft.record.id?.trim() && draft.record.id));
  if (given) return given;
  const doi = mostFrequent(
    group.map((draft) => draft.doi),
    preferPublished,
  );
  if (doi) return doi;
  const arxiv = mostFrequent(group.map((draft) => draft.arxiv));
  if (arxiv) return `arXiv:${arxiv}`;
  const pmid = mostFrequent(group.map((draft) => draft.pmid));
  if (pmid) return `pmid:${pmid}`;
  return mostFrequent(group.map((draft) => draft.record.accession)) ?? `p-${shortHash(group[0]!.titleKey)}`;
}

function firstFree(wanted: string, owners: ReadonlyMap<string, Group>): string {
  let id = wanted;
  for (let n = 2; owners.has(id); n++) id = `${wanted}~${n}`;
  return id;
}

function byPlace(a: Group, b: Group): number {
  const [x, y] = [earliest(a), earliest(b)];
  return (
    compareStrings(x.document, y.document) ||
    (x.record.line ?? 0) - (y.record.line ?? 0) ||
    compareStrings(x.titleKey, y.titleKey)
  );
}

/** The draft that stands first by document name and line. */
export function earliest(group: Group): Draft {
  if (group.length === 1) return group[0]!;
  return group.reduce((best, draft) => {
    const order =
      compareStrings(draft.document, best.document) || (draft.record.line ?? 0) - (best.record.line ?? 0);
    return order < 0 ? draft : best;
  });
}

function idShared(wanted: string, id: string, group: Group, owner: Group): Diagnostic {
  const { document, record } = earliest(group);
  const other = earliest(owner).record.title;
  return {
    code: 'id-shared',
    severity: 'warning',
    document,
    ...(record.line === undefined ? {} : { line: record.line }),
    found: `id "${wanted}" on "${shorten(record.title, 80)}" and on "${shorten(other, 80)}"`,
    expected: `an id of one paper; called "${id}" here`,
  };
}
