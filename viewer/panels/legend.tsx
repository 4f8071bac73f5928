// The legend is the filter: what the shapes and colours mean, how many of each remain, and whether they are shown.
import { useState } from 'preact/hooks';
import { CONCEPT_TYPES, type ConceptType } from '../../src/model/index.js';
import type { Atlas } from '../data/atlas.js';
import { topCommunities } from '../data/communities.js';
import type { Visibility } from '../data/visibility.js';
import { labelOf } from '../lib/label.js';
import { shortName } from '../map/labels.js';
import { communityColor } from '../state/colors.js';
import { PAPER_MODES, type PaperMode } from '../state/route.js';
import { filter, go, route, unfilter } from '../state/store.js';
import { n, text } from '../text.js';
import { MinShared, RelationKinds, Years } from './more-filters.js';
import { ShapeIcon } from './shape-icon.js';
import { SteppedSlider } from './stepped-slider.js';

interface LegendProps {
  readonly atlas: Atlas;
  readonly visibility: Visibility;
}

export function Legend({ atlas, visibility }: LegendProps) {
  return (
    <div class="legend-body">
      <CountedAmong atlas={atlas} />
      <Types visibility={visibility} />
      <Communities atlas={atlas} visibility={visibility} />
      <Reading />
      <MinPapers atlas={atlas} />
      <MinShared atlas={atlas} visibility={visibility} />
      <Years visibility={visibility} />
      <PaperModes atlas={atlas} />
      <RelationKinds />
    </div>
  );
}

function CountedAmong({ atlas }: { readonly atlas: Atlas }) {
  const { counts, total } = atlas.map;
  if (counts.concepts === total.concepts) return null;
  return <p class="note">{text.drawn.counted(counts.concepts, total.concepts)}</p>;
}

interface TickProps {
  readonly name: string;
  readonly count: number;
  readonly on: boolean;
  readonly alone: boolean;
  readonly toggle: () => void;
  readonly only: () => void;
  readonly icon: preact.ComponentChild;
  /** The name in full, where the one shown is short. */
  readonly full?: string;
}

function Tick({ name, full, count, on, alone, toggle, only, icon }: TickProps) {
  return (
    <li class={on ? 'tick' : 'tick is-off'}>
      <label>
        <input type="checkbox" checked={on} onChange={toggle} />
        {icon}
        <span class="name" title={full ?? name}>
          {name}
        </span>
        <span class="count">{n(count)}</span>
      </label>
      <button
        type="button"
        class="only"
        aria-label={alone ? `${text.legend.all}: ${name}` : text.legend.onlyLabel(name)}
        onClick={only}
      >
        {alone ? text.legend.all : text.legend.only}
      </button>
    </li>
  );
}

/** The set after ticking or unticking one of all: all of them is no filter. */
function toggled<T>(all: readonly T[], chosen: readonly T[] | undefined, value: T): readonly T[] | undefined {
  const set = new Set(chosen ?? all);
  if (!set.delete(value)) set.add(value);
  return set.size === all.length ? undefined : all.filter((item) => set.has(item));
}

function isAlone<T>(chosen: readonly T[] | undefined, value: T): boolean {
  return chosen?.length === 1 && chosen[0] === value;
}

function Types({ visibility }: { readonly visibility: Visibility }) {
  const chosen = route.value.filters.types;
  const set = (types: readonly ConceptType[] | undefined) => (types ? filter({ types }) : unfilter('types'));
  return (
    <fieldset>
      <legend>{text.legend.types}</legend>
      <ul>
        {CONCEPT_TYPES.map((type) => (
          <Tick
            key={type}
            name={text.type(type)}
            count={visibility.byType[type]}
            on={chosen?.includes(type) ?? true}
            alone={isAlone(chosen, type)}
            toggle={() => set(toggled(CONCEPT_TYPES, chosen, type))}
            only={() => set(isAlone(chosen, type) ? undefined : [type])}
            icon={<ShapeIcon kind={type} />}
          />
        ))}
      </ul>
    </fieldset>
  );
}

