// Hand-written extractions: one string a paper, with each mention in square brackets.
import type { ConceptType, Extraction, Mention, Paper } from '../../src/model/index.js';

export interface Written {
  readonly id?: string;
  readonly title?: string;
  /** `We train [ResNet](method) on [ImageNet](dataset).` A mention without a type is a method. */
  readonly abstract?: string;
  /** Short form to long form. */
  readonly acronyms?: Readonly<Record<string, string>>;
}

export interface Corpus {
  readonly papers: readonly Paper[];
  readonly extractions: readonly Extraction[];
}

const MARKED = /\[([^\]]+)\](?:\((method|dataset|phenomenon|task|metric)\))?/g;

export function corpus(...written: readonly Written[]): Corpus {
  const read = written.map((paper, index) => readPaper(paper, index));
  return { papers: read.map(({ paper }) => paper), extractions: read.map(({ extraction }) => extraction) };
}

function readPaper({ id, title = '', abstract = '', acronyms = {} }: Written, index: number) {
  const paperId = id ?? `p${index}`;
  const ofTitle = readField('title', title, 0);
  const ofAbstract = readField('abstract', abstract, ofTitle.sentences.length);
  const paper: Paper = {
    id: paperId,
    title: ofTitle.text,
    abstract: ofAbstract.text,
    authors: [],
    keywords: [],
    documents: [],
  };
  const extraction: Extraction = {
    paper: paperId,
    sentences: [...ofTitle.sentences, ...ofAbstract.sentences],
    mentions: [...ofTitle.mentions, ...ofAbstract.mentions],
    acronyms: Object.entries(acronyms).map(([short, long]) => {
      const start = Math.max(0, ofAbstract.text.indexOf(long));
      return { short, long, field: 'abstract' as const, start, end: start + long.length };
    }),
  };
  return { paper, extraction };
}

function readField(field: Mention['field'], marked: string, firstSentence: number) {
  let text = '';
  let last = 0;
  const found: { start: number; surface: string; type: ConceptType }[] = [];
  for (const match of marked.matchAll(MARKED)) {
    text += marked.slice(last, match.index);
    found.push({ start: text.length, surface: match[1]!, type: (match[2] ?? 'method') as ConceptType });
    text += match[1]!;
    last = match.index + match[0].length;
  }
  text += marked.slice(last);
  const sentences = cutSentences(text).map((cut) => ({ field, ...cut }));
  const mentions = found.map(({ start, surface, type }): Mention => {
    const end = start + surface.length;
    const sentence = firstSentence + sentences.findIndex((cut) => cut.start <= start && end <= cut.end);
    return { field, sentence, start, end, surface, type, score: 0.9, detector: 'hand' };
  });
  return { text, sentences, mentions };
}

function cutSentences(text: string): { start: number; end: number }[] {
  const cuts: { start: number; end: number }[] = [];
  let start = 0;
  for (const match of text.matchAll(/\. (?=[A-Z])/g)) {
    cuts.push({ start, end: match.index + 1 });
    start = match.index + 2;
  }
  return text === '' ? cuts : [...cuts, { start, end: text.length }];
}
