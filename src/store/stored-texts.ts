// Lists of texts, which are stored as JSON arrays so that plain SQL reads them too.
import type { Store } from './store.js';
import { damaged } from './store-errors.js';

/** `of` says whose they are. @throws PaperweaveError `store-damaged` where they are no list. */
export function textsIn(store: Store, json: string, of: string): readonly string[] {
  try {
    const texts: unknown = JSON.parse(json);
    if (Array.isArray(texts)) return texts as readonly string[];
  } catch {
    // told below
  }
  throw damaged(store.path, `the ${of} cannot be read`);
}
