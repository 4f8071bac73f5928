// The page: bar, map or outline, reading column, legend.
import { useEffect } from 'preact/hooks';
import type { Atlas } from './data/atlas.js';
import { percent } from './lib/percent.js';
import { Announcer } from './panels/announcer.js';
import { DataTable } from './panels/data-table.js';
import { FigureDialog } from './panels/figure-dialog.js';
import { FilterChips } from './panels/filter-chips.js';
import { HeaderBar } from './panels/header-bar.js';
import { HelpDialog } from './panels/help-dialog.js';
import { LazyMap } from './panels/lazy-map.js';
import { Legend } from './panels/legend.js';
import { Outline } from './panels/outline.js';
import { Reader } from './panels/reader.js';
import { TimeBar } from './panels/time-bar.js';
import { Tour } from './panels/tour.js';
import { printing } from './state/printing.js';
import { HOME } from './state/route.js';
import { drawable, load, loading, look, overlay, route, visibility } from './state/store.js';
import { theme } from './state/theme.js';
import { text } from './text.js';

export function App() {
  useEffect(() => {
    document.documentElement.dataset.theme = theme.value;
  }, [theme.value]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLInputElement && event.target.type === 'text';
      if (event.key === '?' && !typing) overlay('keys');
      else if (event.key === 'Escape' && !document.querySelector('dialog[open]')) stepOut();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  const now = loading.value;
  return (
    <>
      <button type="button" class="skip" onClick={() => document.getElementById('reader')?.focus()}>
        {text.header.skip}
      </button>
      <HeaderBar />
      {now.state === 'ready' ? <Ready atlas={now.atlas} /> : <Waiting />}
      <HelpDialog />
      {now.state === 'ready' ? <FigureDialog /> : null}
      {route.value.open === 'tour' && now.state === 'ready' ? <Tour /> : null}
      <Announcer />
    </>
  );
}

function Ready({ atlas }: { readonly atlas: Atlas }) {
  const view = route.value.view === 'map' && !drawable.value ? 'outline' : route.value.view;
  return (
    <div class="page">
      <main class="main" aria-label={text.header[view]}>
        <FilterChips />
        {view === 'map' ? <LazyMap atlas={atlas} /> : null}
        {view === 'map' ? <TimeBar atlas={atlas} /> : null}
        {printing.value && view === 'map' ? (
          <div class="print-outline">
            <Outline atlas={atlas} visibility={visibility.value!} />
          </div>
        ) : null}
        {view === 'outline' ? <Outline atlas={atlas} visibility={visibility.value!} /> : null}
        {view === 'table' ? <DataTable atlas={atlas} visibility={visibility.value!} /> : null}
      </main>
      <Reader atlas={atlas} />
      <LegendDrawer atlas={atlas} />
    </div>
  );
}

/** A column where there is room, else a drawer that takes the focus while it is open. */
function LegendDrawer({ atlas }: { readonly atlas: Atlas }) {
  const open = route.value.open === 'legend';
  useEffect(() => {
    if (open) document.querySelector<HTMLElement>('.legend-close')?.focus();
  }, [open]);
  return (
    <aside class={`legend${open ? ' is-open' : ''}`} aria-label={text.legend.title}>
      <button
        type="button"
        class="close legend-close"
        aria-label={text.legend.close}
        onClick={() => {
          overlay('none');
          document.querySelector<HTMLElement>('.legend-toggle')?.focus();
        }}
      >
        <span aria-hidden="true">×</span>
      </button>
      <Legend atlas={atlas} visibility={visibility.value!} />
    </aside>
  );
}

function Waiting() {
  const now = loading.value;
  if (now.state === 'failed')
    return (
      <main class="boot">
        <p>{text.failed}</p>
        <p class="note">{now.message}</p>
        <p class="note">{text.failedHow}</p>
        <button type="button" class="button" onClick={() => void load()}>
          {text.retry}
        </button>
      </main>
    );
  const share = now.state === 'loading' && now.total ? now.received / now.total : undefined;
  return (
    <main class="boot" aria-busy="true">
      <p>{share === undefined ? text.loading : text.loadingShare(percent(share))}</p>
      <progress value={share} aria-label={text.loading} />
    </main>
  );
}

/** Escape steps out: of what lies over the page, then of what is looked at. */
function stepOut(): void {
  if (route.value.open !== HOME.open) overlay('none');
  else if (route.value.subject.kind !== 'home') look({ kind: 'home' });
}
