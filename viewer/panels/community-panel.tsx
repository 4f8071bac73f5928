// One community: what it is about, its key concepts and papers, all of its members.
import type { CommunityAnswer } from '../../src/model/index.js';
import type { Atlas } from '../data/atlas.js';
import { communityLinks } from '../data/community-links.js';
import { conceptRefOf } from '../data/concept-ref.js';
import { heldTogether, labelOf } from '../lib/label.js';
import { percent } from '../lib/percent.js';
import { communityName, shortName } from '../map/labels.js';
import { communityColor } from '../state/colors.js';
import { parts } from '../state/extras.js';
import { filter } from '../state/store.js';
import { text } from '../text.js';
import { CommunityLink, ConceptLink, SubjectLink } from './links.js';
import { PaperSection } from './paper-section.js';
import { OpenList, Section } from './parts.js';

export function CommunityPanel({ id, atlas }: { readonly id: number; readonly atlas: Atlas }) {
  const community = atlas.map.communities.find((known) => known.level === 0 && known.id === id);
  if (!community)
    return (
      <p class="failed" role="alert">
        {text.notFound}
      </p>
    );
  const members = atlas.members[id] ?? [];
  return (
    <>
      <CommunityHead community={community} />
      <Parts id={id} />
      <Section title={text.community.keyConcepts}>
        <ul class="chips">
          {community.keyConcepts.map((concept) => (
            <li key={concept.id}>
              <ConceptLink concept={concept} />
            </li>
          ))}
        </ul>
      </Section>
      <PaperSection title={text.community.keyPapers} papers={community.keyPapers} first={8} />
      <Linked id={id} atlas={atlas} />
      <Section
        title={text.community.members}
        note={
          members.length < community.concepts
            ? text.drawn.members(members.length, community.concepts)
            : undefined
        }
      >
        <OpenList items={members} first={40} class="chips">
          {(node) => (
            <li key={node}>
              <ConceptLink concept={conceptRefOf(atlas, node)} />
            </li>
          )}
        </OpenList>
      </Section>
    </>
  );
}

/** The communities that it is linked with most, each with the link that is strongest. */
function Linked({ id, atlas }: { readonly id: number; readonly atlas: Atlas }) {
  const linked = communityLinks(atlas, id);
  if (linked.length === 0) return null;
  const name = (node: number) => labelOf(atlas.map.nodes.label[node]!);
  return (
    <Section title={text.community.links}>
      <OpenList items={linked} first={5} class="linked">
        {({ community, links, strongest: [own, other] }) => (
          <li key={community}>
            <CommunityLink id={community} label={shortName(communityName(atlas, community))} />
            <span class="count">{text.links(links)}</span>
            <SubjectLink
              subject={{ kind: 'pair', a: atlas.map.nodes.id[own]!, b: atlas.map.nodes.id[other]! }}
              class="note text-link"
            >
              {`${name(own)} ${text.and} ${name(other)}`}
            </SubjectLink>
          </li>
        )}
      </OpenList>
    </Section>
  );
}

/** The finer communities within it, as the map names them from near. */
function Parts({ id }: { readonly id: number }) {
  const within = parts.value.filter(({ parent }) => parent === id);
  const nearest = Math.min(...within.map(({ rank }) => rank));
  const own = within.filter(({ rank }) => rank === nearest);
  if (own.length === 0) return null;
  return (
    <Section title={text.community.parts}>
      <ul class="communities">
        {own.map((part) => (
          <li key={part.id}>
            {part.name} <span class="count">{text.concepts(part.concepts)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function CommunityHead({ community }: { readonly community: CommunityAnswer }) {
  const { id, label, concepts, papers, stability } = community;
  return (
    <header class="panel-head">
      <p class="eyebrow">
        <span class="swatch" style={{ background: communityColor(id) }} aria-hidden="true" />
        {text.community.eyebrow}
      </p>
      <h2>{heldTogether(labelOf(label))}</h2>
      <p class="lead">
        {text.community.summary(text.concepts(concepts), text.papers(papers))}{' '}
        {text.community.stability(percent(stability))}
      </p>
      <p>
        <button type="button" class="quiet-button" onClick={() => filter({ communities: [id] })}>
          {text.community.only}
        </button>
      </p>
    </header>
  );
}
