// Papers as they come, one a record, nothing merged and nothing kept: for pipes and for inputs without end.
import type { Diagnostic, Paper, SourceDocument } from '../model/index.js';
import { wantedId } from './merge/assign-ids.js';
import { createDraft } from './merge/draft.js';
import { mergeFields } from './merge/merge-fields.js';
import { type ReadDocumentOptions, readDocument } from './read-document.js';
import { isTitled, type TitledRecord, titleMissing } from './titled.js';

export type StreamedItem = { readonly paper: Paper } | { readonly diagnostic: Diagnostic };

/** In input order; two records of one paper give two papers of one id. */
export async function* streamPapers(
  documents: Iterable<SourceDocument> | AsyncIterable<SourceDocument>,
  options: ReadDocumentOptions = {},
): AsyncIterable<StreamedItem> {
  for await (const document of documents)
    for await (const item of readDocument(document, options)) {
      if ('diagnostic' in item) yield item;
      else if ('rejected' in item) yield { diagnostic: item.rejected };
      else if ('record' in item) {
        const { record } = item;
        if (!isTitled(record)) yield { diagnostic: titleMissing(document.name, record) };
        else yield { paper: lonePaper(record, document.name) };
      }
    }
}

/** A record as a paper of its own, before any other record is known. */
export function lonePaper(record: TitledRecord, document: string): Paper {
  const draft = createDraft(record, { document, source: 0, arrival: 0 });
  return { id: wantedId([draft]), ...mergeFields([draft]) };
}
