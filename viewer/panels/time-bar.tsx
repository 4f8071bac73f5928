// The map at the end of a year: a slider and play over places that never move. Only where papers have years.
import { useEffect, useState } from 'preact/hooks';
import type { Atlas } from '../data/atlas.js';
import { conceptRefOf } from '../data/concept-ref.js';
import { moment, span } from '../state/extras.js';
import { go, goWithoutTrace, leaveMoment, route } from '../state/store.js';
import { text } from '../text.js';
import { ConceptLink } from './links.js';

const STEP_MS = 900;

export function TimeBar({ atlas }: { readonly atlas: Atlas }) {
  const known = span.value;
  const [playing, setPlaying] = useState(false);
  const now = route.value.at;
  useEffect(() => {
    if (!playing || !known) return undefined;
    const timer = setTimeout(() => {
      const next = (route.peek().at ?? known[0]) + 1;
      goWithoutTrace({ at: Math.min(next, known[1]) });
      if (next >= known[1]) setPlaying(false);
    }, STEP_MS);
    return () => clearTimeout(timer);
  }, [playing, now]);
  if (!known || known[0] === known[1]) return null;
  const play = () => {
    if (!playing && (now === undefined || now >= known[1])) go({ at: known[0] });
    setPlaying(!playing);
  };
  const stop = () => {
    setPlaying(false);
    leaveMoment();
  };
  return (
    <section class="time-bar" aria-label={text.time.title}>
      <button type="button" class="time-play" onClick={play}>
        {playing ? text.time.pause : text.time.play}
      </button>
      <input
        type="range"
        aria-label={text.time.year}
        aria-valuetext={now === undefined ? text.time.all : String(now)}
        min={known[0]}
        max={known[1]}
        value={now ?? known[1]}
        onChange={(event) => {
          setPlaying(false);
          go({ at: Number(event.currentTarget.value) });
        }}
      />
      <output>{now ?? text.time.all}</output>
      {now === undefined ? null : (
        <button type="button" class="quiet-button" onClick={stop}>
          {text.time.clear}
        </button>
      )}
      <Trends atlas={atlas} />
    </section>
  );
}

function Trends({ atlas }: { readonly atlas: Atlas }) {
  const { rising = [], fading = [] } = moment.value ?? {};
  return (
    <div class="trends">
      {[['rising', rising] as const, ['fading', fading] as const].map(([kind, nodes]) =>
        nodes.length === 0 ? null : (
          <p key={kind}>
            <span class="trend">{text.time[kind]}</span>
            {nodes.map((node) => (
              <ConceptLink key={node} concept={conceptRefOf(atlas, node)} />
            ))}
          </p>
        ),
      )}
    </div>
  );
}
