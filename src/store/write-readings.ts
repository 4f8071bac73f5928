// What was read in each paper, packed into one row: sentences, concepts and mentions as offsets and numbers. The text stands once,
// in `papers`; the pairs of concepts follow from the lists of concepts.
import type { AcronymDefinition, Knowledge, Mention, Sentence } from '../model/index.js';
import { BLOCK } from './cells.js';
import { codesOf, detectorsOf, fieldCode, toE4, typeCode } from './codes.js';
import { mentionPlaces } from './flat-mentions.js';
import { packNumbers } from './number-text.js';
import type { RowWriter } from './row-writer.js';

export function writeReadings(writer: RowWriter, knowledge: Knowledge): void {
  const insert = writer.into('readings');
  const usesOf = createUses(knowledge);
  const detectorCode = codesOf(detectorsOf(knowledge));
  let flat = 0;
  knowledge.extractions.forEach(({ sentences, mentions, acronyms }, paper) => {
    const { concepts, cells } = usesOf(paper);
    const conceptOf = knowledge.resolution.conceptOf.subarray(flat, flat + mentions.length);
    flat += mentions.length;
    insert(
      paper,
      packNumbers(sentences.flatMap(sentenceCells)),
      packNumbers(cells),
      packNumbers(mentions.flatMap((mention, i) => mentionCells(mention, useOf(concepts, conceptOf[i])))),
      acronyms.length === 0 ? null : JSON.stringify(acronyms.map(acronymCells)),
    );

    function mentionCells({ sentence, start, end, type, detector, score }: Mention, use: number): number[] {
      return [sentence, start, end - start, use, typeCode(type), detectorCode(detector), toE4(score)];
    }
  });
}

function sentenceCells({ field, start, end }: Sentence): number[] {
  return [fieldCode(field), start, end - start];
}

const useOf = (concepts: Int32Array, concept = -1): number => concepts.indexOf(concept) + 1;

function acronymCells({ short, field, start, end }: AcronymDefinition): readonly unknown[] {
  return [short, fieldCode(field), start, end - start];
}

interface Uses {
  readonly concepts: Int32Array;
  readonly cells: readonly number[];
}

/** The concepts of a paper, most salient first, ties by number; papers must be asked for in order. */
function createUses(knowledge: Knowledge): (paper: number) => Uses {
  const { paper, concept, count, salience, role, cue, mention } = knowledge.edges.paperConcept;
  const placeOf = mentionPlaces(knowledge);
  let at = 0;
  return (wanted) => {
    const from = at;
    while (paper[at] === wanted) at++;
    const order = Array.from({ length: at - from }, (_, i) => from + i);
    order.sort((a, b) => salience[b]! - salience[a]! || a - b);
    const cells = order.flatMap((i) => [
      Math.floor(concept[i]! / BLOCK),
      concept[i]! % BLOCK,
      count[i]!,
      toE4(salience[i]!),
      role[i]!,
      toE4(cue[i]!),
      placeOf(mention[i]!).mention,
    ]);
    return { concepts: Int32Array.from(order, (i) => concept[i]!), cells };
  };
}

/** The papers of each concept, each as the step from the one before, the first from 0. */
export function holderSteps({ edges, resolution }: Knowledge): (concept: number) => Int32Array {
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
export function writeNumbers(writer: RowWriter, { extractions, resolution }: Knowledge): void {
  const insert = writer.into('numbers');
  let most = 0;
  for (const { sentences, mentions } of extractions) most = Math.max(most, sentences.length, mentions.length);
  for (const { papers } of resolution.ledger) most = Math.max(most, papers.length);
  for (let number = 0; number < most; number++) insert(number);
}
