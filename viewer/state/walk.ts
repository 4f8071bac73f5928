// Walking the map by keys: from a concept to its neighbours by strength, on to one of them, and back the way one came.
import { effect, signal } from '@preact/signals';
import { CONCEPT_TYPES } from '../../src/model/index.js';
import { type Atlas, isPaper } from '../data/atlas.js';
import { linkOf } from '../data/link.js';
import { rowOf } from '../data/rows.js';
import { labelOf } from '../lib/label.js';
import { text } from '../text.js';
import { company } from './company.js';
import { pinsOf, subjectOf } from './route.js';
import { atlas, focus, hovered, look, route, visibility } from './store.js';

/** What a screen reader hears of the neighbour that the keys have come to. */
export const walked = signal<string | undefined>(undefined);

effect(() => {
  void route.value.subject;
  walked.value = undefined;
});

/** Ids that were walked through; the last is where Up goes. */
let trail: string[] = [];

/** Concepts that the first step is taken among, where nothing is in focus. */
const BEST_KNOWN = 40;

/** To the next weaker neighbour, or the next stronger one; returns it. */
export function stepAside(by: 1 | -1): number | undefined {
  const known = atlas.value;
  if (!known) return undefined;
  const choices = choicesOn(known);
  const at = hovered.value === undefined ? -1 : choices.indexOf(hovered.value);
  const next = choices[(at < 0 && by < 0 ? 0 : at + by + choices.length) % Math.max(1, choices.length)];
  hovered.value = next;
  walked.value =
    next === undefined ? undefined : wordsOn(known, next, [choices.indexOf(next), choices.length]);
  return next;
}

/** On to the neighbour that the keys have come to; to the strongest, if to none. */
export function stepOn(): void {
  const known = atlas.value;
  const next = hovered.value ?? (known && stepAside(1));
  if (!known || next === undefined || isPaper(known, next)) return;
  const from = conceptInFocus();
  if (from !== undefined) trail = [...trail, known.map.nodes.id[from]!];
  look({ kind: 'concept', id: known.map.nodes.id[next]! });
}

/** Back to where the last step came from, with what was left in hand; to the whole map at the end of the way. */
export function stepBack(): void {
  const from = conceptInFocus();
  const before = trail.at(-1);
  trail = trail.slice(0, -1);
  look(before === undefined ? { kind: 'home' } : { kind: 'concept', id: before });
  hovered.value = from;
}

/** Opens the sentences that hold the focus and the neighbour that the keys have come to. */
export function readBoth(): void {
  const node = hovered.value;
  const id = node === undefined ? undefined : atlas.value?.map.nodes.id[node];
  if (id !== undefined) look(subjectOf([...pinsOf(route.value.subject), id]));
}

function conceptInFocus(): number | undefined {
  return route.value.subject.kind === 'concept' ? focus.value[0] : undefined;
}

/** Neighbours of the focus, strongest first; without a focus the best known concepts. */
function choicesOn(known: Atlas): readonly number[] {
  const from = conceptInFocus();
  const shown = visibility.value?.shown;
  const around = from === undefined ? bestKnown(known) : (company.value ?? rowOf(known.neighbors, from));
  const choices = around.filter((node) => !isPaper(known, node) && shown?.[node] !== 0);
  return from === undefined ? choices.slice(0, BEST_KNOWN) : choices;
}

function bestKnown({ concepts, map }: Atlas): number[] {
  const { importance } = map.nodes;
  return Array.from({ length: concepts }, (_, node) => node).sort(
    (a, b) => importance[b]! - importance[a]! || a - b,
  );
}

function wordsOn(known: Atlas, node: number, [at, all]: readonly [number, number]): string {
  const { label, type, count } = known.map.nodes;
  const from = conceptInFocus();
  const link = from === undefined ? undefined : linkOf(known, from, node);
  return [
    text.walk.choice(
      labelOf(label[node]!),
      text.type(CONCEPT_TYPES[type[node]!]!),
      text.papers(count[node]!),
    ),
    ...(link ? [text.concept.together(link.count)] : []),
    text.walk.place(at + 1, all),
  ].join(', ');
}
