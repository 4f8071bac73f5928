// What the map shows beyond its own data: the paths of a pair, finer communities. Asked for when they are needed.
import { computed, signal } from '@preact/signals';
import type { ConceptPath } from '../../src/model/index.js';
import type { Atlas } from '../data/atlas.js';
import { type Part, partsOf } from '../data/parts.js';
import { momentOf, yearSpan } from '../data/years.js';
import { PATHS_ASKED } from './asked.js';
import { atlas, effect, resting, route, source, subject } from './store.js';

/** Ways of more than one step between the two of a pair, cheapest first. */
export const paths = signal<readonly ConceptPath[]>([]);

/** Which of them is drawn. */
export const pathShown = computed(() => Math.min(route.value.path, Math.max(0, paths.value.length - 1)));

/** Concepts of the path that is drawn, in order. */
export const pathIds = computed<readonly string[]>(() => {
  const steps = paths.value[pathShown.value]?.steps ?? [];
  const [first] = steps;
  return first ? [first.from, ...steps.map(({ to }) => to)].map(({ id }) => id) : [];
});

/** Their nodes; fewer than two draw nothing. */
export const pathNodes = computed<readonly number[]>(() => {
  const known = atlas.value;
  if (!known) return [];
  return pathIds.value.map((id) => known.indexOf.get(id)).filter((node) => node !== undefined);
});

export const parts = signal<readonly Part[]>([]);

export const span = computed(() => resting.value && yearSpan(resting.value));

/** The map at the end of a year: undefined where it is not asked for, or no paper has a year. */
export const moment = computed(() => {
  const { at } = route.value;
  return resting.value && span.value && at !== undefined ? momentOf(resting.value, at) : undefined;
});

export function followExtras(): () => void {
  const stops = [
    effect(() => {
      const asked = subject.value;
      paths.value = [];
      if (asked.kind !== 'pair') return;
      quietly(source.path(asked.a, asked.b, PATHS_ASKED), ({ paths: found }) => {
        if (subject.peek() === asked) paths.value = found.filter(({ steps }) => steps.length > 1);
      });
    }),
    effect(() => {
      const known = resting.value;
      if (known) askParts(known);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

function askParts(known: Atlas): void {
  quietly(source.parts(), (levels) => {
    parts.value = partsOf(
      known,
      levels.map(({ communities }) => communities),
    );
  });
}

/** What does not arrive is left out: the page can do without, and the panel that asks for the same says what went wrong. */
function quietly<T>(answer: Promise<T>, use: (value: T) => void): void {
  answer.then(use, () => undefined);
}
