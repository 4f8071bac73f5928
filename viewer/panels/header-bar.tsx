// The bar on top: name, search, view, export, theme, keys.
import { useRef, useState } from 'preact/hooks';
import { download } from '../lib/download.js';
import type { AtlasMap } from '../map/atlas-map.js';
import { mapInUse } from '../state/map-in-use.js';
import { VIEWS, type View } from '../state/route.js';
import { drawable, go, route, source } from '../state/store.js';
import { theme, toggleTheme } from '../state/theme.js';
import { text } from '../text.js';
import { CopyCaption, GraphFormats } from './graph-formats.js';
import { SearchBox } from './search-box.js';

interface HeaderBarProps {
  readonly toggleLegend: () => void;
  readonly legendOpen: boolean;
  readonly openHelp: () => void;
}

export function HeaderBar({ toggleLegend, legendOpen, openHelp }: HeaderBarProps) {
  return (
    <header class="bar">
      <h1 class="brand">
        <a href="#/" aria-label={text.header.home}>
          <Mark />
          <span>{text.product}</span>
        </a>
      </h1>
      <SearchBox />
      <nav class="tools" aria-label={text.header.views}>
        <ViewSwitch />
        <ExportMenu />
        <button type="button" class="tool legend-toggle" aria-expanded={legendOpen} onClick={toggleLegend}>
          {text.header.legend}
        </button>
        <button
          type="button"
          class="tool icon"
          aria-label={theme.value === 'dark' ? text.header.light : text.header.dark}
          onClick={toggleTheme}
        >
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <circle cx="10" cy="10" r="6.5" fill="none" stroke="currentColor" stroke-width="1.6" />
            <path d="M10 3.5a6.5 6.5 0 0 1 0 13z" fill="currentColor" />
          </svg>
        </button>
        <button type="button" class="tool icon help-toggle" aria-label={text.header.help} onClick={openHelp}>
          ?
        </button>
      </nav>
    </header>
  );
}

function Mark() {
  return (
    <svg viewBox="0 0 24 24" class="brand-mark" aria-hidden="true">
      <path d="M5 17 12 6l7 11z" fill="none" stroke="currentColor" stroke-width="1.3" />
      <circle cx="5" cy="17" r="2.7" />
      <circle cx="12" cy="6" r="2.7" />
      <rect x="16.7" y="14.7" width="4.6" height="4.6" />
    </svg>
  );
}

function ViewSwitch() {
  return (
    <div class="switch">
      {VIEWS.filter((view) => view !== 'map' || drawable.value).map((view) => (
        <button key={view} type="button" aria-pressed={shownView() === view} onClick={() => go({ view })}>
          {text.header[view]}
        </button>
      ))}
    </div>
  );
}

/** Without WebGL the outline stands in for the map. */
function shownView(): View {
  return route.value.view === 'map' && !drawable.value ? 'outline' : route.value.view;
}

function ExportMenu() {
  const menu = useRef<HTMLDetailsElement>(null);
  const gexf = source.exportHref('gexf');
  const [opened, setOpened] = useState(false);
  const close = () => menu.current?.removeAttribute('open');
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !menu.current?.open) return;
    event.stopPropagation();
    close();
    menu.current.querySelector('summary')?.focus();
  };
  return (
    <details class="menu" ref={menu} onKeyDown={onKeyDown} onToggle={() => setOpened(true)}>
      <summary class="tool">{text.header.export}</summary>
      <ul>
        {source.formats || gexf === undefined ? null : (
          <li>
            <a href={gexf} download="paperweave.gexf" onClick={close}>
              {text.header.gexf}
            </a>
          </li>
        )}
        {mapInUse.value ? <FigureItems map={mapInUse.value} close={close} /> : null}
        {opened && source.stats ? <CopyCaption /> : null}
        {opened && source.formats ? <GraphFormats close={close} /> : null}
      </ul>
    </details>
  );
}

interface FigureItemsProps {
  readonly map: AtlasMap;
  readonly close: () => void;
}

function FigureItems({ map, close }: FigureItemsProps) {
  return (
    <>
      {FIGURES.map(({ id, label, make }) => (
        <li key={id}>
          <button
            type="button"
            onClick={() => {
              close();
              void make(map).then((file) => file && download(file, `paperweave.${id}`));
            }}
          >
            {label}
          </button>
        </li>
      ))}
    </>
  );
}

interface Figure {
  readonly id: string;
  readonly label: string;
  readonly make: (map: AtlasMap) => Promise<Blob | null>;
}

/** Drawing a figure is loaded when it is asked for. */
const FIGURES: readonly Figure[] = [
  {
    id: 'png',
    label: text.header.png,
    make: async (map) => (await import('../map/figure.js')).pngFigure(map),
  },
  {
    id: 'svg',
    label: text.header.svg,
    make: async (map) => (await import('../map/figure.js')).svgFigure(map),
  },
];
