// Why names are held to be one concept: the lines of the merge ledger. With a second name, those that connect the two, or the
// plain answer that they are different concepts.
import type { ConceptRef, NameReason, WhySameAnswer } from '../model/index.js';
import {
  lookupKey,
  readAliases,
  readConceptRef,
  readMerges,
  readPaperRef,
  type Store,
  type StoredMerge,
} from '../store/index.js';
import { findConceptByName, findPairByName } from './find-concept.js';
import { mergeChain } from './merge-chain.js';
import { defineQuery } from './query.js';
import { whySameAnswer } from './schemas/concept-answers.js';
import { formatTable, printable } from './table.js';

export const whySame = defineQuery({
  id: 'why-same',
  label: 'Why the same',
  summary: 'why the names of a concept, or two names, were joined: rule, support and papers',
  question: 'Why are these two names one concept, and which papers say so?',
  example: { concept: 'LLM' },
  route: '/api/concepts/{concept}/names',
  answer: whySameAnswer,
  params: [
    { id: 'concept', type: 'text', required: true, position: 0, summary: 'a concept: id, label or alias' },
    { id: 'alias', type: 'text', position: 1, summary: 'a second name: only what connects the two' },
  ],
  run: ({ store }, { concept: name, alias }): WhySameAnswer => {
    if (alias === undefined || alias === '') return allReasons(store, findConceptByName(store, name));
    const [first, second] = findPairByName(store, name, alias);
    const names = [name, alias] as const;
    if (first === second) return { ...reasonsBetween(store, first, names), names, same: true };
    return {
      concept: readConceptRef(store, first),
      other: readConceptRef(store, second),
      names,
      same: false,
      reasons: [],
    };
  },
  table: (answer) => [...verdictLines(answer), ...reasonLines(answer)],
});

function allReasons(store: Store, concept: number): WhySameAnswer {
  const reasons = readMerges(store, concept).map((merge) => toReason(store, merge));
  return { concept: readConceptRef(store, concept), reasons };
}

function reasonsBetween(store: Store, concept: number, [a, b]: readonly [string, string]): WhySameAnswer {
  const merges = readMerges(store, concept);
  const ref = readConceptRef(store, concept);
  const surfaces = [ref.label, ...readAliases(store, concept).map(({ surface }) => surface)];
  const [from, to] = [surfacesFor(ref, surfaces, a), surfacesFor(ref, surfaces, b)];
  const chain =
    mergeChain(merges, from, to) ?? merges.filter(({ alias }) => from.has(alias) || to.has(alias));
  return { concept: ref, reasons: chain.map((merge) => toReason(store, merge)) };
}

/** The stored forms that a typed name stands for: itself, or those that differ in case, hyphens and plural; an id is the label. */
function surfacesFor({ label }: ConceptRef, surfaces: readonly string[], name: string): ReadonlySet<string> {
  if (surfaces.includes(name)) return new Set([name]);
  const alike = surfaces.filter((surface) => lookupKey(surface) === lookupKey(name));
  return new Set(alike.length > 0 ? alike : [label]);
}

function toReason(store: Store, { concept: _, papers, ...reason }: StoredMerge): NameReason {
  return { ...reason, papers: papers.map((paper) => readPaperRef(store, paper)) };
}

function verdictLines({ concept, other, names, reasons }: WhySameAnswer): readonly string[] {
  if (!names) return [];
  const [a, b] = names.map((name) => `"${printable(name)}"`);
  if (other) return [`different concepts: ${a} is ${described(concept)}, ${b} is ${described(other)}`];
  const one = `${a} and ${b} are one concept, ${described(concept)}`;
  return reasons.length > 0 ? [one, ''] : [`${one}: they are one name but for spelling`];
}

function described({ label, type, id, papers }: ConceptRef): string {
  return printable(`${label} (${type}, ${papers} ${papers === 1 ? 'paper' : 'papers'}, id ${id})`);
}

function reasonLines({ names, reasons }: WhySameAnswer): readonly string[] {
  if (names && reasons.length === 0) return [];
  return formatTable(
    reasons,
    [
      { title: 'name', of: ({ alias }) => alias, width: 40 },
      { title: 'joined to', of: ({ target }) => target, width: 40 },
      { title: 'by', of: ({ rule }) => rule },
      { title: 'support', of: ({ support }) => support },
      { title: 'papers', of: ({ papers }) => papers.map(({ id }) => id).join(', '), width: 60 },
    ],
    'one name only: nothing was joined',
  );
}
