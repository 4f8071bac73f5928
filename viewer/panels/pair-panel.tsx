// Two concepts: how often they meet, all the sentences that hold both, what they share, and other ways from one to the other.
import type { ConceptPath, ConceptRef } from '../../src/model/index.js';
import { type KnownLink, linkOf } from '../data/link.js';
import { labelOf } from '../lib/label.js';
import { times } from '../lib/percent.js';
import { useAnswer } from '../lib/use-answer.js';
import { COMMON_ASKED } from '../state/asked.js';
import { pathShown, paths } from '../state/extras.js';
import { atlas, go, source } from '../state/store.js';
import { text } from '../text.js';
import { Evidence } from './evidence.js';
import { ConceptLink, SubjectLink } from './links.js';
import { PaperSection } from './paper-section.js';
import { Answered, OpenList, Section } from './parts.js';
import { PinList } from './pin-list.js';
import { QuotationItem } from './quotation.js';

interface PairProps {
  readonly a: string;
  readonly b: string;
}

export function PairPanel({ a, b }: PairProps) {
  const answer = useAnswer(`pair ${a} ${b}`, () => Promise.all([source.concept(a), source.concept(b)]));
  return (
    <Answered answer={answer}>
      {([first, second]) => (
        <>
          <PairHead first={first} second={second} />
          <Evidence a={a} b={b} />
          <Shared a={a} b={b} />
          <Paths />
        </>
      )}
    </Answered>
  );
}

interface HeadProps {
  readonly first: ConceptRef;
  readonly second: ConceptRef;
}

const MOST_NEIGHBORS = 500;

function PairHead({ first, second }: HeadProps) {
  const answer = useAnswer(`strength ${first.id} ${second.id}`, () => linkBetween(first, second));
  return (
    <header class="panel-head">
      <p class="eyebrow">{text.pair.eyebrow}</p>
      <h2 class="pair-title">
        <ConceptLink concept={first} /> <span class="pair-and">{text.and}</span>{' '}
        <ConceptLink concept={second} />
      </h2>
      <Answered answer={answer}>
        {(link) => (
          <p class="lead">
            {link === undefined ? text.pair.apartSummary : text.pair.summary(text.papers(link.count))}{' '}
            {link && link.association > 1.05 ? text.pair.strength(times(link.association)) : null}
          </p>
        )}
      </Answered>
      <PinList concepts={[first, second]} />
    </header>
  );
}

/** From the map, where it holds the link; else from the neighbours of the rarer of the two. */
async function linkBetween(first: ConceptRef, second: ConceptRef): Promise<KnownLink | undefined> {
  const known = atlas.value;
  const [from, to] = [known?.indexOf.get(first.id), known?.indexOf.get(second.id)];
  const drawn = known && from !== undefined && to !== undefined ? linkOf(known, from, to) : undefined;
  if (drawn) return drawn;
  const [rarer, other] = first.papers <= second.papers ? [first, second] : [second, first];
  const { neighbors } = await source.neighbors(rarer.id, MOST_NEIGHBORS);
  return neighbors.find(({ concept }) => concept.id === other.id);
}

/** What both share; says nothing where the source cannot tell. */
function Shared({ a, b }: PairProps) {
  const answer = useAnswer(`common ${a} ${b}`, () => source.common([a, b], COMMON_ASKED));
  if (answer.state !== 'here') return null;
  const { papers, common } = answer.value;
  return (
    <>
      <PaperSection title={text.pair.papers} papers={papers.best} first={5} />
      {common.length > 0 ? (
        <Section title={text.pair.common}>
          <OpenList items={common} first={12} class="chips">
            {({ concept }) => (
              <li key={concept.id}>
                <ConceptLink concept={concept} />
              </li>
            )}
          </OpenList>
        </Section>
      ) : null}
    </>
  );
}

/** The same ways that the map draws: one of them at a time. */
function Paths() {
  const longer = paths.value;
  if (longer.length === 0) return null;
  return (
    <Section title={text.pair.paths} note={text.pair.pathsNote}>
      <ul class="paths">
        {longer.map((path, index) => (
          <PathItem key={path.steps.map(({ to }) => to.id).join(' ')} path={path} index={index} />
        ))}
      </ul>
    </Section>
  );
}

interface PathItemProps {
  readonly path: ConceptPath;
  readonly index: number;
}

function PathItem({ path, index }: PathItemProps) {
  const drawn = pathShown.value === index;
  return (
    <li class={drawn ? 'path is-drawn' : 'path'}>
      <button
        type="button"
        class="quiet-button"
        aria-pressed={drawn}
        aria-label={text.pair.draw(index + 1)}
        onClick={() => go({ path: index })}
      >
        {drawn ? text.pair.drawn : text.pair.drawIt}
      </button>
      <details>
        <summary>
          {[path.steps[0]!.from, ...path.steps.map(({ to }) => to)]
            .map(({ label }) => labelOf(label))
            .join(' – ')}
        </summary>
        <ol>
          {path.steps.map((step) => (
            <li key={step.to.id}>
              <p class="path-step">
                <ConceptLink concept={step.from} />{' '}
                <SubjectLink
                  subject={{ kind: 'pair', a: step.from.id, b: step.to.id }}
                  lights={step.to.id}
                  class="note text-link"
                >
                  {text.pair.step(text.papers(step.count))}
                </SubjectLink>{' '}
                <ConceptLink concept={step.to} />
              </p>
              {step.evidence ? (
                <ul class="quotations">
                  <QuotationItem quotation={step.evidence} strong={[step.from.id, step.to.id]} />
                </ul>
              ) : null}
            </li>
          ))}
        </ol>
      </details>
    </li>
  );
}
