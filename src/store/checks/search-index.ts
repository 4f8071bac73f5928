// The index of words, which no other row tells.
import { hashSearch, SEARCH_BLOCKS, type SearchBlock } from '../hash-search.js';
import { SEARCH_HASH } from '../meta-keys.js';
import { readMeta } from '../read-meta.js';
import type { Check } from './check.js';

export const searchIndex: Check = {
  id: 'search-index',
  claim: 'the index of words is the one that was written',
  *flaws(store) {
    const blocks = store.rows<unknown>(SEARCH_BLOCKS) as unknown as Iterable<SearchBlock>;
    const [found, expected] = [hashSearch(blocks), readMeta(store).get(SEARCH_HASH)];
    if (found !== expected)
      yield {
        where: 'search',
        found: `blocks that hash to ${found}`,
        expected: `the noted hash ${expected ?? 'nothing'}`,
      };
  },
};
