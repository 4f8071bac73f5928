// What an interrupted build had extracted is there for the next one, and nothing that is damaged is.
import { appendFileSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openFindingsFile } from '../../../src/build/kept/findings-file.js';
import { packFindings, unpackFindings } from '../../../src/build/kept/findings-text.js';
import { createExtractor } from '../../../src/extract/index.js';
import type { Paper } from '../../../src/model/index.js';
import { temporaryFolder } from '../../store/folder.js';

const at = temporaryFolder();
const extractor = createExtractor();

const paperOf = (title: string, abstract: string): Paper => ({
  id: 'p-1',
  title,
  abstract,
  authors: [],
  keywords: [],
  documents: [],
});

const PAPERS = [
  paperOf(
    'A 😀 Graph Neural Network (GNN) on ImageNet',
    'We train a GNN. Catastrophic forgetting is "reduced".',
  ),
  paperOf(
    'Policy gradients',
    'Deep Q-Learning (DQN) fails on Atari;\nwe propose continual reinforcement learning.',
  ),
  paperOf('Nothing', ''),
];

const findingsOf = (paper: Paper) => {
  const { paper: _, ...findings } = extractor.extract(paper);
  return findings;
};

function filled(name: string): string {
  const file = openFindingsFile(at(name), '1');
  for (const paper of PAPERS) file.put(paper, findingsOf(paper));
  file.flush();
  file.close();
  return at(name);
}

function foundIn(path: string): number {
  const file = openFindingsFile(path, '1');
  file.close();
  return PAPERS.filter((paper) => file.get(paper) !== undefined).length;
}

describe('findings as text', () => {
  test.for(PAPERS)('come back as they were: $title', (paper) => {
    expect(unpackFindings(packFindings(findingsOf(paper)), paper)).toEqual(findingsOf(paper));
  });
});

describe('a file of findings', () => {
  test('gives back what was put into it by an earlier run', () => {
    const file = openFindingsFile(filled('whole'), '1');
    expect(PAPERS.map((paper) => file.get(paper))).toEqual(PAPERS.map(extractor.extract));
    expect(file.found).toBe(PAPERS.length);
    file.discard();
    expect(existsSync(at('whole'))).toBe(false);
  });

  test('knows nothing of other texts, nor of another extractor', () => {
    const path = filled('others');
    const [paper] = PAPERS as [Paper];
    const same = openFindingsFile(path, '1');
    expect(same.get({ ...paper, title: 'Another' })).toBeUndefined();
    same.close();
    const other = openFindingsFile(path, '2');
    expect(other.get(paper)).toBeUndefined();
    other.close();
  });

  test('leaves out a torn last line and goes on behind the last whole one', () => {
    const path = filled('torn');
    truncateSync(path, readFileSync(path).length - 5);
    expect(foundIn(path)).toBe(PAPERS.length - 1);
    const file = openFindingsFile(path, '1');
    const last = PAPERS.at(-1)!;
    file.put(last, findingsOf(last));
    file.flush();
    file.close();
    expect(foundIn(path)).toBe(PAPERS.length);
  });

  test('leaves out a line whose checksum is wrong, and a line that is none', () => {
    const path = filled('damaged');
    const [header, first, ...rest] = readFileSync(path, 'utf8').split('\n');
    writeFileSync(path, [header, first!.replace(/\d(?=\D*$)/, '7'), ...rest].join('\n'));
    appendFileSync(path, 'not a line of findings\n');
    expect(foundIn(path)).toBe(PAPERS.length - 1);
  });

  test('of another version is begun anew', () => {
    const path = filled('version');
    writeFileSync(path, readFileSync(path, 'utf8').replace('findings 1', 'findings 999'));
    expect(foundIn(path)).toBe(0);
    const file = openFindingsFile(path, '1');
    file.put(PAPERS[0]!, findingsOf(PAPERS[0]!));
    file.flush();
    file.close();
    expect(foundIn(path)).toBe(1);
    expect(readFileSync(path, 'utf8')).not.toContain('999');
  });

  test('who extracts nothing leaves no file, however it ends', () => {
    const file = openFindingsFile(at('none'), '1');
    file.flush();
    file.close();
    expect(existsSync(at('none'))).toBe(false);
  });

  test('in a folder that is not there keeps nothing and says nothing', () => {
    const file = openFindingsFile(at('no/such/folder'), '1');
    file.put(PAPERS[0]!, findingsOf(PAPERS[0]!));
    file.flush();
    file.discard();
    expect(existsSync(at('no/such/folder'))).toBe(false);
  });
});
