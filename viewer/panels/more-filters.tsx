// Filters by what the graph may have: shared papers of links, years, typed relations. Each says what remains.
import type { Atlas } from '../data/atlas.js';
import { kindsOf } from '../data/relations.js';
import type { Visibility } from '../data/visibility.js';
import { span } from '../state/extras.js';
import { filter, relations, route, unfilter } from '../state/store.js';
import { n, text } from '../text.js';
import { SteppedSlider } from './stepped-slider.js';

const SHARED_STEPS = [1, 2, 3, 4, 5, 8, 13, 21, 34];

interface MinSharedProps {
  readonly atlas: Atlas;
  readonly visibility: Visibility;
}

export function MinShared({ atlas, visibility }: MinSharedProps) {
  const { kind, count } = atlas.map.edges;
  const most = count.reduce((max, papers, edge) => (kind[edge] === 0 ? Math.max(max, papers) : max), 1);
  return (
    <fieldset>
      <legend>{text.legend.shared}</legend>
      <SteppedSlider
        label={text.legend.shared}
        steps={SHARED_STEPS}
        most={most}
        value={route.value.filters.minShared}
        change={(minShared) => filter({ minShared })}
      />
      <p class="remain">{text.filters.linksLeft(visibility.links)}</p>
    </fieldset>
  );
}

export function Years({ visibility }: { readonly visibility: Visibility }) {
  const known = span.value;
  if (!known) return null;
  const [from, to] = route.value.filters.years ?? known;
  const set = (first: number, last: number) => {
    const wanted = [Math.min(first, last), Math.max(first, last)] as const;
    if (wanted[0] <= known[0] && wanted[1] >= known[1]) unfilter('years');
    else filter({ years: wanted });
  };
  const field = (value: number, label: string, change: (year: number) => void) => (
    <input
      type="number"
      aria-label={label}
      min={known[0]}
      max={known[1]}
      value={value}
      onChange={(event) => {
        const year = Math.floor(event.currentTarget.valueAsNumber);
        if (Number.isFinite(year)) change(Math.min(known[1], Math.max(known[0], year)));
      }}
    />
  );
  return (
    <fieldset>
      <legend>{text.legend.years}</legend>
      <div class="year-range">
        {field(from, text.legend.yearFrom, (year) => set(year, to))}
        <span aria-hidden="true">–</span>
        {field(to, text.legend.yearTo, (year) => set(from, year))}
      </div>
      <p class="remain">{text.filters.conceptsLeft(visibility.concepts)}</p>
    </fieldset>
  );
}

export function RelationKinds() {
  const kinds = kindsOf(relations.value ?? []);
  const chosen = route.value.filters.relation;
  if (kinds.length === 0) return null;
  return (
    <fieldset>
      <legend>{text.legend.relation}</legend>
      <div class="modes">
        <label>
          <input type="radio" name="relation" checked={!chosen} onChange={() => unfilter('relation')} />
          <span>{text.legend.anyRelation}</span>
        </label>
        {kinds.map(({ relation, count }) => (
          <label key={relation}>
            <input
              type="radio"
              name="relation"
              checked={relation === chosen}
              onChange={() => filter({ relation })}
            />
            <span>{text.relation(relation)}</span>
            <span class="count">{n(count)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
