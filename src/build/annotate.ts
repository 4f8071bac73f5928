// Papers with their concepts, one object a paper: what `paperweave extract` prints.
import { compareStrings } from '../lib/text.js';
import type { ConceptType, Extraction, Field, Mention, Paper, Resolution } from '../model/index.js';
import { resolveConcepts } from '../resolve/index.js';

export interface AnnotatedMention {
  readonly field: Field;
  /** UTF-16 code units into that field. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface AnnotatedConcept {
  readonly id: string;
  readonly name: string;
  readonly type: ConceptType;
  /** The other surfaces that this paper uses. */
  readonly aliases: readonly string[];
  /** Of the surest mention, 0..1. */
  readonly score: number;
  readonly mentions: readonly AnnotatedMention[];
}

export interface AnnotatedPaper {
  readonly id: string;
  readonly title: string;
  /** Surest first. */
  readonly concepts: readonly AnnotatedConcept[];
}

/** One object a paper, in order; concepts are resolved over all of them. */
export function* annotate(
  papers: readonly Paper[],
  extractions: readonly Extraction[],
): Generator<AnnotatedPaper> {
  const resolution = resolveConcepts(papers, extractions);
  let first = 0;
  for (const [index, paper] of papers.entries()) {
    const { mentions } = extractions[index]!;
    yield { id: paper.id, title: paper.title, concepts: conceptsOf(mentions, first, resolution) };
    first += mentions.length;
  }
}

function conceptsOf(mentions: readonly Mention[], first: number, resolution: Resolution): AnnotatedConcept[] {
  const byConcept = new Map<number, Mention[]>();
  for (const [index, mention] of mentions.entries()) {
    const concept = resolution.conceptOf[first + index]!;
    if (concept < 0) continue;
    const held = byConcept.get(concept);
    if (held) held.push(mention);
    else byConcept.set(concept, [mention]);
  }
  return [...byConcept]
    .map(([concept, held]) => annotateConcept(resolution.concepts[concept]!, held))
    .sort((a, b) => b.score - a.score || compareStrings(a.id, b.id));
}

function annotateConcept(
  concept: Resolution['concepts'][number],
  mentions: readonly Mention[],
): AnnotatedConcept {
  const aliases = new Set(mentions.map((mention) => mention.surface));
  aliases.delete(concept.label);
  return {
    id: concept.id,
    name: concept.label,
    type: typeHere(mentions),
    aliases: [...aliases].sort(compareStrings),
    score: mentions.reduce((best, mention) => Math.max(best, mention.score), 0),
    mentions: mentions.map(({ field, start, end, surface }) => ({ field, start, end, text: surface })),
  };
}

/** The type by its use in this paper, which may not be its type in the corpus. */
function typeHere(mentions: readonly Mention[]): ConceptType {
  return mentions.reduce((best, mention) => (mention.score > best.score ? mention : best)).type;
}
