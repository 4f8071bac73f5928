// Answers as an agent wants them: short enough for its context, numbers rounded, sentences quoted with their paper's id. What is
// left out is always said in `omitted`, so that an agent knows to ask again.
import { shorten } from '../../lib/text.js';
import type { Quotation } from '../../model/index.js';
import { markedText } from '../../query/index.js';

/** Lists are cut to this; one that has pages never gets longer. */
export const MOST_ITEMS = 25;
/** Items of all lists within one list, and how many each of them has at least. */
const MOST_NESTED = 75;
const FEWEST_NESTED = 5;
const DIGITS = 4;
const LONGEST_TEXT = 4000;

/** A sentence with its mentions in brackets, and the paper to cite. */
export interface AgentQuotation {
  readonly quote: string;
  /** Id of the paper. */
  readonly paper: string;
  readonly title: string;
  readonly year?: number;
}

export type AgentAnswer = Readonly<Record<string, unknown>> & { readonly omitted?: readonly string[] };

/** A smaller answer of almost the same shape: quotations become `AgentQuotation`s. */
export function agentAnswer(answer: object): AgentAnswer {
  const omitted = new Map<string, number>();
  const short = smallerObject(answer, { name: '', most: MOST_ITEMS, omitted });
  return omitted.size === 0 ? short : { ...short, omitted: [...omitted].map(omittedLine) };
}

/** Where in the answer a value stands. */
interface Place {
  /** `paths[].steps` */
  readonly name: string;
  /** Items that a list here may have. */
  readonly most: number;
  /** What was left out under each name, the most at once; added to. */
  readonly omitted: Map<string, number>;
}

const omittedLine = ([name, left]: [string, number]): string =>
  name.includes('[]') ? `${name}: up to ${left} more each` : `${name}: ${left} more`;

function smaller(value: unknown, place: Place): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? value : Number(value.toPrecision(DIGITS));
  if (typeof value === 'string') return smallerText(value, place);
  if (Array.isArray(value)) return smallerList(value, place);
  if (isQuotation(value)) return agentQuotation(value);
  return typeof value === 'object' && value !== null ? smallerObject(value, place) : value;
}

function smallerText(value: string, place: Place): string {
  leaveOut({ ...place, name: `${place.name} (characters)` }, value.length - LONGEST_TEXT);
  return shorten(value, LONGEST_TEXT);
}

/** Lists within the items of a list share its room. */
function smallerList(items: readonly unknown[], place: Place): readonly unknown[] {
  const shown = items.slice(0, place.most);
  leaveOut(place, items.length - shown.length);
  const share = Math.floor(MOST_NESTED / shown.length);
  const most = Math.max(FEWEST_NESTED, Math.min(place.most, share));
  return shown.map((each) => smaller(each, { ...place, name: `${place.name}[]`, most }));
}

function smallerObject(value: object, place: Place): Record<string, unknown> {
  const start = place.name === '' ? '' : `${place.name}.`;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, smaller(each, { ...place, name: `${start}${key}` })]),
  );
}

function leaveOut({ name, omitted }: Place, left: number): void {
  if (left > 0) omitted.set(name, Math.max(left, omitted.get(name) ?? 0));
}

const isQuotation = (value: unknown): value is Quotation =>
  typeof value === 'object' && value !== null && 'text' in value && 'marks' in value && 'paper' in value;

function agentQuotation(quotation: Quotation): AgentQuotation {
  const { id, title, year } = quotation.paper;
  return { quote: markedText(quotation), paper: id, title, ...(year === undefined ? {} : { year }) };
}
