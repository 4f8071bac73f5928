// Names of concepts, papers and communities as links: each is an address, each lights its node while it is pointed at.
import type { ComponentChildren } from 'preact';
import type { ConceptRef, PaperRef } from '../../src/model/index.js';
import { heldTogether, labelOf } from '../lib/label.js';
import { communityColor } from '../state/colors.js';
import type { Subject } from '../state/route.js';
import { atlas, hovered, hrefOf } from '../state/store.js';
import { text } from '../text.js';
import { ShapeIcon } from './shape-icon.js';

interface SubjectLinkProps {
  readonly subject: Subject;
  /** Id of the node that it lights. */
  readonly lights?: string;
  readonly class?: string;
  readonly children: ComponentChildren;
  readonly title?: string;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

export function SubjectLink({ subject, lights, children, ...rest }: SubjectLinkProps) {
  const light = () => {
    hovered.value = lights === undefined ? undefined : atlas.value?.indexOf.get(lights);
  };
  const dim = () => {
    hovered.value = undefined;
  };
  return (
    <a href={hrefOf(subject)} onMouseEnter={light} onMouseLeave={dim} onFocus={light} onBlur={dim} {...rest}>
      {children}
    </a>
  );
}

export function ConceptLink({ concept }: { readonly concept: ConceptRef }) {
  return (
    <SubjectLink subject={{ kind: 'concept', id: concept.id }} lights={concept.id} class="concept-link">
      <ShapeIcon kind={concept.type} color={communityColor(concept.community)} />
      <span class="visually-hidden">{text.type(concept.type)} </span>
      <span class="name">{labelOf(concept.label)}</span>
    </SubjectLink>
  );
}

export function PaperLink({ paper }: { readonly paper: PaperRef }) {
  return (
    <SubjectLink subject={{ kind: 'paper', id: paper.id }} lights={paper.id} class="paper-link">
      {labelOf(paper.title)}
      {paper.year === undefined ? null : <span class="year"> {paper.year}</span>}
    </SubjectLink>
  );
}

export function CommunityLink({ id, label }: { readonly id: number; readonly label: string }) {
  return (
    <SubjectLink subject={{ kind: 'community', id }} class="community-link">
      <span class="swatch" style={{ background: communityColor(id) }} aria-hidden="true" />
      <span class="name">{heldTogether(labelOf(label))}</span>
    </SubjectLink>
  );
}
