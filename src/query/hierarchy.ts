// Broader and narrower concepts: the same walk in two directions.
import type { HierarchyAnswer, HierarchyStep } from '../model/index.js';
import { readBroader, readConceptRef, readNarrower, type Store } from '../store/index.js';
import type { Asked } from './asked.js';
import { findConceptByName } from './find-concept.js';
import { OFFSET, type Page, pageOf } from './paging.js';
import { defineQuery } from './query.js';
import { hierarchyAnswer } from './schemas/concept-answers.js';
import { formatTable } from './table.js';

const PARAMS = [
  { id: 'concept', type: 'text', required: true, position: 0, summary: 'a concept: id, label or alias' },
  { id: 'depth', type: 'integer', default: 3, min: 1, max: 20, summary: 'most steps to go' },
  { id: 'limit', type: 'integer', default: 100, min: 1, max: 5000, summary: 'most concepts to give' },
  OFFSET,
] as const;

interface Step {
  readonly to: number;
  readonly rule: string;
}

type StepsFrom = (store: Store, concept: number) => readonly Step[];

const upwards: StepsFrom = (store, concept) =>
  readBroader(store, concept).map(({ broader: to, rule }) => ({ to, rule }));

const downwards: StepsFrom = (store, concept) =>
  readNarrower(store, concept).map(({ narrower: to, rule }) => ({ to, rule }));

export const broader = defineQuery({
  id: 'broader',
  label: 'Broader',
  summary: 'what a concept is a kind of, step by step',
  question: 'What is X a kind of?',
  example: { concept: 'GPT-4' },
  route: '/api/concepts/{concept}/broader',
  answer: hierarchyAnswer,
  list: { field: 'related', length: ({ total }) => total },
  params: PARAMS,
  run: (kb, values) => walk(kb, upwards, values),
  table: (answer) => lines(answer, 'nothing broader is known'),
});

export const narrower = defineQuery({
  id: 'narrower',
  label: 'Narrower',
  summary: 'the kinds of a concept, step by step',
  question: 'Which kinds of X are there?',
  example: { concept: 'large language model' },
  route: '/api/concepts/{concept}/narrower',
  answer: hierarchyAnswer,
  list: { field: 'related', length: ({ total }) => total },
  params: PARAMS,
  run: (kb, values) => walk(kb, downwards, values),
  table: (answer) => lines(answer, 'nothing narrower is known'),
});

interface Walk extends Page {
  readonly concept: string;
  readonly depth: number;
}

/** Breadth first, most papers first within a step; a concept that is reached twice counts by its nearest way. */
function walk(
  { store }: Asked,
  stepsFrom: StepsFrom,
  { concept: name, depth, ...page }: Walk,
): HierarchyAnswer {
  const start = findConceptByName(store, name);
  const seen = new Set([start]);
  const related: HierarchyStep[] = [];
  let level = [start];
  for (let at = 1; at <= depth && level.length > 0; at++) {
    const reached = level.flatMap((from) =>
      stepsFrom(store, from).flatMap(({ to, rule }) => {
        if (seen.has(to)) return [];
        seen.add(to);
        const step = {
          concept: readConceptRef(store, to),
          depth: at,
          via: readConceptRef(store, from).id,
          rule,
        };
        return [{ to, step }];
      }),
    );
    reached.sort((a, b) => b.step.concept.papers - a.step.concept.papers || a.to - b.to);
    related.push(...reached.map(({ step }) => step));
    level = reached.map(({ to }) => to);
  }
  return { concept: readConceptRef(store, start), total: related.length, related: pageOf(related, page) };
}

function lines({ related }: HierarchyAnswer, nothing: string): readonly string[] {
  return formatTable(
    related,
    [
      { title: 'concept', of: ({ concept, depth }) => `${'  '.repeat(depth - 1)}${concept.label}` },
      { title: 'type', of: ({ concept }) => concept.type },
      { title: 'papers', of: ({ concept }) => concept.papers },
      { title: 'via', of: ({ via }) => via, width: 40 },
      { title: 'by', of: ({ rule }) => rule },
    ],
    nothing,
  );
}
