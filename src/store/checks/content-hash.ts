// The whole: no row differs from what was written.
import { hashContent } from '../hash-content.js';
import { readContentHash } from '../read-meta.js';
import type { Check } from './check.js';

export const contentHash: Check = {
  id: 'content-hash',
  claim: 'the rows are those that were written',
  *flaws(store) {
    const [found, expected] = [hashContent(store), readContentHash(store)];
    if (found !== expected)
      yield { where: 'content', found: `rows that hash to ${found}`, expected: `the noted hash ${expected}` };
  },
};
