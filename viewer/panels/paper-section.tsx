// A section that lists papers, the first of them until more is asked for; nothing where there are none.
import type { PaperRef } from '../../src/model/index.js';
import { PaperLink } from './links.js';
import { OpenList, Section } from './parts.js';

interface PaperSectionProps {
  readonly title: string;
  readonly papers: readonly PaperRef[];
  /** Shown at first. */
  readonly first: number;
}

export function PaperSection({ title, papers, first }: PaperSectionProps) {
  if (papers.length === 0) return null;
  return (
    <Section title={title}>
      <OpenList items={papers} first={first} class="papers">
        {(paper) => (
          <li key={paper.id}>
            <PaperLink paper={paper} />
          </li>
        )}
      </OpenList>
    </Section>
  );
}
