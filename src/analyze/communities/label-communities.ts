// Names for communities: the concepts that set a community apart, not those that everybody uses; two that say different
// things make the name. A class-based TF-IDF (Grootendorst 2022, arXiv:2203.05794: a class is one long document) in the form
// of each concept's part in the divergence of the community's papers from all papers.
import { slugify } from '../../lib/text.js';
import type { ConceptType } from '../../model/index.js';
import { groupMembers } from '../graph/aggregate.js';
import { paperFrequency } from '../graph/topic-graph.js';
import type { AnalysisInput, AnalyzedConcept } from '../input.js';
import { falling } from './falling.js';
import type { Level } from './hierarchy.js';
import { wordsIn } from './words-in.js';

export interface CommunityName {
  readonly label: string;
  /** Concepts, most characteristic first. */
  readonly keyConcepts: readonly number[];
}

/** Where no concept can name it: papers that hold none. */
const NAMELESS = 'other papers';
const KEY_CONCEPTS = 12;
/** Between the concepts that make a name. */
export const NAME_SEPARATOR = ' · ';

/** A metric says little about what a community is about, a method or task most. */
const TYPE_WEIGHT: Readonly<Record<ConceptType, number>> = {
  method: 1,
  task: 1,
  phenomenon: 1,
  dataset: 0.6,
  metric: 0.35,
};

/** A name of several words tells more than one of one word, one of a letter or two nothing. */
const SINGLE_WORD = 0.75;
const LETTERS = 0.1;
/** A concept of one paper may stand for a community only where nothing else does. */
const SINGLE_PAPER = 0.15;

/** Whole fields: whoever reads the map knows that it is about them. */
const WHOLE_FIELDS = new Set(
  (
    'machine learning,deep learning,artificial intelligence,neural network,deep neural network,artificial neural network,' +
    'neural model,deep network,deep model,computer science,statistics,data science,algorithm,model,prediction,training'
  ).split(','),
);
const WHOLE_FIELD = 0.3;

/** What is the same for every level. */
export interface NameFacts {
  /** Papers that hold each concept. */
  readonly frequency: Int32Array;
  /** How well each concept would name a community, whichever it is. */
  readonly weights: Float64Array;
}

export function nameFacts(input: AnalysisInput): NameFacts {
  const frequency = paperFrequency(input);
  const weights = new Float64Array(frequency.length);
  input.resolution.concepts.forEach((concept, c) => {
    weights[c] = plausibility(concept, frequency[c]!);
  });
  return { frequency, weights };
}

/** Names of a level's communities, in their order; no two alike. */
export function nameCommunities(
  input: AnalysisInput,
  level: Level,
  facts: NameFacts = nameFacts(input),
): CommunityName[] {
  const taken = new Set<string>();
  return characteristicConcepts(input, level, facts).map((keys, community) => {
    const distinct = withoutNearDuplicates(keys, input.resolution.concepts);
    const label = freeLabel(distinct, input.resolution.concepts, taken, community);
    taken.add(label);
    return { label, keyConcepts: distinct };
  });
}

/** For each community its own concepts by falling score. */
function characteristicConcepts(input: AnalysisInput, level: Level, facts: NameFacts): Iterable<number>[] {
  const { concepts } = input.resolution;
  const score = scores(input, level, facts);
  const members = groupMembers(level.partition.subarray(0, concepts.length), level.groups);
  return Array.from({ length: level.groups }, (_, g) =>
    falling(members.nodes.subarray(members.offsets[g]!, members.offsets[g + 1]!), score),
  );
}

/** Salience within the community, times the logarithm of how much more common the concept is there, times its purity. */
function scores(input: AnalysisInput, level: Level, { frequency, weights }: NameFacts): Float64Array {
  const { concepts } = input.resolution;
  const usage = usageByCommunity(input, level);
  const score = new Float64Array(concepts.length);
  for (let c = 0; c < concepts.length; c++) {
    const purity = usage.inside[c]! / Math.max(frequency[c]!, 1);
    const expected = usage.papers[level.partition[c]!]! / Math.max(input.papers.length, 1);
    const lift = Math.log(1 + purity / Math.max(expected, 1e-9));
    score[c] = usage.salience[c]! * lift * Math.sqrt(purity) * weights[c]!;
  }
  return score;
}

interface Usage {
  /** Papers that hold each concept within the concept's own community, and their salience summed. */
  readonly inside: Int32Array;
  readonly salience: Float64Array;
  /** Papers of each community. */
  readonly papers: Int32Array;
}

function usageByCommunity(input: AnalysisInput, level: Level): Usage {
  const concepts = input.resolution.concepts.length;
  const { paper, concept, salience } = input.edges.paperConcept;
  const usage = {
    inside: new Int32Array(concepts),
    salience: new Float64Array(concepts),
    papers: new Int32Array(level.groups),
  };
  for (const community of level.partition.subarray(concepts)) usage.papers[community]!++;
  for (let e = 0; e < paper.length; e++) {
    const c = concept[e]!;
    if (level.partition[c] !== level.partition[concepts + paper[e]!]) continue;
    usage.inside[c]!++;
    usage.salience[c]! += salience[e]!;
  }
  return usage;
}

/** How likely a reader is to choose it: by type, by words, and seen in more than one paper. */
function plausibility(concept: AnalyzedConcept, papers: number): number {
  const words = wordsIn(concept.label);
  const letters = words.length === 0 || (words.length === 1 && words[0]!.length <= 2);
  const length = letters ? LETTERS : words.length > 1 ? 1 : SINGLE_WORD;
  const breadth = WHOLE_FIELDS.has(concept.label.toLowerCase()) ? WHOLE_FIELD : 1;
  return TYPE_WEIGHT[concept.type] * length * breadth * (papers > 1 ? 1 : SINGLE_PAPER);
}

function withoutNearDuplicates(keys: Iterable<number>, concepts: readonly AnalyzedConcept[]): number[] {
  const kept: number[] = [];
  const stems: ReadonlySet<string>[] = [];
  for (const key of keys) {
    const stem = stemsOf(concepts[key]!.label);
    if (stems.some((other) => alike(other, stem))) continue;
    kept.push(key);
    stems.push(stem);
    if (kept.length >= KEY_CONCEPTS) break;
  }
  return kept;
}

/** Words cut to what plural and derivation leave alone. */
function stemsOf(label: string): ReadonlySet<string> {
  return new Set(
    slugify(label)
      .split('-')
      .map((word) =>
        word.length > 6 ? word.slice(0, Math.max(5, word.length - 3)) : word.replace(/s$/, ''),
      ),
  );
}

/** One holds the other, or they share two thirds of their words. */
function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared > 0 && (shared === Math.min(a.size, b.size) || 3 * shared >= 2 * Math.max(a.size, b.size));
}

/** Two concepts, or another pair, or three, until the name is free; at last a number tells them apart. */
function freeLabel(
  keys: readonly number[],
  concepts: readonly AnalyzedConcept[],
  taken: ReadonlySet<string>,
  community: number,
): string {
  const names = keys.map((key) => concepts[key]!.label);
  if (names.length === 0) names.push(NAMELESS);
  const tries = [
    names.slice(0, 2),
    names.slice(0, 3),
    [names[0], names[2]],
    names.slice(1, 3),
    names.slice(1, 4),
  ];
  for (const parts of tries) {
    const label = parts.filter((part) => part !== undefined).join(NAME_SEPARATOR);
    if (label !== '' && !taken.has(label)) return label;
  }
  return `${names[0]} (${community + 1})`;
}
