// By what a record may meet others: records that share no key, directly or through others, are never merged and never contend for an
// id, so that those that do can be merged apart from the rest (see group-drafts.ts and assign-ids.ts).
import type { TitledRecord } from '../titled.js';
import { wantedId } from './assign-ids.js';
import { createDraft } from './draft.js';

export interface MergeKeys {
  /** Id of the paper that the record would be by itself. */
  readonly id: string;
  /** Each once. Sharing one does not make two records one paper; it only makes that possible. */
  readonly keys: readonly string[];
}

export function mergeKeys(record: TitledRecord, document: string): MergeKeys {
  const draft = createDraft(record, { document, source: 0, arrival: 0 });
  const { titleKey: title, doi, arxiv, pmid } = draft;
  const id = wantedId([draft]);
  const named = { title, doi, arxiv, pmid, accession: draft.record.accession, id: withoutSuffixes(id) };
  const keys = Object.entries(named).flatMap(([kind, key]) => (key === undefined ? [] : [`${kind} ${key}`]));
  return { id, keys };
}

/** `~2` and the like, which an id gets that another paper has; from the end, so that an id of a million signs takes no longer. */
function withoutSuffixes(id: string): string {
  let end = id.length;
  for (let at = id.lastIndexOf('~'); at > 0; at = id.lastIndexOf('~', end - 1)) {
    if (!/^\d+$/.test(id.slice(at + 1, end))) break;
    end = at;
  }
  return id.slice(0, end);
}
