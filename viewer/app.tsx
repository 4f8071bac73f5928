// The page: bar, map or outline, reading column, legend.
import { useEffect, useState } from 'preact/hooks';
import type { Atlas } from './data/atlas.js';
import { percent } from './lib/percent.js';
import { Announcer } from './panels/announcer.js';
import { ConceptTable } from './panels/concept-table.js';
import { FilterChips } from './panels/filter-chips.js';
import { HeaderBar } from './panels/header-bar.js';
import { HelpDialog } from './panels/help-dialog.js';
import { LazyMap } from './panels/lazy-map.js';
import { Legend } from './panels/legend.js';
import { Outline } from './panels/outline.js';
import { Reader } from './panels/reader.js';
import { TimeBar } from './panels/time-bar.js';
import { Tour } from './panels/tour.js';
import { drawable, load, loading, look, route, visibility } from './state/store.js';
import { theme } from './state/theme.js';
import { text } from './text.js';

export function App() {
  const [legendOpen, setLegendOpen] = useState(false);
  const [touring, setTouring] = useState(false);
  const [helpOpen, setHelpOpen] = useState(false);
  useEffect(() => {
    document.documentElement.dataset.theme = theme.value;
  }, [theme.value]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLInputElement && event.target.type === 'text';
      if (event.key === '?' && !typing) setHelpOpen(true);
      else if (event.key === 'Escape' && !document.querySelector('dialog[open]'))
        stepOut(() => setLegendOpen(false));
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
      <HeaderBar
        toggleLegend={() => setLegendOpen(!legendOpen)}
        legendOpen={legendOpen}
        openHelp={() => setHelpOpen(true)}
      />
      {now.state === 'ready' ? (
        <Ready atlas={now.atlas} legendOpen={legendOpen} closeLegend={() => setLegendOpen(false)} />
      ) : (
        <Waiting />
      )}
      <HelpDialog
        open={helpOpen}
        close={() => setHelpOpen(false)}
        startTour={() => {
          setHelpOpen(false);
          setTouring(true);
        }}
      />
      {touring && now.state === 'ready' ? <Tour close={() => setTouring(false)} /> : null}
      <Announcer />
    </>
  );
}

interface ReadyProps {
  readonly atlas: Atlas;
  readonly legendOpen: boolean;
  readonly closeLegend: () => void;
}

function Ready({ atlas, legendOpen, closeLegend }: ReadyProps) {
  const view = route.value.view === 'map' && !drawable.value ? 'outline' : route.value.view;
  return (
    <div class="page">
      <main class="main" aria-label={text.header[view]}>
        <FilterChips />
        {view === 'map' ? <LazyMap atlas={atlas} /> : null}
        {view === 'map' ? <TimeBar atlas={atlas} /> : null}
        {view === 'outline' ? <Outline atlas={atlas} visibility={visibility.value!} /> : null}
        {view === 'table' ? <ConceptTable atlas={atlas} visibility={visibility.value!} /> : null}
      </main>
      <Reader atlas={atlas} />
      <aside class={`legend${legendOpen ? ' is-open' : ''}`} aria-label={text.legend.title}>
        <button type="button" class="close legend-close" aria-label={text.legend.close} onClick={closeLegend}>
          <span aria-hidden="true">×</span>
        </button>
        <Legend atlas={atlas} visibility={visibility.value!} />
      </aside>
    </div>
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

/** Escape steps out: of an open legend, then of what is looked at. */
function stepOut(closeLegend: () => void): void {
  if (document.querySelector('.legend.is-open')) closeLegend();
  else if (route.value.subject.kind !== 'home') look({ kind: 'home' });
}
