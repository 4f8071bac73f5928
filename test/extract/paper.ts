// A paper of nothing but what a test says.
import type { Paper } from '../../src/model/index.js';

export function paper(given: Partial<Paper>): Paper {
  return { id: 'p', title: '', abstract: '', authors: [], keywords: [], documents: [], ...given };
}
