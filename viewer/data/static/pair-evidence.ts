// The sentences for two concepts, made in the browser from the papers that hold both: found, scored and ordered as the query
// does it (src/query/rank-sentences.ts).
import type { ConceptRecord, PackedSentence, PaperRecord } from '../../../src/export/site/pieces.js';
import { normalizeTitle } from '../../../src/lib/text.js';
import type { Quotation, Sentence } from '../../../src/model/index.js';
import { apartScore, bestOf, bestPlacesFirst, togetherScore } from '../../../src/query/sentence-scores.js';
import type { Refs, SiteData } from './site-data.js';

/** A paper that holds all of the concepts, and the sum of their saliences in it. */
export interface SharedPaper {
  readonly number: number;
  readonly salience: number;
}

/** Ascending. Whole ten-thousandths are summed, so that no order of summing shows. */
export function sharedPapers(records: readonly ConceptRecord[]): readonly SharedPaper[] {
  const [first, ...others] = records.map(
    ({ papers }) => new Map(papers.paper.map((paper, i) => [paper, papers.salienceE4[i]!])),
  );
  return [...(first ?? [])]
    .filter(([paper]) => others.every((row) => row.has(paper)))
    .map(([number, own]) => {
      const sum = others.reduce((total, row) => total + row.get(number)!, own);
      return { number, salience: sum / 1e4 };
    });
}

export interface Place {
  readonly paper: number;
  readonly sentence: number;
  readonly score: number;
  readonly record: PaperRecord;
}

/** The concept in fewer papers first. */
export type Pair = readonly [rarer: number, other: number];

const AT_ONCE = 8;

/** All sentences that hold both, best first; then, of papers that hold both apart, the sentence on the rarer concept. */
export async function pairPlaces(
  data: SiteData,
  pair: Pair,
  papers: readonly SharedPaper[],
): Promise<readonly Place[]> {
  const together: Place[] = [];
  const apart: Place[] = [];
  for (const shared of papers) {
    const record = await data.paper(shared.number);
    const found = placesIn(record, shared, pair);
    together.push(...found);
    if (found.length === 0) apart.push(placeApart(record, shared, pair[0]));
  }
  return [...bestPlacesFirst(together), ...bestPlacesFirst(apart)];
}

/** One sentence, quickly: the best of the first `compared` that hold both, else of the first papers that hold them apart. */
export async function bestPlace(
  data: SiteData,
  pair: Pair,
  papers: readonly SharedPaper[],
  compared: number,
): Promise<Place | undefined> {
  const together: Place[] = [];
  for (let at = 0; at < papers.length && together.length < compared; at += AT_ONCE) {
    const some = papers.slice(at, at + AT_ONCE);
    const records = await Promise.all(some.map(({ number }) => data.paper(number)));
    for (const [i, record] of records.entries()) together.push(...placesIn(record, some[i]!, pair));
  }
  if (together.length > 0) return bestPlacesFirst(together.slice(0, compared))[0];
  const [best] = await pairPlaces(data, pair, papers.slice(0, compared));
  return best;
}

function placesIn(record: PaperRecord, { number, salience }: SharedPaper, [rarer, other]: Pair): Place[] {
  const withOther = new Set(sentencesOf(record, other));
  return sentencesOf(record, rarer)
    .filter((sentence) => withOther.has(sentence))
    .map((sentence) => {
      const said = record.stated.some(
        ([where, a, b]) =>
          where === sentence && ((a === rarer && b === other) || (a === other && b === rarer)),
      );
      const score = togetherScore(toSentence(record.sentences[sentence]!), salience, said);
      return { paper: number, sentence, score, record };
    });
}

function placeApart(record: PaperRecord, { number, salience }: SharedPaper, rarer: number): Place {
  const found = sentencesOf(record, rarer).map((sentence) => ({
    sentence,
    ...toSentence(record.sentences[sentence]!),
  }));
  return { paper: number, sentence: bestOf(found).sentence, score: apartScore(salience), record };
}

/** Each once, in the order of its first mention of the concept. */
function sentencesOf({ marks }: PaperRecord, concept: number): readonly number[] {
  return [...new Set(marks.filter((mark) => mark[3] === concept).map(([sentence]) => sentence))];
}

function toSentence([field, start, end]: PackedSentence): Sentence {
  return { field: field === 0 ? 'title' : 'abstract', start, end };
}

/** The first `wanted` sentences, each text once however many papers hold it. */
export function distinctQuotations(
  refs: Refs,
  places: readonly Place[],
  pair: Pair,
  wanted: number,
): Quotation[] {
  const texts = new Set<string>();
  const quotations: Quotation[] = [];
  for (const place of places) {
    if (quotations.length === wanted) break;
    const quotation = quote(refs, place, pair);
    const text = normalizeTitle(quotation.text);
    if (texts.has(text)) continue;
    texts.add(text);
    quotations.push(quotation);
  }
  return quotations;
}

export function quote(refs: Refs, { paper, sentence, score, record }: Place, pair: Pair): Quotation {
  const { field, start, end } = toSentence(record.sentences[sentence]!);
  const texts = record.answer as { readonly title: string; readonly abstract: string };
  const marks = record.marks
    .filter((mark) => mark[0] === sentence && pair.includes(mark[3]))
    .map(([, from, to, concept]) => {
      const { id, type } = refs.concept(concept);
      return { start: from - start, end: to - start, concept: id, type };
    });
  return { paper: refs.paper(paper), field, start, end, text: texts[field].slice(start, end), marks, score };
}
