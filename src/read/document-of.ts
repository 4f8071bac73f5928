// A text or bytes at hand as a source document: for the library and for tests.
import type { SourceDocument } from '../model/index.js';

export function documentOf(name: string, content: string | Uint8Array): SourceDocument {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return {
    name,
    open: async function* () {
      yield bytes;
    },
  };
}
