// The sentence in which a paper says what a concept is, if one does: "grokking, a phenomenon where ...", "X is a ...".
import type { Quotation } from '../../src/model/index.js';

/** An abbreviation in brackets may stand between. */
const AFTER = String.raw`^(\s*\([^)]{1,40}\))?`;

interface Form {
  readonly follows: RegExp;
  /** Whether the sentence must begin with the name: further on, "is a" says something of it, not what it is. */
  readonly first: boolean;
}

/** What follows the name where it is defined, surest first. */
const FORMS: readonly Form[] = [
  { first: false, follows: form(String.raw`(,| is| are)? (defined as|refers? to|denotes?|means)\b`) },
  {
    first: true,
    follows: form(`,? (is|are) (an?|the) (?!most|first|main|key|same|only|best|one)`),
  },
  {
    first: false,
    follows: form(String.raw`,? (an?|the) [a-z-]+( [a-z-]+)? (where|in which|whereby|when|that|which|of)\b`),
  },
];

function form(words: string): RegExp {
  return new RegExp(AFTER + words);
}

/** An article may stand before the name. */
const BEGINNING = 4;

/** The surest form, in the best of the quotations that has it. */
export function definitionIn(quotations: readonly Quotation[], concept: string): Quotation | undefined {
  for (const { follows, first } of FORMS) {
    const found = quotations.find(
      ({ field, text, marks }) =>
        field === 'abstract' &&
        marks.some(
          ({ concept: marked, start, end }) =>
            marked === concept && (!first || start <= BEGINNING) && follows.test(text.slice(end)),
        ),
    );
    if (found) return found;
  }
  return undefined;
}
