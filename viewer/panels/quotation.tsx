// A sentence of a paper with its mentions marked, its source, and a button that copies it with its citation.
import type { Mark, Quotation } from '../../src/model/index.js';
import { quotationOf } from '../lib/citation.js';
import { cutAtMarks } from '../lib/marked.js';
import { text } from '../text.js';
import { CopyButton } from './copy-button.js';
import { PaperLink, SubjectLink } from './links.js';

interface MarkedTextProps {
  readonly source: string;
  readonly marks: readonly Mark[];
  /** Ids of the concepts that the reader asked for: marked strongly; others quietly. */
  readonly strong?: readonly string[];
}

export function MarkedText({ source, marks, strong }: MarkedTextProps) {
  return (
    <>
      {cutAtMarks(source, marks).map(({ text: piece, mark }) =>
        mark ? (
          <SubjectLink
            subject={{ kind: 'concept', id: mark.concept }}
            lights={mark.concept}
            class={`mark mark-${mark.type}${strong?.includes(mark.concept) ? ' is-strong' : ''}`}
            title={text.type(mark.type)}
          >
            {piece}
          </SubjectLink>
        ) : (
          piece
        ),
      )}
    </>
  );
}

interface QuotationProps {
  readonly quotation: Quotation;
  readonly strong: readonly string[];
}

export function QuotationItem({ quotation, strong }: QuotationProps) {
  return (
    <li class="quotation">
      <blockquote>
        <MarkedText source={quotation.text} marks={quotation.marks} strong={strong} />
      </blockquote>
      <footer>
        <PaperLink paper={quotation.paper} />
        <CopyButton text={quotationOf(quotation.text, quotation.paper)} />
      </footer>
    </li>
  );
}
