// One paper: its abstract with every concept marked and linked.
import { CONCEPT_TYPES, type Field, type PaperAnswer, ROLES, type Role } from '../../src/model/index.js';
import { labelOf } from '../lib/label.js';
import { useAnswer } from '../lib/use-answer.js';
import { isDrawn, source } from '../state/store.js';
import { text } from '../text.js';
import { ConceptLink, PaperLink } from './links.js';
import { Answered, OpenList, Section } from './parts.js';
import { MarkedText } from './quotation.js';
import { ShapeIcon } from './shape-icon.js';

export function PaperPanel({ id }: { readonly id: string }) {
  const answer = useAnswer(`paper ${id}`, () => source.paper(id));
  return <Answered answer={answer}>{(paper) => <Paper paper={paper} />}</Answered>;
}

function Paper({ paper }: { readonly paper: PaperAnswer }) {
  const marks = (field: Field) => paper.marks.filter((mark) => mark.field === field);
  return (
    <>
      <header class="panel-head">
        <p class="eyebrow">
          <ShapeIcon kind="paper" />
          {text.paper.eyebrow}
        </p>
        <h2 class="paper-title">
          <MarkedText
            source={labelOf(paper.title)}
            marks={paper.title === labelOf(paper.title) ? marks('title') : []}
          />
        </h2>
        {paper.authors.length > 0 ? <p class="facts">{paper.authors.join(', ')}</p> : null}
        <p class="facts">{[paper.venue, paper.year].filter((part) => part !== undefined).join(' · ')}</p>
        <PublisherLink paper={paper} />
        {isDrawn(paper.id) ? null : <p class="note">{text.drawn.guestPaper}</p>}
      </header>
      <Section title={text.paper.abstract}>
        {paper.abstract === '' ? (
          <p class="note">{text.paper.noAbstract}</p>
        ) : (
          <>
            <p class="abstract">
              <MarkedText source={paper.abstract} marks={marks('abstract')} />
            </p>
            <MarkKey />
          </>
        )}
      </Section>
      <Section title={text.paper.concepts}>
        {ROLES.map((role) => (
          <Part key={role} role={role} concepts={paper.concepts.filter((each) => each.role === role)} />
        ))}
      </Section>
      <Similar id={paper.id} />
      {paper.keywords.length > 0 ? (
        <Section title={text.paper.keywords}>
          <p>{paper.keywords.join(', ')}</p>
        </Section>
      ) : null}
      {paper.documents.length > 0 ? (
        <p class="note">{`${text.paper.from} ${paper.documents.join(', ')}`}</p>
      ) : null}
    </>
  );
}

interface PartProps {
  readonly role: Role;
  readonly concepts: PaperAnswer['concepts'];
}

/** What the paper does with some of its concepts. */
function Part({ role, concepts }: PartProps) {
  if (concepts.length === 0) return null;
  return (
    <div class="paper-part">
      <h4>{text.paper.does[role]}</h4>
      <OpenList items={concepts} first={24} class="chips">
        {({ concept }) => (
          <li key={concept.id}>
            <ConceptLink concept={concept} />
          </li>
        )}
      </OpenList>
    </div>
  );
}

/** Papers about the same concepts, each with those that make it alike. */
function Similar({ id }: { readonly id: string }) {
  const answer = useAnswer(`similar ${id}`, () => source.similarPapers(id));
  if (answer.state !== 'here' || answer.value.similar.length === 0) return null;
  return (
    <Section title={text.paper.similar}>
      <ul class="papers">
        {answer.value.similar.map(({ paper, because }) =>
          paper ? (
            <li key={paper.id}>
              <PaperLink paper={paper} />
              <span class="role">{because.map(({ label }) => labelOf(label)).join(', ')}</span>
            </li>
          ) : null,
        )}
      </ul>
    </Section>
  );
}

/** Which underline is which type. */
function MarkKey() {
  return (
    <p class="mark-key note">
      {text.paper.key}
      {CONCEPT_TYPES.map((type) => (
        <span key={type} class={`mark mark-${type}`}>
          {text.type(type)}
        </span>
      ))}
    </p>
  );
}

/** Only addresses of the web: what the data say is not trusted to be one. */
function PublisherLink({ paper }: { readonly paper: PaperAnswer }) {
  const address = paper.doi === undefined ? paper.url : `https://doi.org/${encodeURI(paper.doi)}`;
  if (address === undefined || !/^https?:\/\//i.test(address)) return null;
  return (
    <p class="facts">
      <a href={address} target="_blank" rel="noreferrer noopener" class="outside">
        {text.paper.open}
      </a>
    </p>
  );
}
