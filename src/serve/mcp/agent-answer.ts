// Answers as an agent wants them: short enough for its context, numbers rounded, sentences quoted with their paper's id. What is
// left out is always said, so that an agent knows to ask again with a limit or an offset.
import type { Quotation } from '../../model/index.js';
import { markedText } from '../../query/index.js';

const MOST_ITEMS = 25;
const DIGITS = 4;
const LONGEST_TEXT = 4000;

/** A smaller value of the same shape; quotations become `{quote, paper, title, year}` with mentions in brackets. */
export function agentAnswer(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? value : Number(value.toPrecision(DIGITS));
  if (typeof value === 'string' && value.length > LONGEST_TEXT)
    return `${value.slice(0, LONGEST_TEXT).replace(/[\uD800-\uDBFF]$/, '')} … ${value.length - LONGEST_TEXT} more characters`;
  if (Array.isArray(value)) return agentList(value);
  if (isQuotation(value)) return agentQuotation(value);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, agentAnswer(each)]));
  return value;
}

function agentList(items: readonly unknown[]): readonly unknown[] {
  const shown = items.slice(0, MOST_ITEMS).map(agentAnswer);
  return items.length > MOST_ITEMS ? [...shown, `… ${items.length - MOST_ITEMS} more`] : shown;
}

const isQuotation = (value: unknown): value is Quotation =>
  typeof value === 'object' && value !== null && 'text' in value && 'marks' in value && 'paper' in value;

function agentQuotation(quotation: Quotation): object {
  const { id, title, year } = quotation.paper;
  return { quote: markedText(quotation), paper: id, title, ...(year === undefined ? {} : { year }) };
}