const FEW = 7;

function Communities({ atlas, visibility }: LegendProps) {
  const [open, setOpen] = useState(false);
  const chosen = route.value.filters.communities;
  const top = topCommunities(atlas.map);
  const all = top.map(({ id }) => id);
  const set = (communities: readonly number[] | undefined) =>
    communities ? filter({ communities }) : unfilter('communities');
  return (
    <fieldset>
      <legend>{text.legend.communities}</legend>
      <ul>
        {(open ? top : top.slice(0, FEW)).map(({ id, label }) => (
          <Tick
            key={id}
            name={shortName(labelOf(label))}
            full={labelOf(label)}
            count={visibility.byCommunity[id] ?? 0}
            on={chosen?.includes(id) ?? true}
            alone={isAlone(chosen, id)}
            toggle={() => set(toggled(all, chosen, id))}
            only={() => set(isAlone(chosen, id) ? undefined : [id])}
            icon={<span class="swatch" style={{ background: communityColor(id) }} aria-hidden="true" />}
          />
        ))}
      </ul>
      {top.length > FEW ? (
        <button type="button" class="more" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? text.legend.showFewer : text.legend.showAll(top.length)}
        </button>
      ) : null}
    </fieldset>
  );
}

const PAPER_STEPS = [1, 2, 3, 5, 8, 13, 21, 34, 55];

function MinPapers({ atlas }: { readonly atlas: Atlas }) {
  const most = atlas.map.nodes.count.slice(0, atlas.concepts).reduce((max, count) => Math.max(max, count), 1);
  return (
    <fieldset>
      <legend>{text.legend.min}</legend>
      <SteppedSlider
        label={text.legend.min}
        steps={PAPER_STEPS}
        most={most}
        value={route.value.filters.minPapers}
        change={(minPapers) => filter({ minPapers })}
      />
    </fieldset>
  );
}

function PaperModes({ atlas }: { readonly atlas: Atlas }) {
  const { counts, total } = atlas.map;
  const now = route.value.papers;
  return (
    <fieldset>
      <legend>{text.legend.papers}</legend>
      <div class="modes">
        {PAPER_MODES.map((mode: PaperMode) => (
          <label key={mode}>
            <input type="radio" name="papers" checked={mode === now} onChange={() => go({ papers: mode })} />
            <span>{text.legend.paperModes[mode]}</span>
          </label>
        ))}
      </div>
      {counts.papers < total.papers ? (
        <p class="note">{text.drawn.papers(counts.papers, total.papers)}</p>
      ) : null}
    </fieldset>
  );
}

/** What stands for what, drawn as on the map. */
const SIGNS = [
  {
    id: 'size',
    sign: (
      <>
        <circle cx="5" cy="7" r="2.2" />
        <circle cx="16" cy="7" r="5.5" />
      </>
    ),
  },
  {
    id: 'pale',
    sign: (
      <>
        <circle cx="5" cy="7" r="4" opacity="0.4" />
        <circle cx="17" cy="7" r="4" />
      </>
    ),
  },
  { id: 'line', sign: <path d="M2 11 22 3" fill="none" stroke="currentColor" stroke-width="1.2" /> },
  {
    id: 'land',
    sign: <rect x="1" y="1" width="22" height="12" rx="5" fill-opacity="0.16" stroke="currentColor" />,
  },
] as const;

function Reading() {
  return (
    <div class="reading">
      <h3>{text.legend.reading}</h3>
      <p>
        <ShapeIcon kind="paper" /> {text.paper.eyebrow}
      </p>
      {SIGNS.map(({ id, sign }) => (
        <p key={id}>
          <svg class="sign" viewBox="0 0 24 14" aria-hidden="true">
            {sign}
          </svg>
          {text.legend[id]}
        </p>
      ))}
    </div>
  );
}
