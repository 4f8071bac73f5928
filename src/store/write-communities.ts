// Communities of every level. Which one a paper or concept is in stands with it; here is what they are.
import type { Knowledge } from '../model/index.js';
import { keyPapers } from './key-papers.js';
import { packNumbers } from './number-text.js';
import { splitNumbers } from './row-numbers.js';
import type { RowWriter } from './row-writer.js';

export function writeCommunities(writer: RowWriter, knowledge: Knowledge): void {
  const { communities } = knowledge.communities;
  const papers = keyPapers(knowledge);
  const rows = communities
    .map((community, i) => ({ community, keyPapers: papers[i]! }))
    .sort((a, b) => a.community.level - b.community.level || a.community.id - b.community.id);
  const insert = writer.into('communities');
  for (const { community: c, keyPapers: best } of rows) {
    const keys = [packNumbers(splitNumbers(c.keyConcepts)), packNumbers(splitNumbers(best))];
    insert(c.level, c.id, c.parent ?? null, c.label, c.concepts, c.papers, c.stability, ...keys);
  }
}
