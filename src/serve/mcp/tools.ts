// The table of queries as tools of an agent: read only, each with the schemas of its parameters and of its answer.
import type { CallToolResult, Tool } from '@modelcontextprotocol/sdk/types.js';
import { PaperweaveError, withCode } from '../../lib/errors.js';
import { nearestTo } from '../../lib/nearest.js';
import { resolveParameters } from '../../lib/parameters.js';
import { answerPage, type KnowledgeBase, QUERIES, type Query, resolveQuestion } from '../../query/index.js';
import { objectSchemaOf } from '../json-schema.js';
import { withinSeconds } from '../time-limit.js';
import { agentAnswer } from './agent-answer.js';
import { agentParameters, outputSchemaOf } from './agent-schema.js';

/** The whole map is columns of numbers for drawing. */
const NOT_FOR_AGENTS: ReadonlySet<string> = new Set(['map']);

const OFFERED: readonly Query[] = QUERIES.filter(({ id }) => !NOT_FOR_AGENTS.has(id));

const nameOf = (query: Query): string => query.id.replaceAll('-', '_');

export const TOOLS: readonly Tool[] = OFFERED.map((query) => ({
  name: nameOf(query),
  title: query.label,
  description: `${query.question} Answers with ${query.summary}.`,
  inputSchema: objectSchemaOf(agentParameters(query)) as unknown as Tool['inputSchema'],
  outputSchema: outputSchemaOf(query) as unknown as NonNullable<Tool['outputSchema']>,
  annotations: {
    title: query.label,
    readOnlyHint: true,
    destructiveHint: false,
    idempotentHint: true,
    openWorldHint: false,
  },
}));

interface AskedByAgent {
  readonly kb: KnowledgeBase;
  /** As in `AppOptions`. */
  readonly maxSeconds?: number;
}

/** The answer as data and as text; a mistake of the agent's as text that it can act on, with near matches. */
export async function callTool(
  asked: AskedByAgent,
  name: string,
  given: Readonly<Record<string, unknown>>,
): Promise<CallToolResult> {
  try {
    const answer = await answerOf(asked, findQuery(name), given);
    return { structuredContent: answer, content: [{ type: 'text', text: JSON.stringify(answer) }] };
  } catch (error) {
    if (!(error instanceof PaperweaveError)) throw error;
    return { isError: true, content: [{ type: 'text', text: withCode(error) }] };
  }
}

async function answerOf(
  { kb, maxSeconds = 0 }: AskedByAgent,
  query: Query,
  given: Readonly<Record<string, unknown>>,
) {
  const { limit } = resolveParameters(agentParameters(query), given);
  const values = resolveQuestion(kb, query, limit === undefined ? given : { ...given, limit });
  await query.prepare?.();
  return agentAnswer(withinSeconds(maxSeconds, kb, () => answerPage(kb, query, values).answer));
}

function findQuery(name: string): Query {
  const query = OFFERED.find((candidate) => nameOf(candidate) === name);
  if (query) return query;
  const names = OFFERED.map(nameOf);
  throw new PaperweaveError({
    code: 'tool-unknown',
    kind: 'not-found',
    where: 'tool',
    found: `"${name}"`,
    expected: `one of ${names.join(', ')}`,
    suggestions: nearestTo(name, names),
  });
}
