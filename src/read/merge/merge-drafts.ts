// All records of a batch to papers: grouped, merged, named. The result does not depend on the order of the input.
import { compareStrings } from '../../lib/text.js';
import type { Diagnostic, Paper } from '../../model/index.js';
import { assignIds, earliest } from './assign-ids.js';
import type { Draft } from './draft.js';
import { groupDrafts } from './group-drafts.js';
import { mergeFields } from './merge-fields.js';

/** Codes of what is said while records are merged, and said again whenever they are. */
export const MERGE_CODES: ReadonlySet<string> = new Set(['identifier-shared', 'id-shared']);

export interface MergedPaper {
  readonly paper: Paper;
  /** The record that the paper is counted for: the first by document name and line. */
  readonly primary: Draft;
  readonly drafts: readonly Draft[];
}

export interface Merged {
  /** Sorted by id, code-unit order. */
  readonly papers: readonly MergedPaper[];
  readonly diagnostics: readonly Diagnostic[];
}

export function mergeDrafts(drafts: readonly Draft[]): Merged {
  const { groups, diagnostics } = groupDrafts(drafts);
  const assigned = assignIds(groups);
  const papers = groups.map((group, i) => ({
    paper: { id: assigned.ids[i]!, ...mergeFields(group) },
    primary: earliest(group),
    drafts: group,
  }));
  papers.sort((a, b) => compareStrings(a.paper.id, b.paper.id));
  return { papers, diagnostics: [...diagnostics, ...assigned.diagnostics] };
}
