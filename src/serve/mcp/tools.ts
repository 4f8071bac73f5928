// The table of queries as tools of an agent: read only, each with the schema of its declared parameters.
import type { CallToolResult, Tool } from '@modelcontextprotocol/sdk/types.js';
import { PaperweaveError } from '../../lib/errors.js';
import { resolveParameters } from '../../lib/parameters.js';
import { type KnowledgeBase, QUERIES, type Query } from '../../query/index.js';
import { objectSchemaOf } from '../json-schema.js';
import { agentAnswer } from './agent-answer.js';

/** The whole map is columns of numbers for drawing. */
const NOT_FOR_AGENTS: ReadonlySet<string> = new Set(['map']);

const OFFERED: readonly Query[] = QUERIES.filter(({ id }) => !NOT_FOR_AGENTS.has(id));

const nameOf = (query: Query): string => query.id.replaceAll('-', '_');

export const TOOLS: readonly Tool[] = OFFERED.map((query) => ({
  name: nameOf(query),
  title: query.label,
  description: query.summary,
  inputSchema: objectSchemaOf(query.params) as unknown as Tool['inputSchema'],
  annotations: {
    title: query.label,
    readOnlyHint: true,
    destructiveHint: false,
    idempotentHint: true,
    openWorldHint: false,
  },
}));

/** The answer as JSON; a mistake of the agent's as text that it can act on, with near matches. */
export async function callTool(
  kb: KnowledgeBase,
  name: string,
  given: Readonly<Record<string, unknown>>,
): Promise<CallToolResult> {
  try {
    const query = findQuery(name);
    const values = resolveParameters(query.params, given);
    await query.prepare?.();
    const answer = query.run(kb, values);
    return { content: [{ type: 'text', text: JSON.stringify(agentAnswer(answer)) }] };
  } catch (error) {
    if (!(error instanceof PaperweaveError)) throw error;
    return { isError: true, content: [{ type: 'text', text: error.message }] };
  }
}

function findQuery(name: string): Query {
  const query = OFFERED.find((candidate) => nameOf(candidate) === name);
  if (query) return query;
  throw new PaperweaveError({
    code: 'tool-unknown',
    kind: 'not-found',
    where: 'tool',
    found: `"${name}"`,
    expected: `one of ${OFFERED.map(nameOf).join(', ')}`,
  });
}
