// How two concepts are connected: a few different paths, each step with the papers and the sentence behind it.
import type { PathAnswer, PathStep } from '../model/index.js';
import { readConceptRef, readConceptsOf, readHolders, type Store } from '../store/index.js';
import { type Adjacency, edgeAt, measuresAt } from './adjacency.js';
import { bestSentence } from './best-sentence.js';
import { findConceptByName } from './find-concept.js';
import { idleBridges, MOST_SHARED } from './idle-bridges.js';
import { defineQuery } from './query.js';
import { quotationLines } from './quotation-lines.js';
import { createQuote, type Quote } from './quotations.js';
import { readAdjacency } from './read-adjacency.js';
import { pathAnswer } from './schemas/connection-answers.js';
import { disjointPaths, withCosts } from './shortest-path.js';

export const path = defineQuery({
  id: 'path',
  label: 'Path',
  summary: 'how two concepts are connected: different paths, each step with a sentence',
  question: 'How are X and Y connected, when no paper need hold both?',
  example: { from: 'grokking', to: 'large language model' },
  route: '/api/path',
  answer: pathAnswer,
  params: [
    { id: 'from', type: 'text', required: true, position: 0, summary: 'a concept: id, label or alias' },
    { id: 'to', type: 'text', required: true, position: 1, summary: 'another concept' },
    { id: 'limit', type: 'integer', default: 3, min: 1, max: 10, summary: 'most paths to give' },
  ],
  run: ({ store }, { from, to, limit }): PathAnswer => {
    const [first, last] = [findConceptByName(store, from), findConceptByName(store, to)];
    const adjacency = readAdjacency(store);
    const graph = store.remember('costed graph', () => withCosts(adjacency));
    const quote = createQuote(store);
    const found =
      first === last
        ? []
        : disjointPaths(graph, first, last, {
            limit,
            without: idleBetween(store, adjacency, first, last),
            walked: store.step,
          });
    return {
      from: readConceptRef(store, first),
      to: readConceptRef(store, last),
      paths: found.map(({ concepts, cost }) => ({
        cost,
        steps: concepts.slice(1).map((next, i) => toStep(store, quote, adjacency, concepts[i]!, next)),
      })),
    };
  },
  table: ({ from, to, paths }) => [
    paths.length === 0 ? `no path from ${from.label} to ${to.label}` : `${from.label} to ${to.label}`,
    ...paths.flatMap(({ steps }, i) => [
      '',
      `${i + 1}. ${[from, ...steps.map((step) => step.to)].map(({ label }) => label).join(' – ')}`,
      ...steps.flatMap(({ count, evidence }) => [
        `   ${count} ${count === 1 ? 'paper' : 'papers'}`,
        ...(evidence ? quotationLines(evidence).map((line) => `   ${line}`) : []),
      ]),
    ]),
  ],
});

function idleBetween(store: Store, adjacency: Adjacency, from: number, to: number): ReadonlySet<number> {
  const holders = new Set(readHolders(store, from));
  const shared = [...readHolders(store, to)].filter((paper) => holders.has(paper));
  if (shared.length > MOST_SHARED) return new Set();
  const held = shared.map((paper) => readConceptsOf(store, paper).map(({ concept }) => concept));
  return idleBridges(adjacency, from, to, held);
}

function toStep(store: Store, quote: Quote, adjacency: Adjacency, from: number, to: number): PathStep {
  const edge = edgeAt(adjacency, from, to);
  const evidence = bestSentence(store, quote, from, to);
  return {
    from: readConceptRef(store, from),
    to: readConceptRef(store, to),
    count: adjacency.counts[edge]!,
    association: measuresAt(adjacency, from, edge).association,
    ...(evidence ? { evidence } : {}),
  };
}
