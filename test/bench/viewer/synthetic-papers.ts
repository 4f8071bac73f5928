// Papers of a given number about concepts of a given number, in invented words: planted communities, a few hubs that every
// field uses, and each concept in at least one paper. Seeded: the same size gives the same papers, and nobody's text.
import { createRandom, type Random } from '../../../src/lib/rng.js';
import {
  CONCEPT_TYPES,
  type Extraction,
  type Field,
  type Mention,
  type Paper,
} from '../../../src/model/index.js';
import { inventNames } from './invent-names.js';

export interface Size {
  readonly concepts: number;
  readonly papers: number;
  readonly communities: number;
  /** Concepts of a paper on average. */
  readonly perPaper: number;
}

export interface SyntheticPapers {
  readonly papers: readonly Paper[];
  /** `extractions[i]` is of `papers[i]`. */
  readonly extractions: readonly Extraction[];
}

/** A map of so many nodes with about five edges a node; a quarter of the nodes are papers, as many in each community. */
export function sizeOf(nodes: number): Size {
  const communities = Math.max(4, Math.round(Math.sqrt(nodes) / 4));
  const papers = Math.ceil(nodes / 4 / communities) * communities;
  return { concepts: nodes - papers, papers, communities, perPaper: 7.3 };
}

export function syntheticPapers(size: Size, seed = 1): SyntheticPapers {
  const random = createRandom(seed);
  const names = inventNames(size.concepts, random);
  const drawn = drawConcepts(size, random);
  const read = drawn.map((concepts, paper) => writePaper(paper, concepts, names));
  return {
    papers: read.map(({ paper }) => paper),
    extractions: read.map(({ extraction }) => extraction),
  };
}

/** Share of the papers that name a concept which every field uses, and how many such concepts there are. */
const HUBS = { share: 0.4, concepts: 24 } as const;
/** Share of a paper's concepts that come from another community. */
const STRANGERS = 0.08;

/** Concepts of each paper: fresh ones of its community until all are used, then well-known ones. */
function drawConcepts({ concepts, papers, communities, perPaper }: Size, random: Random): number[][] {
  const ofCommunity = (community: number, rank: number) => community + communities * rank;
  const most = Math.floor(concepts / communities);
  const wellKnown = (community: number) => ofCommunity(community, Math.floor(most * random() ** 3));
  const fresh = Math.ceil(concepts / papers);
  return Array.from({ length: papers }, (_, paper) => {
    const home = paper % communities;
    const turn = Math.floor(paper / communities) * fresh;
    const chosen = new Set<number>();
    for (let rank = turn; rank < turn + fresh; rank++)
      if (ofCommunity(home, rank) < concepts) chosen.add(ofCommunity(home, rank));
    if (random() < HUBS.share) chosen.add(Math.floor(HUBS.concepts * random() ** 2));
    const wanted = Math.floor(perPaper + random());
    while (chosen.size < wanted)
      chosen.add(wellKnown(random() < STRANGERS ? Math.floor(communities * random()) : home));
    return [...chosen];
  });
}

const FIRST_YEAR = 2008;
const YEARS = 18;

function writePaper(index: number, concepts: readonly number[], names: readonly string[]) {
  const id = `synthetic-${String(index).padStart(6, '0')}`;
  const text = { title: '', abstract: '' };
  const sentences: Extraction['sentences'][number][] = [];
  const mentions: Mention[] = [];
  const write = (field: Field, frame: readonly [string, string, string], pair: readonly number[]) => {
    if (text[field] !== '') text[field] += ' ';
    const start = text[field].length;
    pair.forEach((concept, i) => {
      text[field] += frame[i]!;
      mentions.push(mentionOf(field, sentences.length, text[field].length, { concept, names }));
      text[field] += names[concept]!;
    });
    text[field] += frame[2];
    sentences.push({ field, start, end: text[field].length });
  };
  write('title', ['Towards ', ' with ', ''], concepts.slice(0, 2));
  for (let i = 0; i + 1 < concepts.length; i++)
    write('abstract', ['We look at ', ' together with ', '.'], concepts.slice(i, i + 2));
  const paper: Paper = {
    id,
    ...text,
    authors: [`A. ${names[concepts[0]!]!.split(' ')[0]!}`],
    year: FIRST_YEAR + (index % YEARS),
    keywords: [],
    documents: ['synthetic'],
  };
  return { paper, extraction: { paper: id, sentences, mentions, acronyms: [] } satisfies Extraction };
}

interface Named {
  readonly concept: number;
  readonly names: readonly string[];
}

function mentionOf(field: Field, sentence: number, start: number, { concept, names }: Named): Mention {
  const surface = names[concept]!;
  return {
    field,
    sentence,
    start,
    end: start + surface.length,
    surface,
    type: CONCEPT_TYPES[concept % CONCEPT_TYPES.length]!,
    score: 0.9,
    detector: 'lexicon',
  };
}
