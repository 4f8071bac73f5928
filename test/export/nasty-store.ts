// The fixture's knowledge base with every label, title and name replaced by something that has broken an exporter.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Knowledge } from '../../src/model/index.js';
import { openStore, type Store, writeKnowledgeBase } from '../../src/store/index.js';
import { makeKnowledge } from '../fixtures/knowledge.js';
import { NASTY_LABELS } from './nasty-graph.js';

const nasty = (i: number): string => NASTY_LABELS[i % NASTY_LABELS.length]![0];

export function nastyKnowledge(): Knowledge {
  const knowledge = makeKnowledge();
  const concepts = knowledge.resolution.concepts.map((concept, i) => ({
    ...concept,
    label: nasty(i),
    aliases: [...concept.aliases, { surface: `${nasty(i)} `, count: 1 }],
  }));
  const papers = knowledge.papers.map((paper, i) => ({
    ...paper,
    title: `${nasty(i + 1)} ${nasty(i + 5)}`,
    venue: nasty(i + 3),
    url: `https://example.org/?a=1&b="${i}"`,
    authors: [nasty(i), nasty(i + 2)],
  }));
  const communities = knowledge.communities.communities.map((each, i) => ({ ...each, label: nasty(i + 2) }));
  return {
    ...knowledge,
    papers,
    resolution: { ...knowledge.resolution, concepts },
    communities: { ...knowledge.communities, communities },
  };
}

export interface OpenedStore {
  readonly store: Store;
  readonly path: string;
  /** Closes it and removes its file. */
  readonly end: () => void;
}

/** Writes the knowledge to a file of its own and opens it. */
export function storeOf(knowledge: Knowledge): OpenedStore {
  const folder = mkdtempSync(join(tmpdir(), 'paperweave-export-'));
  const path = join(folder, 'graph.db');
  writeKnowledgeBase(path, knowledge);
  const store = openStore(path);
  const end = () => {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { store, path, end };
}
