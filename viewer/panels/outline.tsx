// The same graph as text: community, concept, neighbours. What screen readers, print, and browsers without WebGL read.
import { useState } from 'preact/hooks';
import type { CommunityAnswer } from '../../src/model/index.js';
import type { Atlas } from '../data/atlas.js';
import { topCommunities } from '../data/communities.js';
import { conceptRefOf } from '../data/concept-ref.js';
import { degreeOf, rowOf } from '../data/rows.js';
import type { Visibility } from '../data/visibility.js';
import { labelOf } from '../lib/label.js';
import { communityColor } from '../state/colors.js';
import { drawable } from '../state/store.js';
import { text } from '../text.js';
import { CommunityLink, ConceptLink, SubjectLink } from './links.js';
import { ShapeIcon } from './shape-icon.js';

interface OutlineProps {
  readonly atlas: Atlas;
  readonly visibility: Visibility;
}

export function Outline({ atlas, visibility }: OutlineProps) {
  const { counts, total } = atlas.map;
  return (
    <div class="outline">
      {drawable.value ? null : (
        <div class="no-webgl" role="status">
          <p>{text.map.noWebgl}</p>
          <p class="note">{text.map.noWebglHow}</p>
        </div>
      )}
      <h2>{text.outline.title}</h2>
      <p class="lead">
        {text.outline.lead}
        {counts.concepts < total.concepts ? ` ${text.drawn.listed(counts.concepts, total.concepts)}` : null}
      </p>
      {topCommunities(atlas.map).map((community) => (
        <CommunityPart key={community.id} community={community} atlas={atlas} visibility={visibility} />
      ))}
    </div>
  );
}

const FIRST = 12;

function CommunityPart({
  community,
  atlas,
  visibility,
}: OutlineProps & { readonly community: CommunityAnswer }) {
  const [open, setOpen] = useState(false);
  const all = atlas.members[community.id] ?? [];
  const members = all.filter((node) => visibility.shown[node] === 1);
  if (members.length === 0) return null;
  const shown = open ? members : members.slice(0, FIRST);
  return (
    <section class="outline-community">
      <h3>
        <CommunityLink id={community.id} label={community.label} />
        <span class="count">
          {all.length < community.concepts
            ? text.drawn.part(members.length, community.concepts)
            : text.concepts(members.length)}
        </span>
      </h3>
      <ul>
        {shown.map((node) => (
          <ConceptLine key={node} atlas={atlas} node={node} />
        ))}
      </ul>
      {shown.length < members.length ? (
        <button type="button" class="more" onClick={() => setOpen(true)}>
          {text.more(members.length - shown.length)}
        </button>
      ) : null}
    </section>
  );
}

const NEIGHBORS = 12;

function ConceptLine({ atlas, node }: { readonly atlas: Atlas; readonly node: number }) {
  const [open, setOpen] = useState(false);
  const concept = conceptRefOf(atlas, node);
  const degree = degreeOf(atlas.neighbors, node);
  return (
    <li class="outline-concept">
      <div class="outline-line">
        <ConceptLink concept={concept} />
        <span class="note">
          {text.type(concept.type)}, {text.papers(concept.papers)}
        </span>
        {degree > 0 ? (
          <button
            type="button"
            class="quiet-button"
            aria-expanded={open}
            aria-label={text.outline.expand(labelOf(concept.label))}
            onClick={() => setOpen(!open)}
          >
            {text.outline.neighbors}
          </button>
        ) : null}
      </div>
      {open ? (
        <ul class="outline-neighbors">
          {rowOf(atlas.neighbors, node, NEIGHBORS).map((other) => (
            <li key={other}>
              <PairLink atlas={atlas} from={node} to={other} />
            </li>
          ))}
          {degree > NEIGHBORS ? <li class="note">{text.outline.rest(degree - NEIGHBORS)}</li> : null}
        </ul>
      ) : null}
    </li>
  );
}

interface PairLinkProps {
  readonly atlas: Atlas;
  readonly from: number;
  readonly to: number;
}

function PairLink({ atlas, from, to }: PairLinkProps) {
  const concept = conceptRefOf(atlas, to);
  const a = atlas.map.nodes.id[from]!;
  return (
    <SubjectLink subject={{ kind: 'pair', a, b: concept.id }} lights={concept.id} class="concept-link">
      <ShapeIcon kind={concept.type} color={communityColor(concept.community)} />
      <span class="name">{labelOf(concept.label)}</span>
    </SubjectLink>
  );
}
