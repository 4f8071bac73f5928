// What was read in each paper, packed into one row: sentences, concepts and mentions as offsets and numbers. The text stands once,
// in `papers`; the pairs of concepts follow from the lists of concepts.
import type { AcronymDefinition, Mention, Sentence, Woven } from '../model/index.js';
import { BLOCK } from './cells.js';
import { codesOf, fieldCode, toE4, typeCode } from './codes.js';
import { packNumbers } from './number-text.js';
import type { RowWriter } from './row-writer.js';
import { surveyOf } from './survey.js';

export function writeReadings(writer: RowWriter, woven: Woven): void {
  const insert = writer.into('readings');
  const { conceptOf } = woven.resolution;
  const { starts, detectors } = surveyOf(woven);
  const usesOf = createUses(woven, starts);
  const detectorCode = codesOf(detectors);
  woven.extractions.forEach(({ sentences, mentions, acronyms }, paper) => {
    const uses = usesOf(paper);
    const useOf = (mention: number) => uses.concepts.indexOf(conceptOf[starts[paper]! + mention]!) + 1;
    insert(
      paper,
      packNumbers(sentenceCells(sentences)),
      packNumbers(uses.cells),
      packNumbers(mentionCells(mentions, useOf, detectorCode)),
      acronyms.length === 0 ? null : JSON.stringify(acronyms.map(acronymCells)),
    );
  });
}

function sentenceCells(sentences: readonly Sentence[]): readonly number[] {
  const cells: number[] = [];
  for (const { field, start, end } of sentences) cells.push(fieldCode(field), start, end - start);
  return cells;
}

function mentionCells(
  mentions: readonly Mention[],
  useOf: (mention: number) => number,
  detectorCode: (detector: string) => number,
): readonly number[] {
  const cells: number[] = [];
  for (let i = 0; i < mentions.length; i++) {
    const { sentence, start, end, type, detector, score } = mentions[i]!;
    cells.push(sentence, start, end - start, useOf(i), typeCode(type), detectorCode(detector), toE4(score));
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
function createUses({ edges }: Woven, starts: Int32Array): (paper: number) => Uses {
  const { paper, concept, count, salience, role, cue, mention } = edges.paperConcept;
  let at = 0;
  return (wanted) => {
    const order: number[] = [];
    for (; paper[at] === wanted; at++) order.push(at);
    order.sort((a, b) => salience[b]! - salience[a]! || a - b);
    const cells: number[] = [];
    for (const i of order) {
      cells.push(Math.floor(concept[i]! / BLOCK), concept[i]! % BLOCK, count[i]!, toE4(salience[i]!));
      cells.push(role[i]!, toE4(cue[i]!), mention[i]! - starts[wanted]!);
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

/** `numbers` must reach the longest list that a view unpacks. */
export function writeNumbers(writer: RowWriter, woven: Woven): void {
  const insert = writer.into('numbers');
  let most = surveyOf(woven).longest;
  for (const { papers } of woven.resolution.ledger) most = Math.max(most, papers.length);
  for (let number = 0; number < most; number++) insert(number);
}
