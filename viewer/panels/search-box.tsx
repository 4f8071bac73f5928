// Search as you type: a combobox after the ARIA pattern, over labels, aliases and titles. Enter flies there; `/` comes here.
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ConceptRef, SearchHit } from '../../src/model/index.js';
import { labelOf } from '../lib/label.js';
import { communityColor } from '../state/colors.js';
import { correct } from '../state/corrections.js';
import { pinsOf, subjectOf } from '../state/route.js';
import { look, type Pairing, pairing, route, source } from '../state/store.js';
import { text } from '../text.js';
import { ShapeIcon } from './shape-icon.js';

const MOST = 12;
const PAUSE_MS = 90;

type Found =
  | { readonly state: 'idle' }
  | { readonly state: 'found'; readonly query: string; readonly hits: readonly SearchHit[] }
  | { readonly state: 'failed' };

export function SearchBox() {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const found = useSearch(query);
  const hits = found.state === 'found' && query.trim() !== '' ? found.hits : [];
  useSlashKey(input);
  useLayoutEffect(() => {
    if (pairing.value) input.current?.focus();
  }, [pairing.value]);
  const choose = (hit: SearchHit | undefined) => {
    if (!hit) return;
    const partner = pairing.value;
    pairing.value = undefined;
    if (hit.concept && partner?.use === 'same') sameAs(partner, hit.concept);
    else if (hit.concept && partner) look(subjectOf([...pinsOrOf(partner), hit.concept.id]));
    else if (hit.concept) look({ kind: 'concept', id: hit.concept.id });
    else if (hit.paper) look({ kind: 'paper', id: hit.paper.id });
    setOpen(false);
    setQuery('');
    input.current?.blur();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && hits.length > 0) {
      event.preventDefault();
      setOpen(true);
      setActive((active + step + hits.length + (active < 0 && step < 0 ? 1 : 0)) % hits.length);
    } else if (event.key === 'Enter') choose(hits[Math.max(active, 0)]);
    else if (event.key === 'Escape') {
      event.stopPropagation();
      if (open && query !== '') setQuery('');
      else input.current?.blur();
      pairing.value = undefined;
      setOpen(false);
    }
  };
  const shown = open && query.trim() !== '' && found.state !== 'idle';
  return (
    <search class="search">
      <svg class="search-icon" viewBox="0 0 20 20" aria-hidden="true">
        <circle cx="8.5" cy="8.5" r="5.5" />
        <path d="m13 13 4.5 4.5" />
      </svg>
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={text.search.label}
        aria-expanded={shown && hits.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown && active >= 0 && hits[active] ? `${id}-${active}` : undefined}
        placeholder={
          pairing.value
            ? text.search.pairing[pairing.value.use](pairing.value.label)
            : text.search.placeholder
        }
        autocomplete="off"
        spellcheck={false}
        value={query}
        onInput={(event) => {
          setQuery(event.currentTarget.value);
          setActive(-1);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => {
          setOpen(false);
          pairing.value = undefined;
        }}
        onKeyDown={onKeyDown}
      />
      {query === '' ? <span class="key">/</span> : null}
      <div class="suggestions" hidden={!shown}>
        <div id={`${id}-list`} role="listbox" aria-label={text.search.label}>
          {hits.map((hit, i) => (
            <Suggestion
              key={hit.concept?.id ?? hit.paper?.id ?? i}
              hit={hit}
              id={`${id}-${i}`}
              active={i === active}
              choose={() => choose(hit)}
            />
          ))}
        </div>
        {found.state === 'failed' ? <p class="note">{text.search.failed}</p> : null}
        {found.state === 'found' && found.hits.length === 0 ? (
          <p class="note">{text.search.none(found.query)}</p>
        ) : null}
      </div>
      <span class="visually-hidden" aria-live="polite">
        {shown && found.state === 'found' ? text.search.count(hits.length) : ''}
      </span>
    </search>
  );
}

/** The pins that are there, or the one concept that was chosen to begin with. */
function pinsOrOf({ id }: Pairing): readonly string[] {
  const pins = pinsOf(route.value.subject);
  return pins.length > 0 ? pins : [id];
}

function sameAs({ id, label }: Pairing, other: ConceptRef): void {
  if (id !== other.id) correct({ id, label, action: 'replace by', value: other.label });
}

interface SuggestionProps {
  readonly hit: SearchHit;
  readonly id: string;
  readonly active: boolean;
  readonly choose: () => void;
}

function Suggestion({ hit, id, active, choose }: SuggestionProps) {
  const { concept, paper, matched } = hit;
  const detail = concept ? `${text.type(concept.type)}, ${text.papers(concept.papers)}` : text.paper.eyebrow;
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      class={active ? 'suggestion is-active' : 'suggestion'}
      onMouseDown={(event) => {
        event.preventDefault();
        choose();
      }}
    >
      <ShapeIcon
        kind={concept?.type ?? 'paper'}
        color={concept ? communityColor(concept.community) : undefined}
      />
      <span class="name">{labelOf(concept?.label ?? paper?.title ?? '')}</span>
      {matched ? <span class="alias">{text.search.alias(matched)}</span> : null}
      <span class={concept ? 'detail' : 'detail of-paper'}>{detail}</span>
    </div>
  );
}

function useSearch(query: string): Found {
  const [found, setFound] = useState<Found>({ state: 'idle' });
  useEffect(() => {
    const wanted = query.trim();
    if (wanted === '') return setFound({ state: 'idle' });
    const asking = new AbortController();
    const timer = setTimeout(() => {
      source.search(wanted, MOST, asking.signal).then(
        ({ hits }) => setFound({ state: 'found', query: wanted, hits }),
        () => {
          if (!asking.signal.aborted) setFound({ state: 'failed' });
        },
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [query]);
  return found;
}

function useSlashKey(input: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLInputElement && event.target.type === 'text';
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.current?.focus();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}
