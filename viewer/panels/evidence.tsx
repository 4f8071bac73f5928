// The sentences for one concept, or for two: what makes a link more than a line.
import { useState } from 'preact/hooks';
import type { EvidenceAnswer, Quotation } from '../../src/model/index.js';
import { useAnswer } from '../lib/use-answer.js';
import { source } from '../state/store.js';
import { text } from '../text.js';
import { Answered, Section } from './parts.js';
import { QuotationItem } from './quotation.js';

const FIRST = 6;
const NEXT = 30;

interface EvidenceProps {
  readonly a: string;
  readonly b?: string;
}

export function Evidence({ a, b }: EvidenceProps) {
  const key = `${a} ${b ?? ''}`;
  const [asked, setAsked] = useState({ key, limit: FIRST });
  const limit = asked.key === key ? asked.limit : FIRST;
  const answer = useAnswer(`evidence ${key} ${limit}`, () => source.evidence(a, b, limit));
  return (
    <Answered answer={answer}>
      {(evidence) => (
        <>
          {b === undefined ? (
            <OneConcept evidence={evidence} />
          ) : (
            <TwoConcepts evidence={evidence} a={a} b={b} />
          )}
          {evidence.quotations.length < evidence.total && evidence.quotations.length >= limit ? (
            <button type="button" class="more" onClick={() => setAsked({ key, limit: limit + NEXT })}>
              {text.concept.more}
            </button>
          ) : null}
        </>
      )}
    </Answered>
  );
}

function OneConcept({ evidence }: { readonly evidence: EvidenceAnswer }) {
  return (
    <Section title={text.concept.evidence}>
      <Quotations quotations={evidence.quotations} strong={evidence.concepts.map(({ id }) => id)} />
    </Section>
  );
}

interface TwoProps {
  readonly evidence: EvidenceAnswer;
  readonly a: string;
  readonly b: string;
}

function TwoConcepts({ evidence, a, b }: TwoProps) {
  const holdsBoth = ({ marks }: Quotation) =>
    [a, b].every((id) => marks.some(({ concept }) => concept === id));
  const both = evidence.quotations.filter(holdsBoth);
  const apart = evidence.quotations.filter((quotation) => !holdsBoth(quotation));
  return (
    <>
      {evidence.total > 0 ? (
        <Section title={text.pair.both} note={both.length === 0 ? text.pair.bothNone : undefined}>
          <Quotations quotations={both} strong={[a, b]} />
        </Section>
      ) : null}
      {apart.length > 0 ? (
        <Section title={text.pair.apart}>
          <Quotations quotations={apart} strong={[a, b]} />
        </Section>
      ) : null}
    </>
  );
}

function Quotations({
  quotations,
  strong,
}: {
  readonly quotations: readonly Quotation[];
  readonly strong: readonly string[];
}) {
  return (
    <ul class="quotations">
      {quotations.map((quotation) => (
        <QuotationItem
          key={`${quotation.paper.id} ${quotation.field} ${quotation.start}`}
          quotation={quotation}
          strong={strong}
        />
      ))}
    </ul>
  );
}
