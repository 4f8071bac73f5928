// One concept: what it is, who speaks of it, what it keeps company with, and the sentences.

import { foldCase } from '../../src/lib/text.js';
import type { ConceptAnswer, PaperUse } from '../../src/model/index.js';
import { definitionIn } from '../lib/definition.js';
import { labelOf } from '../lib/label.js';
import { percent } from '../lib/percent.js';
import { useAnswer } from '../lib/use-answer.js';
import { communityColor } from '../state/colors.js';
import { isDrawn, pairing, source } from '../state/store.js';
import { text } from '../text.js';
import { CorrectConcept } from './correct-concept.js';
import { DepthControl } from './depth-control.js';
import { Evidence } from './evidence.js';
import { CommunityLink, ConceptLink, PaperLink, SubjectLink } from './links.js';
import { NameLedger } from './name-ledger.js';
import { NeighborList } from './neighbor-list.js';
import { Answered, OpenList, Section } from './parts.js';
import { QuotationItem } from './quotation.js';
import { ShapeIcon } from './shape-icon.js';
import { YearBars } from './year-bars.js';

export function ConceptPanel({ id }: { readonly id: string }) {
  const answer = useAnswer(`concept ${id}`, () => source.concept(id));
  return <Answered answer={answer}>{(concept) => <Concept concept={concept} />}</Answered>;
}

function Concept({ concept }: { readonly concept: ConceptAnswer }) {
  return (
    <>
      <ConceptHead concept={concept} />
      <Definition id={concept.id} />
      <Uses title={text.concept.introduced} uses={concept.introducedBy} first={3} />
      <Family title={text.concept.broader} related={concept.broader} />
      <Family title={text.concept.narrower} related={concept.narrower} />
      <Relations concept={concept} />
      <NeighborList id={concept.id} />
      <Evidence a={concept.id} />
      <Uses title={text.concept.papers} uses={concept.paperUses} first={6} roles />
      {concept.years.length > 1 ? (
        <Section title={text.concept.years}>
          <YearBars years={concept.years} />
        </Section>
      ) : null}
      <CorrectConcept concept={concept} />
    </>
  );
}

function ConceptHead({ concept }: { readonly concept: ConceptAnswer }) {
  const share = concept.types[concept.type];
  const names = otherNames(concept);
  return (
    <header class="panel-head">
      <p class="eyebrow">
        <ShapeIcon kind={concept.type} color={communityColor(concept.community)} />
        {text.type(concept.type)}
        {share < 0.75 ? (
          <span class="note"> {text.concept.share(percent(share), text.type(concept.type))}</span>
        ) : null}
      </p>
      <h2>{labelOf(concept.label)}</h2>
      <p class="facts">
        {[text.papers(concept.papers), text.mentions(concept.mentions), text.links(concept.degree)].join(
          ' · ',
        )}
      </p>
      {names.length > 0 ? (
        <p class="aliases">
          <span class="aliases-label">{text.concept.also}</span> {names.join(', ')}
        </p>
      ) : null}
      {names.length > 0 ? <NameLedger id={concept.id} /> : null}
      <p class="in-community">
        <CommunityLink id={concept.community} label={concept.communityLabel} />
      </p>
      <Trust concept={concept} />
      <p>
        <button
          type="button"
          class="quiet-button"
          onClick={() => {
            pairing.value = { use: 'pin', id: concept.id, label: labelOf(concept.label) };
          }}
        >
          {text.concept.connect}
        </button>
      </p>
      <DepthControl />
    </header>
  );
}

const MOST_NAMES = 8;

/** Other names that differ by more than their capitals. */
function otherNames({ label, aliases }: ConceptAnswer): string[] {
  const seen = new Set([foldCase(label)]);
  const fresh = (name: string) => !seen.has(foldCase(name)) && seen.add(foldCase(name));
  return aliases
    .map(({ surface }) => surface)
    .filter(fresh)
    .slice(0, MOST_NAMES);
}

function Trust({ concept }: { readonly concept: ConceptAnswer }) {
  const doubts = [
    ...(concept.papers <= 1 ? [text.concept.rare] : []),
    ...(concept.stability < 0.5 ? [text.concept.unstable] : []),
    ...(isDrawn(concept.id) ? [] : [text.drawn.guest]),
  ];
  return doubts.length > 0 ? <p class="note">{doubts.join(' ')}</p> : null;
}

/** Sentences among which a definition is looked for. */
const LOOKED_THROUGH = 40;

function Definition({ id }: { readonly id: string }) {
  const answer = useAnswer(`definition ${id}`, () => source.evidence(id, undefined, LOOKED_THROUGH));
  const found = answer.state === 'here' ? definitionIn(answer.value.quotations, id) : undefined;
  if (!found) return null;
  return (
    <Section title={text.concept.said}>
      <ul class="quotations">
        <QuotationItem quotation={found} strong={[id]} />
      </ul>
    </Section>
  );
}

interface UsesProps {
  readonly title: string;
  readonly uses: readonly PaperUse[];
  readonly first: number;
  readonly roles?: boolean;
}

function Uses({ title, uses, first, roles }: UsesProps) {
  if (uses.length === 0) return null;
  return (
    <Section title={title}>
      <OpenList items={uses} first={first} class="papers">
        {({ paper, role }) => (
          <li key={paper.id}>
            <PaperLink paper={paper} />
            {roles && role !== 'mentions' ? <span class="role">{text.role(role)}</span> : null}
          </li>
        )}
      </OpenList>
    </Section>
  );
}

function Family({ title, related }: { readonly title: string; readonly related: ConceptAnswer['broader'] }) {
  if (related.length === 0) return null;
  return (
    <Section title={title}>
      <OpenList items={related} first={8} class="chips">
        {({ concept }) => (
          <li key={concept.id}>
            <ConceptLink concept={concept} />
          </li>
        )}
      </OpenList>
    </Section>
  );
}

function Relations({ concept }: { readonly concept: ConceptAnswer }) {
  if (concept.relations.length === 0) return null;
  const self = <span class="self">{labelOf(concept.label)}</span>;
  return (
    <Section title={text.concept.relations}>
      <OpenList items={concept.relations} first={6} class="relations">
        {({ relation, direction, concept: other }) => (
          <li key={`${relation} ${direction} ${other.id}`}>
            {direction === 'subject' ? self : <ConceptLink concept={other} />}{' '}
            <SubjectLink
              subject={{ kind: 'pair', a: concept.id, b: other.id }}
              lights={other.id}
              class="relation"
            >
              {text.relation(relation)}
            </SubjectLink>{' '}
            {direction === 'subject' ? <ConceptLink concept={other} /> : self}
          </li>
        )}
      </OpenList>
    </Section>
  );
}
