// JSON Schema 2020-12, as strict as a client can be.
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { expect } from 'vitest';
import type { JsonSchema } from '../../src/lib/schema.js';

const ajv = new Ajv2020({ strict: false, allErrors: true });
const compiled = new Map<JsonSchema, ValidateFunction>();

export function expectValid(schema: JsonSchema, value: unknown, about = ''): void {
  const validate = compiled.get(schema) ?? ajv.compile(schema);
  compiled.set(schema, validate);
  expect(validate(value) ? [] : validate.errors, about).toEqual([]);
}
