// One paper as the graph stage reads it: its mentions with their concepts, sentence by sentence.
import type { Extraction, Mention, Paper, Resolution } from '../model/index.js';

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
  readonly index: number;
  readonly paper: Paper;
  /** Those that hold a resolved mention. */
  readonly sentences: readonly ReadSentence[];
  readonly mentions: readonly ResolvedMention[];
}

const LONGEST_OPENING = 8;

/** Papers one after another, so that no more than one is held at a time. `extractions[i]` is of `papers[i]`. */
export function* readPapers(
  papers: readonly Paper[],
  extractions: readonly Extraction[],
  { conceptOf }: Resolution,
): Generator<ReadPaper> {
  let position = 0;
  for (const [index, extraction] of extractions.entries()) {
    const mentions: ResolvedMention[] = [];
    for (const mention of extraction.mentions) {
      const concept = conceptOf[position++] ?? -1;
      if (concept < 0) continue;
      const longStart = longStartOf(mention, extraction, papers[index]);
      const stretch = longStart === undefined ? {} : { longStart };
      mentions.push({ mention, concept, position: position - 1, ...stretch });
    }
    const paper = papers[index];
    if (paper !== undefined)
      yield { index, paper, mentions, sentences: sentencesOf(paper, extraction, mentions) };
  }
}

const OPENING = /^ ?[([](?:or |i\.e\.,? )?["“]?$/;

/** `Language Models for Motion Control (LaMo)`: where the acronym's long form starts. */
function longStartOf(
  mention: Mention,
  { acronyms }: Extraction,
  paper: Paper | undefined,
): number | undefined {
  const definition = acronyms.find(
    ({ field, end }) =>
      field === mention.field && end < mention.start && mention.start - end <= LONGEST_OPENING,
  );
  if (definition === undefined || paper === undefined) return undefined;
  return OPENING.test(paper[mention.field].slice(definition.end, mention.start))
    ? definition.start
    : undefined;
}

function sentencesOf(
  paper: Paper,
  extraction: Extraction,
  mentions: readonly ResolvedMention[],
): readonly ReadSentence[] {
  const held: ResolvedMention[][] = extraction.sentences.map(() => []);
  for (const mention of mentions) held[mention.mention.sentence]?.push(mention);
  return extraction.sentences.flatMap(({ field, start, end }, index) => {
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
