// A query as HTTP and agents ask it: raw values in, one page out, with the cursor of the next one.
import { PaperweaveError } from '../lib/errors.js';
import { type Parameter, type ParameterValues, resolveParameters } from '../lib/parameters.js';
import { type JsonSchema, text } from '../lib/schema.js';
import { readContentHash } from '../store/index.js';
import type { Asked } from './asked.js';
import { CURSOR, type CursorBinding, cursorAt, offsetAt } from './cursor.js';
import type { Query } from './query.js';

export interface AnswerPage {
  /** The query's answer; where more follows, with `next`. */
  readonly answer: object;
  readonly next?: string;
}

/** What can be asked: the query's parameters and, where it gives a list in pages, a cursor. */
export function parametersOf({ params, list }: Query): readonly Parameter[] {
  return list ? [...params, CURSOR] : params;
}

/** The schema of `AnswerPage.answer`. */
export function pageSchemaOf({ answer: { json }, list }: Query): JsonSchema {
  if (!list) return json;
  const next = text({ description: 'The cursor of the next page; absent on the last one.' }).json;
  return { ...json, properties: { ...(json.properties as JsonSchema), next } };
}

/** @throws PaperweaveError of the parameters and of the cursor. */
export function resolveQuestion(
  kb: Asked,
  query: Query,
  raw: Readonly<Record<string, unknown>>,
): ParameterValues {
  const { cursor, ...values }: ParameterValues = resolveParameters(parametersOf(query), raw);
  if (cursor === undefined) return values;
  if (raw.offset !== undefined) throw twoPlaces();
  return { ...values, offset: offsetAt(String(cursor), bindingOf(kb, query, values)) };
}

/** `values` are resolved, and `query.prepare` has been awaited. @throws PaperweaveError of the query. */
export function answerPage(kb: Asked, query: Query, values: ParameterValues): AnswerPage {
  const answer = query.run(kb, values);
  const following = followingOffset(query, values, answer);
  if (following === undefined) return { answer };
  const next = cursorAt(following, bindingOf(kb, query, values));
  return { answer: { ...answer, next }, next };
}

/** Where the next page of an answer's list starts; undefined where this is the last, or the answer has no pages. */
export function followingOffset(
  { list }: Query,
  values: ParameterValues,
  answer: object,
): number | undefined {
  if (!list) return undefined;
  const items = (answer as Readonly<Record<string, readonly unknown[]>>)[list.field]!;
  const limit = Number(values.limit);
  const reached = Number(values.offset) + limit;
  const isLast = limit === 0 || items.length < limit || reached >= list.length(answer as never);
  return isLast ? undefined : reached;
}

function bindingOf({ store }: Asked, { id }: Query, values: ParameterValues): CursorBinding {
  const { limit: _, offset: __, ...asked } = values;
  return { content: readContentHash(store), question: `${id} ${JSON.stringify(asked)}` };
}

function twoPlaces(): PaperweaveError {
  return new PaperweaveError({
    code: 'cursor-and-offset',
    kind: 'usage',
    where: 'offset',
    found: 'an offset and a cursor',
    expected: 'one of the two',
  });
}
