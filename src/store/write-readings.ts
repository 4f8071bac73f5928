// What was read in each paper, packed into one row: sentences, concepts and mentions as offsets and numbers. The text stands once,
// in `papers` and `abstract_blocks`; the pairs of concepts follow from the lists of concepts.
import { type AcronymDefinition, FIELDS, type Mention, type Sentence, type Woven } from '../model/index.js';
import { cueCodes, fieldCode, kindCodes, toE4 } from './codes.js';
import { packNumbers } from './number-text.js';
import { DOUBT } from './packed-cells.js';
import { BLOCK } from './row-numbers.js';
import type { RowWriter } from './row-writer.js';
import { surveyOf } from './survey.js';
import { E4 } from './units.js';

export function writeReadings(writer: RowWriter, woven: Woven): void {
  const insert = writer.into('readings');
  const { conceptOf } = woven.resolution;
  const { starts } = surveyOf(woven);
  const usesOf = createUses(woven, starts);
  const placeOf = createPlaces(woven);
  woven.extractions.forEach(({ sentences, mentions, acronyms }, paper) => {
    const uses = usesOf(paper);
    const useOf = (mention: number) => uses.concepts.indexOf(conceptOf[starts[paper]! + mention]!) + 1;
    insert(
      paper,
      packNumbers(sentenceCells(sentences)),
      packNumbers(uses.cells),
      packNumbers(mentionCells({ sentences, mentions }, useOf, placeOf)),
      acronyms.length === 0 ? null : JSON.stringify(acronyms.map(acronymCells)),
    );
  });
}

function sentenceCells(sentences: readonly Sentence[]): readonly number[] {
  const cells: number[] = [];
  for (const { field, start, end } of sentences)
    cells.push(start, (end - start) * FIELDS.length + fieldCode(field));
  return cells;
}

function createPlaces(woven: Woven): (mention: Mention) => number {
  const { size, codeOf } = kindCodes(woven);
  return (mention) => mention.sentence * size + codeOf(mention);
}

function mentionCells(
  { sentences, mentions }: { readonly sentences: readonly Sentence[]; readonly mentions: readonly Mention[] },
  useOf: (mention: number) => number,
  placeOf: (mention: Mention) => number,
): readonly number[] {
  const cells: number[] = [];
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i]!;
    const { sentence, start, end, score } = mention;
    const lacks = E4 - toE4(score);
    cells.push(placeOf(mention), start - sentences[sentence]!.start, end - start, useOf(i));
    cells.push(Math.floor(lacks / DOUBT), lacks % DOUBT);
  }
  return cells;
}

function acronymCells({ short, field, start, end }: AcronymDefinition): readonly unknown[] {
  return [short, fieldCode(field), start, end - start];
}

interface Uses {
  readonly concepts: readonly number[];
  readonly cells: readonly number[];
}

/** The concepts of a paper, most salient first, ties by number; papers must be asked for in order. */
function createUses(woven: Woven, starts: Int32Array): (paper: number) => Uses {
  const { paper, concept, count, salience, role, cue, mention } = woven.edges.paperConcept;
  const cueOf = cueCodes(woven).codeOf;
  let at = 0;
  return (wanted) => {
    const order: number[] = [];
    for (; paper[at] === wanted; at++) order.push(at);
    order.sort((a, b) => salience[b]! - salience[a]! || a - b);
    const cells: number[] = [];
    for (const i of order) {
      cells.push(Math.floor(concept[i]! / BLOCK), concept[i]! % BLOCK, count[i]!, toE4(salience[i]!));
      cells.push(cueOf(role[i]!, cue[i]!), mention[i]! - starts[wanted]!);
    }
    return { concepts: order.map((i) => concept[i]!), cells };
  };
}

/** The papers of each concept, each as the step from the one before, the first from 0. */
export function holderSteps({ edges, resolution }: Woven): (concept: number) => Int32Array {
  const { paper, concept } = edges.paperConcept;
  const starts = new Int32Array(resolution.concepts.length + 1);
  for (const each of concept) starts[each + 1]!++;
  for (let i = 1; i < starts.length; i++) starts[i]! += starts[i - 1]!;
  const steps = new Int32Array(concept.length);
  const next = starts.slice();
  const last = new Int32Array(resolution.concepts.length);
  for (let i = 0; i < concept.length; i++) {
    const of = concept[i]!;
    steps[next[of]!++] = paper[i]! - last[of]!;
    last[of] = paper[i]!;
  }
  return (of) => steps.subarray(starts[of]!, starts[of + 1]!);
}
