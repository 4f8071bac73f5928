// Which records tell of the same paper: union-find over identifiers and titles, in an order that the input's order
// does not touch. A shared identifier does not join titles that have nothing in common: exports repeat the DOI of a
// whole volume on each of its papers.
import { compareStrings, shorten } from '../../lib/text.js';
import type { Diagnostic } from '../../model/index.js';
import { compareDrafts, type Draft } from './draft.js';
import { partHomonyms } from './homonyms.js';

export interface Grouping {
  /** Each in canonical order; the groups are ordered by their first drafts. */
  readonly groups: readonly (readonly Draft[])[];
  readonly diagnostics: readonly Diagnostic[];
}

type KeyOf = (draft: Draft) => string | undefined;

/** A given id joins only records of the same title, which their titles do already, so it is not among these. */
const IDENTIFIERS: readonly KeyOf[] = [
  (draft) => draft.doi && `doi ${draft.doi}`,
  (draft) => draft.arxiv && `arXiv ${draft.arxiv}`,
  (draft) => draft.pmid && `pmid ${draft.pmid}`,
  (draft) => draft.record.accession,
];

export function groupDrafts(drafts: readonly Draft[]): Grouping {
  const sorted = drafts.toSorted(compareDrafts);
  const sets = new DisjointSets(sorted);
  const diagnostics: Diagnostic[] = [];
  for (const keyOf of IDENTIFIERS)
    for (const [key, sharing] of shared(sorted, keyOf)) diagnostics.push(...joinAlike(key, sharing, sets));
  for (const [, sharing] of shared(sorted, (draft) => draft.titleKey))
    for (const group of partHomonyms(sharing)) for (const draft of group) sets.join(group[0]!, draft);
  return { groups: sets.groups(), diagnostics };
}

/** Keys that two drafts or more share. */
function shared(drafts: readonly Draft[], keyOf: KeyOf): [string, Draft[]][] {
  const byKey = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const key = keyOf(draft);
    if (key === undefined) continue;
    const held = byKey.get(key);
    if (held) held.push(draft);
    else byKey.set(key, [draft]);
  }
  return [...byKey].filter(([, held]) => held.length > 1);
}

function joinAlike(key: string, drafts: readonly Draft[], sets: DisjointSets): Diagnostic[] {
  const leaders: Draft[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const draft of drafts) {
    const leader = leaders.find((other) => titlesAgree(other.titleKey, draft.titleKey));
    if (leader) sets.join(leader, draft);
    else {
      if (leaders[0]) diagnostics.push(identifierShared(key, draft, leaders[0]));
      leaders.push(draft);
    }
  }
  return diagnostics;
}

/** Half of the words of the shorter title stand in the other: subtitles and typing errors pass, other papers do not. */
function titlesAgree(a: string, b: string): boolean {
  if (a === b) return true;
  const [less, more] = [new Set(a.split(' ')), new Set(b.split(' '))].sort((x, y) => x.size - y.size);
  let found = 0;
  for (const word of less!) if (more!.has(word)) found++;
  return found >= 0.5 * less!.size && found >= Math.min(2, less!.size);
}

function identifierShared(key: string, draft: Draft, other: Draft): Diagnostic {
  return {
    code: 'identifier-shared',
    severity: 'warning',
    document: draft.document,
    ...(draft.record.line === undefined ? {} : { line: draft.record.line }),
    found: `${key} on "${shorten(draft.record.title, 80)}" and on "${shorten(other.record.title, 80)}"`,
    expected: 'an identifier of one paper; kept as two papers',
  };
}

class DisjointSets {
  readonly #parent = new Map<Draft, Draft>();
  readonly #rank = new Map<Draft, number>();

  constructor(readonly drafts: readonly Draft[]) {
    for (const [i, draft] of drafts.entries()) this.#rank.set(draft, i);
  }

  #root(draft: Draft): Draft {
    let root = draft;
    for (let up = this.#parent.get(root); up; up = this.#parent.get(root)) root = up;
    for (let at = draft; at !== root; ) {
      const next = this.#parent.get(at)!;
      this.#parent.set(at, root);
      at = next;
    }
    return root;
  }

  /** The canonically first draft stays the root. */
  join(a: Draft, b: Draft): void {
    const roots = [this.#root(a), this.#root(b)].sort((x, y) => this.#rank.get(x)! - this.#rank.get(y)!);
    if (roots[0] !== roots[1]) this.#parent.set(roots[1]!, roots[0]!);
  }

  groups(): Draft[][] {
    const groups = new Map<Draft, Draft[]>();
    for (const draft of this.drafts) {
      const root = this.#root(draft);
      const held = groups.get(root);
      if (held) held.push(draft);
      else groups.set(root, [draft]);
    }
    return [...groups.values()].sort((a, b) => compareStrings(a[0]!.titleKey, b[0]!.titleKey));
  }
}
