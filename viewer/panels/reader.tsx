// The reading column: what the address names, from the first page to one sentence. On a phone it is a sheet over the map.
import { useEffect, useRef } from 'preact/hooks';
import type { Atlas } from '../data/atlas.js';
import { formatRoute, HOME, type Subject } from '../state/route.js';
import { onPhone, type SheetStep, sheet } from '../state/sheet.js';
import { look, route } from '../state/store.js';
import { text } from '../text.js';
import { CommunityPanel } from './community-panel.js';
import { ConceptPanel } from './concept-panel.js';
import { CorrectionsPanel } from './corrections-panel.js';
import { ElsewhereNote } from './elsewhere.js';
import { FiguresPanel } from './figures-panel.js';
import { HomePanel } from './home-panel.js';
import { PairPanel } from './pair-panel.js';
import { PaperPanel } from './paper-panel.js';
import { SeveralPanel } from './several-panel.js';

export function Reader({ atlas }: { readonly atlas: Atlas }) {
  const { subject, view } = route.value;
  const scroller = useRef<HTMLDivElement>(null);
  const hasMoved = useRef(false);
  const key = formatRoute({ ...HOME, subject });
  useEffect(() => {
    scroller.current?.scrollTo(0, 0);
    if (onPhone.value && sheet.value === 'low') sheet.value = 'half';
    if (hasMoved.current) takeFocus();
    hasMoved.current = true;
  }, [key]);
  useEffect(() => {
    if (onPhone.value && subject.kind === 'home') sheet.value = view === 'map' ? 'half' : 'low';
  }, [view]);
  return (
    <aside class={`reader sheet-${sheet.value}`} id="reader" aria-label={text.sheet.label} tabIndex={-1}>
      {onPhone.value ? <SheetHandle /> : null}
      <div class="reader-scroll" ref={scroller}>
        {subject.kind === 'home' ? null : (
          <button
            type="button"
            class="close"
            aria-label={text.sheet.close}
            onClick={() => look({ kind: 'home' })}
          >
            <span aria-hidden="true">×</span>
          </button>
        )}
        <article class="panel" key={key}>
          <Panel subject={subject} atlas={atlas} />
          <ElsewhereNote />
        </article>
      </div>
    </aside>
  );
}

/** The link that was followed is gone with its panel: reading goes on at the top of the new one. */
function takeFocus(): void {
  const at = document.activeElement;
  if (at === document.body || at?.closest('.reader, .search')) document.getElementById('reader')?.focus();
}

function Panel({ subject, atlas }: { readonly subject: Subject; readonly atlas: Atlas }) {
  switch (subject.kind) {
    case 'concept':
      return <ConceptPanel id={subject.id} />;
    case 'pair':
      return <PairPanel a={subject.a} b={subject.b} />;
    case 'paper':
      return <PaperPanel id={subject.id} />;
    case 'several':
      return <SeveralPanel ids={subject.ids} />;
    case 'figures':
      return <FiguresPanel atlas={atlas} />;
    case 'corrections':
      return <CorrectionsPanel />;
    case 'community':
      return <CommunityPanel id={subject.id} atlas={atlas} />;
    default:
      return <HomePanel atlas={atlas} />;
  }
}

const TAP: Readonly<Record<SheetStep, SheetStep>> = { low: 'half', half: 'full', full: 'low' };
const UP: Readonly<Record<SheetStep, SheetStep>> = { low: 'half', half: 'full', full: 'full' };
const DOWN: Readonly<Record<SheetStep, SheetStep>> = { low: 'low', half: 'low', full: 'half' };
const SWIPE = 24;

function SheetHandle() {
  const from = useRef<number | undefined>(undefined);
  const end = (event: PointerEvent) => {
    const dragged = event.clientY - (from.current ?? event.clientY);
    from.current = undefined;
    if (dragged < -SWIPE) sheet.value = UP[sheet.value];
    else if (dragged > SWIPE) sheet.value = DOWN[sheet.value];
    else sheet.value = TAP[sheet.value];
  };
  return (
    <button
      type="button"
      class="sheet-handle"
      aria-label={sheet.value === 'full' ? text.sheet.collapse : text.sheet.expand}
      onPointerDown={(event) => {
        from.current = event.clientY;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerUp={end}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        sheet.value = TAP[sheet.value];
      }}
    />
  );
}
