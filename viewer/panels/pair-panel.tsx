// Two concepts: how often they meet, all the sentences that hold both, what they share, and other ways from one to the other.
import type { ConceptPath, ConceptRef } from '../../src/model/index.js';
import { type KnownLink, linkOf } from '../data/link.js';
import { labelOf } from '../lib/label.js';
import { times } from '../lib/percent.js';
import { useAnswer } from '../lib/use-answer.js';
import { COMMON_ASKED } from '../state/company.js';
import { atlas, source } from '../state/store.js';
import { text } from '../text.js';
import { Evidence } from './evidence.js';
import { ConceptLink, PaperLink } from './links.js';
import { Answered, OpenList, Section } from './parts.js';
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
          <Paths a={a} b={b} />
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
  const answer = useAnswer(`common ${a} ${b}`, () => source.common(a, b, COMMON_ASKED));
  if (answer.state !== 'here') return null;
  const { papers, common } = answer.value;
  return (
    <>
      {papers.best.length > 0 ? (
        <Section title={text.pair.papers}>
          <OpenList items={papers.best} first={5} class="papers">
            {(paper) => (
              <li key={paper.id}>
                <PaperLink paper={paper} />
              </li>
            )}
          </OpenList>
        </Section>
      ) : null}
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

const PATHS_ASKED = 4;

function Paths({ a, b }: PairProps) {
  const answer = useAnswer(`path ${a} ${b}`, () => source.path(a, b, PATHS_ASKED));
  if (answer.state !== 'here') return null;
  const { paths, from } = answer.value;
  const longer = paths.filter(({ steps }) => steps.length > 1);
  if (longer.length === 0) return null;
  return (
    <Section title={text.pair.paths}>
      <ul class="paths">
        {longer.map((path) => (
          <PathItem key={path.steps.map(({ to }) => to.id).join(' ')} path={path} from={from} />
        ))}
      </ul>
    </Section>
  );
}

function PathItem({ path, from }: { readonly path: ConceptPath; readonly from: ConceptRef }) {
  return (
    <li class="path">
      <details>
        <summary>
          {[from, ...path.steps.map(({ to }) => to)].map(({ label }) => labelOf(label)).join(' – ')}
        </summary>
        <ol>
          {path.steps.map((step) => (
            <li key={step.to.id}>
              <p class="path-step">
                <ConceptLink concept={step.from} />{' '}
                <span class="note">{text.pair.step(text.papers(step.count))}</span>{' '}
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
