// The whole in figures: what was counted, the best-connected concepts, how the graph was made, in words to copy.
import { CONCEPT_TYPES } from '../../src/model/index.js';
import type { Atlas } from '../data/atlas.js';
import { conceptRefOf } from '../data/concept-ref.js';
import { useAnswer } from '../lib/use-answer.js';
import { source } from '../state/store.js';
import { n, text } from '../text.js';
import { CopyButton } from './copy-button.js';
import { ConceptLink } from './links.js';
import { PartNote } from './part-note.js';
import { Answered, OpenList, Section } from './parts.js';
import { ShapeIcon } from './shape-icon.js';

export function FiguresPanel({ atlas }: { readonly atlas: Atlas }) {
  return (
    <>
      <header class="panel-head">
        <p class="eyebrow">{source.part ? text.part.eyebrow : text.figures.eyebrow}</p>
        <h2>{text.figures.title}</h2>
        <PartNote />
      </header>
      <Types atlas={atlas} />
      <Counts />
      <Section title={text.figures.connected} note={text.figures.connectedNote}>
        <OpenList items={bestConnected(atlas)} first={10} class="chips">
          {(node) => (
            <li key={node}>
              <ConceptLink concept={conceptRefOf(atlas, node)} />
            </li>
          )}
        </OpenList>
      </Section>
      <Methods />
    </>
  );
}

const MOST_CONNECTED = 30;

function bestConnected({ map, concepts }: Atlas): number[] {
  const { importance } = map.nodes;
  return Array.from({ length: concepts }, (_, node) => node)
    .sort((a, b) => importance[b]! - importance[a]! || a - b)
    .slice(0, MOST_CONNECTED);
}

function Types({ atlas }: { readonly atlas: Atlas }) {
  const { counts, total } = atlas.map;
  if (counts.concepts < total.concepts) return <TypesInAll total={total.concepts} />;
  const drawn = CONCEPT_TYPES.map(() => 0);
  for (let node = 0; node < atlas.concepts; node++) drawn[atlas.map.nodes.type[node]!]!++;
  return <TypeBars counts={drawn} />;
}

/** From the shares of the whole, where the map draws a part. */
function TypesInAll({ total }: { readonly total: number }) {
  const answer = useAnswer('stats', source.stats);
  return (
    <Answered answer={answer}>
      {({ types }) => <TypeBars counts={CONCEPT_TYPES.map((type) => Math.round(types[type] * total))} />}
    </Answered>
  );
}

function TypeBars({ counts }: { readonly counts: readonly number[] }) {
  const most = Math.max(1, ...counts);
  return (
    <Section title={text.figures.types}>
      <ul class="figure-bars">
        {CONCEPT_TYPES.map((type, i) => (
          <li key={type}>
            <ShapeIcon kind={type} />
            <span>{text.types(type)}</span>
            <meter min={0} max={most} value={counts[i]!} aria-label={text.types(type)} />
            <span class="count">{n(counts[i]!)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Counts() {
  const answer = useAnswer('stats', source.stats);
  return (
    <Answered answer={answer}>
      {(stats) => (
        <Section title={text.figures.counts}>
          <dl class="figure-list">
            {[...text.figures.rows(stats), ...Object.entries(stats.provenance)].map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
    </Answered>
  );
}

function Methods() {
  const answer = useAnswer('methods', source.methods);
  return (
    <Answered answer={answer}>
      {(methods) => (
        <Section title={text.figures.methods}>
          <p class="methods">{methods.text}</p>
          <CopyButton text={methods.text} label={text.figures.copy} />
        </Section>
      )}
    </Answered>
  );
}
