// Typed relations of the whole corpus: what single sentences state, gathered by subject, relation and object.
import { getOrSet } from '../../lib/collections.js';
import { compareStrings } from '../../lib/text.js';
import type { Extraction, Paper, RelationEdge, RelationEvidence, Resolution } from '../../model/index.js';
import { readPapers } from '../reading.js';
import { readSentence } from './read-sentence.js';

const MOST_EVIDENCE = 20;
const LEAST_SCORE = 0.4;

interface Draft {
  readonly subject: number;
  readonly object: number;
  readonly relation: string;
  readonly evidence: RelationEvidence[];
}

/** Sorted by subject, relation, object; evidence best first. */
export function findRelations(
  papers: readonly Paper[],
  extractions: readonly Extraction[],
  resolution: Resolution,
): readonly RelationEdge[] {
  const drafts = new Map<string, Draft>();
  for (const { sentences } of readPapers(papers, extractions, resolution))
    for (const sentence of sentences) {
      if (sentence.mentions.length < 2) continue;
      for (const { relation, subject, object, evidence } of readSentence(sentence, resolution.concepts)) {
        const key = `${subject} ${relation} ${object}`;
        getOrSet(drafts, key, (): Draft => ({ subject, object, relation, evidence: [] })).evidence.push(
          evidence,
        );
      }
    }
  return [...drafts.values()]
    .map(toEdge)
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort(byPlace);
}

function toEdge({ subject, object, relation, evidence }: Draft): RelationEdge {
  const ranked = [...evidence].sort(
    (a, b) => b.score - a.score || a.subject - b.subject || a.object - b.object,
  );
  const doubt = ranked.reduce((product, { score }) => product * (1 - score), 1);
  return {
    subject,
    object,
    relation,
    score: Math.min(0.99, 1 - doubt),
    evidence: ranked.slice(0, MOST_EVIDENCE),
  };
}

function byPlace(a: RelationEdge, b: RelationEdge): number {
  return a.subject - b.subject || compareStrings(a.relation, b.relation) || a.object - b.object;
}
