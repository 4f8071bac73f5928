// What the filters hold back, each with one click to undo it.
import type { Atlas } from '../data/atlas.js';
import { labelOf } from '../lib/label.js';
import { type Filters, isFiltered } from '../state/filters.js';
import { atlas, route, unfilter, visibility } from '../state/store.js';
import { text } from '../text.js';

interface Chip {
  readonly key: keyof Filters;
  readonly name: string;
}

export function FilterChips() {
  const known = atlas.value;
  const shown = visibility.value;
  if (!known || !shown || !isFiltered(route.value.filters)) return null;
  return (
    <div class="filter-chips">
      <span class="remaining" role="status">
        {shown.concepts === 0 ? text.filters.nothing : remaining(known, shown.concepts)}
      </span>
      {chips().map(({ key, name }) => (
        <button
          key={key}
          type="button"
          class="chip"
          aria-label={text.filters.remove(name)}
          onClick={() => unfilter(key)}
        >
          {name} <span aria-hidden="true">×</span>
        </button>
      ))}
      <button type="button" class="quiet-button" onClick={() => unfilter()}>
        {text.filters.clear}
      </button>
    </div>
  );
}

function remaining({ map: { counts, total } }: Atlas, shown: number): string {
  return counts.concepts === total.concepts
    ? text.filters.remaining(shown, counts.concepts)
    : text.drawn.remaining(shown, counts.concepts, total.concepts);
}

function chips(): Chip[] {
  const { types, communities, minPapers, minShared, years, relation } = route.value.filters;
  const named = communities?.map((id) =>
    labelOf(atlas.value?.map.communities.find((c) => c.level === 0 && c.id === id)?.label ?? ''),
  );
  return [
    ...(types
      ? [
          {
            key: 'types',
            name:
              types.length === 0 ? text.filters.none : text.filters.types(types.map(text.types).join(', ')),
          } as const,
        ]
      : []),
    ...(named
      ? [
          {
            key: 'communities',
            name:
              named.length === 0
                ? text.filters.none
                : text.filters.communities(named.join(', '), named.length),
          } as const,
        ]
      : []),
    ...(minPapers > 1 ? [{ key: 'minPapers', name: text.filters.min(minPapers) } as const] : []),
    ...(minShared > 1 ? [{ key: 'minShared', name: text.filters.minShared(minShared) } as const] : []),
    ...(years ? [{ key: 'years', name: text.filters.years(years[0], years[1]) } as const] : []),
    ...(relation ? [{ key: 'relation', name: text.filters.relation(text.relation(relation)) } as const] : []),
  ];
}
