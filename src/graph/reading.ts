// One paper as the graph stage reads it: its mentions with their concepts, sentence by sentence.
import { once } from '../lib/memo.js';
import type { Concept, Extraction, Mention, Paper } from '../model/index.js';

/** All of a concept that the graph stage asks for. */
export type KnownConcept = Pick<Concept, 'label' | 'type' | 'papers'>;

/** A concept of so many papers is known to everybody: those who read a paper tell no more of them apart. */
const MANY = 4;

/** All that those who read a paper are told of a concept: so many readings stay as they are when other papers come. */
export function readAs({ label, type, papers }: KnownConcept): KnownConcept {
  return { label, type, papers: Math.min(papers, MANY) };
}

/** All of a paper that is read here. */
export type PaperText = Pick<Paper, Mention['field']>;

/** Papers that follow each other: all of a corpus, or a part that one thread reads. */
export interface Stretch {
  readonly papers: readonly PaperText[];
  /** `extractions[i]` is of `papers[i]`. */
  readonly extractions: readonly Pick<Extraction, 'sentences' | 'mentions' | 'acronyms'>[];
  /** Concept of each of their mentions, or -1. */
  readonly conceptOf: Int32Array;
  /** Papers of the corpus before these, and mentions in them. */
  readonly firstPaper: number;
  readonly firstMention: number;
}

export interface ResolvedMention {
  readonly mention: Mention;
  readonly concept: number;
  /** Position in the flat list of mentions. */
  readonly position: number;
  /** Start of the long form that a bracketed acronym was just given; absent where the mention stands for itself. */
  readonly longStart?: number;
}

export interface ReadSentence {
  readonly text: string;
  /** Offset of the text in its field. */
  readonly start: number;
  readonly field: Mention['field'];
  /** In reading order; nested mentions follow the longer one. */
  readonly mentions: readonly ResolvedMention[];
}

export interface ReadPaper {
  /** Among all papers of the corpus. */
  readonly index: number;
  readonly paper: PaperText;
  /** Those that hold a resolved mention; made when they are first asked for. */
  readonly sentences: readonly ReadSentence[];
  readonly mentions: readonly ResolvedMention[];
  /** Concept of each mention that was found, or -1. */
  readonly conceptOf: Int32Array;
  /** Flat position of the first of them. */
  readonly firstMention: number;
}

const LONGEST_OPENING = 8;

/** Papers one after another, so that no more than one is held at a time. */
export function* readPapers(stretch: Stretch): Generator<ReadPaper> {
  const { papers, extractions, firstPaper, firstMention } = stretch;
  let at = 0;
  for (const [i, paper] of papers.entries()) {
    const { sentences, acronyms, mentions: found } = extractions[i]!;
    const conceptOf = stretch.conceptOf.subarray(at, at + found.length);
    const first = firstMention + at;
    const mentions: ResolvedMention[] = [];
    for (const [number, mention] of found.entries()) {
      const concept = conceptOf[number] ?? -1;
      if (concept < 0) continue;
      const position = first + number;
      const longStart = longStartOf(mention, acronyms, paper);
      mentions.push(
        longStart === undefined ? { mention, concept, position } : { mention, concept, position, longStart },
      );
    }
    const held = once(() => sentencesOf(paper, sentences, mentions));
    yield {
      index: firstPaper + i,
      paper,
      mentions,
      conceptOf,
      firstMention: first,
      get sentences() {
        return held();
      },
    };
    at += found.length;
  }
}

const OPENING = /^ ?[([](?:or |i\.e\.,? )?["“]?$/;

/** `Language Models for Motion Control (LaMo)`: where the acronym's long form starts. */
function longStartOf(
  mention: Mention,
  acronyms: Extraction['acronyms'],
  paper: PaperText,
): number | undefined {
  const definition = acronyms.find(
    ({ field, end }) =>
      field === mention.field && end < mention.start && mention.start - end <= LONGEST_OPENING,
  );
  if (definition === undefined) return undefined;
  return OPENING.test(paper[mention.field].slice(definition.end, mention.start))
    ? definition.start
    : undefined;
}

function sentencesOf(
  paper: PaperText,
  sentences: Extraction['sentences'],
  mentions: readonly ResolvedMention[],
): readonly ReadSentence[] {
  const held: ResolvedMention[][] = sentences.map(() => []);
  for (const mention of mentions) held[mention.mention.sentence]?.push(mention);
  return sentences.flatMap(({ field, start, end }, index) => {
    const inside = held[index]!;
    return inside.length === 0
      ? []
      : [{ text: paper[field].slice(start, end), start, field, mentions: inside }];
  });
}

/** The mention at a flat position, one of these; they stand in the order of their positions. */
export function mentionAt(mentions: readonly ResolvedMention[], position: number): ResolvedMention {
  let low = 0;
  let high = mentions.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.position < position) low = middle + 1;
    else high = middle;
  }
  return mentions[low]!;
}

/** Text before a mention, between two, or after one, inside the sentence. */
export function textBetween(sentence: ReadSentence, from: number, to: number): string {
  return sentence.text.slice(Math.max(0, from - sentence.start), Math.max(0, to - sentence.start));
}
