// Which sentences show best what a paper does with a concept, or how two concepts meet. Scores lie in 0..1.
import type { Role } from '../model/index.js';
import {
  areRelated,
  type FoundSentence,
  type PaperConceptEdge,
  readConceptRef,
  readMentionSentence,
  readPapersOf,
  readRelationEvidence,
  readRelationsBetween,
  readSentencesOf,
  readSharedPapers,
  readSharedSentences,
  type Store,
} from '../store/index.js';
import type { SentencePlace } from './quotations.js';
import { apartScore, bestOf, fitOf, bestPlacesFirst as sorted, togetherScore } from './sentence-scores.js';

/** What a reader learns about a concept from a paper that does this with it. */
const ROLE_WEIGHTS: Readonly<Record<Role, number>> = {
  introduces: 1,
  improves: 0.8,
  'evaluates-on': 0.7,
  'compares-with': 0.6,
  uses: 0.6,
  studies: 0.6,
  mentions: 0.2,
};

/** Papers that are looked into for each sentence that is asked for. */
const PAPERS_PER_SENTENCE = 3;
const FEWEST_PAPERS = 24;

/** Best first: the sentences that introduce or define the concept, then those of the papers that are most about it. */
export function rankConceptSentences(
  store: Store,
  concept: number,
  wanted: number,
): readonly SentencePlace[] {
  const edges = [...readPapersOf(store, concept)].sort(
    (a, b) => weightOf(b) - weightOf(a) || a.paper - b.paper,
  );
  const chosen = edges.slice(0, Math.max(FEWEST_PAPERS, wanted * PAPERS_PER_SENTENCE));
  return sorted(chosen.flatMap((edge) => sentencesOf(store, edge)));
}

function weightOf({ role, cue, salience }: PaperConceptEdge): number {
  return 0.6 * ROLE_WEIGHTS[role] * (0.5 + 0.5 * cue) + 0.4 * salience;
}

function sentencesOf(store: Store, edge: PaperConceptEdge): readonly SentencePlace[] {
  const telling = readMentionSentence(store, edge.paper, edge.mention);
  return readSentencesOf(store, edge.concept, edge.paper).map((found) => {
    const role = found.sentence === telling ? ROLE_WEIGHTS[edge.role] * (0.5 + 0.5 * edge.cue) : 0;
    return toPlace(found, fitOf(found) * (0.6 * role + 0.25 * edge.salience + 0.15));
  });
}

/**
 * Sentences that hold both, best first; then, for the papers that hold both apart, the one that shows the rarer concept.
 * With a `limit` only so many are compared, which is quick and seldom worse.
 */
export function rankPairSentences(
  store: Store,
  [a, b]: readonly [number, number],
  limit = -1,
): readonly SentencePlace[] {
  const stated = statedSentences(store, a, b);
  const together = readSharedSentences(store, a, b, limit).map((found) => {
    const said = stated.has(placeKey(found));
    return toPlace(found, togetherScore(found, found.salience, said));
  });
  if (limit >= 0 && together.length > 0) return sorted(together);
  const seen = new Set(together.map(({ paper }) => paper));
  const rarer = readConceptRef(store, a).papers <= readConceptRef(store, b).papers ? a : b;
  const apart = readSharedPapers(store, a, b, limit)
    .filter(({ paper }) => !seen.has(paper))
    .map(({ paper, salience }) =>
      toPlace(bestOf(readSentencesOf(store, rarer, paper)), apartScore(salience)),
    );
  return [...sorted(together), ...sorted(apart)];
}

/** Sentences from which a typed relation between the two was read. */
function statedSentences(store: Store, a: number, b: number): ReadonlySet<string> {
  if (!areRelated(store, a, b)) return NONE;
  const evidence = readRelationsBetween(store, a, b).flatMap((each) =>
    readRelationEvidence(store, each.relation),
  );
  return new Set(evidence.map(placeKey));
}

const NONE: ReadonlySet<string> = new Set();

const placeKey = ({ paper, sentence }: { readonly paper: number; readonly sentence: number }): string =>
  `${paper} ${sentence}`;

function toPlace({ paper, sentence }: FoundSentence, score: number): SentencePlace {
  return { paper, sentence, score };
}
