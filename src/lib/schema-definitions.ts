// Schemas that are stated once: every named object is moved out of the schemas that hold it and replaced by a reference.
import type { JsonSchema } from './schema.js';

export interface Referring {
  readonly schema: JsonSchema;
  /** Named schemas by their title, themselves referring. */
  readonly definitions: Readonly<Record<string, JsonSchema>>;
}

/** `base` is where the definitions will stand: `#/$defs/` or `#/components/schemas/`. */
export function withDefinitions(schema: JsonSchema, base: string): Referring {
  const definitions: Record<string, JsonSchema> = {};
  return { schema: refer(schema, base, definitions), definitions };
}

function refer(schema: JsonSchema, base: string, definitions: Record<string, JsonSchema>): JsonSchema {
  const inner = mapSchemas(schema, (each) => refer(each, base, definitions));
  const { title, ...rest } = inner;
  if (typeof title !== 'string') return inner;
  definitions[title] = rest;
  return { $ref: `${base}${title}` };
}

/** The same schema with each schema directly in it replaced. */
export function mapSchemas(schema: JsonSchema, change: (inner: JsonSchema) => JsonSchema): JsonSchema {
  const { properties, items, additionalProperties, allOf } = schema as {
    properties?: Readonly<Record<string, JsonSchema>>;
    items?: JsonSchema;
    additionalProperties?: JsonSchema | boolean;
    allOf?: readonly JsonSchema[];
  };
  return {
    ...schema,
    ...(properties ? { properties: mapValues(properties, change) } : {}),
    ...(items ? { items: change(items) } : {}),
    ...(typeof additionalProperties === 'object'
      ? { additionalProperties: change(additionalProperties) }
      : {}),
    ...(allOf ? { allOf: allOf.map(change) } : {}),
  };
}

function mapValues(
  schemas: Readonly<Record<string, JsonSchema>>,
  change: (inner: JsonSchema) => JsonSchema,
): Record<string, JsonSchema> {
  return Object.fromEntries(Object.entries(schemas).map(([name, each]) => [name, change(each)]));
}
