// Declared parameters as JSON Schema 2020-12, for OpenAPI documents and for the tools of agents.
import { expectation, type Parameter } from '../lib/parameters.js';
import type { JsonSchema } from '../lib/schema.js';

export interface ObjectSchema {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties: false;
}

export function schemaOf(parameter: Parameter): JsonSchema {
  const preset = parameter.default === undefined ? {} : { default: parameter.default };
  switch (parameter.type) {
    case 'boolean':
      return { type: 'boolean', ...preset };
    case 'choice':
      return { type: 'string', enum: parameter.choices, ...preset };
    case 'text':
      return {
        type: 'string',
        ...(parameter.required ? { minLength: 1, pattern: '\\S' } : {}),
        ...(parameter.maxLength === undefined ? {} : { maxLength: parameter.maxLength }),
        ...preset,
      };
    default:
      return { type: parameter.type, ...bounds(parameter), ...preset };
  }
}

function bounds(parameter: { readonly min?: number; readonly max?: number }): JsonSchema {
  return {
    ...(parameter.min === undefined ? {} : { minimum: parameter.min }),
    ...(parameter.max === undefined ? {} : { maximum: parameter.max }),
  };
}

/** All parameters as one object, as a tool takes them. */
export function objectSchemaOf(parameters: readonly Parameter[]): ObjectSchema {
  const required = parameters.filter((each) => each.required).map((each) => each.id);
  return {
    type: 'object',
    properties: Object.fromEntries(
      parameters.map((each) => [each.id, { ...schemaOf(each), description: describe(each) }]),
    ),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  };
}

export const describe = (parameter: Parameter): string =>
  parameter.type === 'text' ? parameter.summary : `${parameter.summary} (${expectation(parameter)})`;
