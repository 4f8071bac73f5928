// Schemas of what agents are given and answered: those of the queries, changed as `agentAnswer` changes the answers.
import type { Parameter } from '../../lib/parameters.js';
import { integer, type JsonSchema, list, named, optional, text } from '../../lib/schema.js';
import { mapSchemas, withDefinitions } from '../../lib/schema-definitions.js';
import { pageSchemaOf, parametersOf, type Query } from '../../query/index.js';
import { type AgentQuotation, MOST_ITEMS } from './agent-answer.js';

const quotation = named<AgentQuotation>(
  'Quotation',
  {
    quote: text({ description: 'The sentence, its mentions in brackets.' }),
    paper: text({ description: 'Id of the paper, to cite.' }),
    title: text(),
    year: optional(integer()),
  },
  'A sentence of a paper.',
);

const OMITTED = list(text(), 'What was left out, and how much of it.').json;

/** The answer's schema as a tool states it: one object that needs nothing else. */
export function outputSchemaOf(query: Query): JsonSchema {
  const { title: _, description: __, ...whole } = shortened(pageSchemaOf(query));
  const { schema, definitions } = withDefinitions(whole, '#/$defs/');
  const properties = { ...(schema.properties as JsonSchema), omitted: OMITTED };
  return { ...schema, properties, ...(Object.keys(definitions).length > 0 ? { $defs: definitions } : {}) };
}

const shortened = (schema: JsonSchema): JsonSchema =>
  schema.title === quotation.json.title ? quotation.json : mapSchemas(schema, shortened);

/** A page for an agent is no longer than a list is for one, so that the next page begins where it ends. */
export function agentParameters(query: Query): readonly Parameter[] {
  const params = parametersOf(query).filter(({ id }) => !query.list || id !== 'offset');
  return query.list ? params.map((each) => (each.id === 'limit' ? capped(each) : each)) : params;
}

function capped(parameter: Parameter): Parameter {
  if (parameter.type !== 'integer') return parameter;
  const { max = MOST_ITEMS, default: preset = MOST_ITEMS } = parameter;
  return { ...parameter, max: Math.min(max, MOST_ITEMS), default: Math.min(preset, MOST_ITEMS) };
}
