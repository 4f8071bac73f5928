// Two whole graphs compared: the fixture with itself, and with what is left of it.
import { describe, expect, test } from 'vitest';
import { diffGraphs, diffLines } from '../../../src/query/index.js';
import { writeKnowledgeBase } from '../../../src/store/index.js';
import { makeKnowledge } from '../../fixtures/knowledge.js';
import { temporaryFolder } from '../../store/folder.js';

const at = temporaryFolder();
writeKnowledgeBase(at('one.db'), makeKnowledge());

/** The same under other ids, as if of another corpus. */
function elsewhere(): string {
  const knowledge = makeKnowledge();
  const concepts = knowledge.resolution.concepts.map((concept) => ({
    ...concept,
    id: `other-${concept.id}`,
    label: `other ${concept.label}`,
  }));
  const papers = knowledge.papers.map((paper) => ({ ...paper, id: `other-${paper.id}` }));
  writeKnowledgeBase(at('other.db'), {
    ...knowledge,
    papers,
    resolution: { ...knowledge.resolution, concepts, ledger: [] },
  });
  return at('other.db');
}

describe('the difference', () => {
  test('of a graph and itself is none', () => {
    const diff = diffGraphs(at('one.db'), at('one.db'));
    expect(diff.before).toEqual(diff.after);
    expect(diff.papers).toEqual({ born: [], gone: [] });
    expect(diff.concepts).toEqual({ born: [], gone: [], grown: [], shrunk: [], moved: [] });
    expect(diff.relations).toEqual({ born: [], gone: [] });
    expect([diff.communities, diff.medianShift]).toEqual([[], 0]);
    expect(diffLines(diff, 5).every((line) => / to |moved on the map/.test(line))).toBe(true);
  });

  test('of two corpora is everything', () => {
    const diff = diffGraphs(at('one.db'), elsewhere());
    expect(diff.papers.born).toHaveLength(diff.after.papers);
    expect(diff.papers.gone).toHaveLength(diff.before.papers);
    expect(diff.concepts.gone).toHaveLength(diff.before.concepts);
    expect(diff.relations.born).toHaveLength(diff.after.relations);
    expect(new Set(diff.communities.map(({ event }) => event))).toEqual(new Set(['born', 'gone']));
    expect(diff.medianShift).toBe(0);
    const lines = diffLines(diff, 2);
    expect(lines).toContain(`concepts born: ${diff.after.concepts}`);
    expect(lines.filter((line) => line.includes('… '))).not.toEqual([]);
  });

  test('needs two graphs', () => {
    expect(() => diffGraphs(at('one.db'), at('none.db'))).toThrow('no such file');
  });
});
