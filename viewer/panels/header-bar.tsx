// The bar on top: name, search, view, export, legend, theme, keys.
import { useRef, useState } from 'preact/hooks';
import { VIEWS, type View } from '../state/route.js';
import { drawable, go, overlay, route } from '../state/store.js';
import { theme, toggleTheme } from '../state/theme.js';
import { text } from '../text.js';
import { GraphFormats } from './graph-formats.js';
import { SearchBox } from './search-box.js';

export function HeaderBar() {
  const legendOpen = route.value.open === 'legend';
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
        <button
          type="button"
          class="tool legend-toggle"
          aria-expanded={legendOpen}
          onClick={() => overlay(legendOpen ? 'none' : 'legend')}
        >
          <ToolIcon path="M3 5h4M3 10h4M3 15h4M10 5h7M10 10h7M10 15h7" />
          <span class="tool-name">{text.header.legend}</span>
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
        <button type="button" class="tool icon" aria-label={text.header.help} onClick={() => overlay('keys')}>
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

/** Seen where there is no room for the name. */
function ToolIcon({ path }: { readonly path: string }) {
  return (
    <svg class="tool-icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d={path} />
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
      <summary class="tool">
        <ToolIcon path="M10 3v9M6 9l4 4 4-4M4 16h12" />
        <span class="tool-name">{text.header.export}</span>
      </summary>
      <ul>
        <li>
          <button
            type="button"
            onClick={() => {
              close();
              overlay('figure');
            }}
          >
            {text.header.figure}
          </button>
        </li>
        {opened ? <GraphFormats close={close} /> : null}
      </ul>
    </details>
  );
}
