// Papers as they come, one a record, nothing merged and nothing kept: for pipes and for inputs without end.
import type { Diagnostic, Paper, SourceDocument } from '../model/index.js';
import { wantedId } from './merge/assign-ids.js';
import { createDraft } from './merge/draft.js';
import { mergeFields } from './merge/merge-fields.js';
import { type ReadDocumentOptions, readDocument } from './read-document.js';
import { isTitled, titleMissing } from './read-papers.js';

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
        else {
          const draft = createDraft(record, { document: document.name, source: 0, arrival: 0 });
          yield { paper: { id: wantedId([draft]), ...mergeFields([draft]) } };
        }
      }
    }
}
