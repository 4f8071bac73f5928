// Schemas that know their type: what they say, what they refuse at compile time, and how named ones are stated once.
import { expect, test } from 'vitest';
import {
  count,
  described,
  list,
  named,
  object,
  oneOf,
  optional,
  record,
  type Schema,
  text,
} from '../../src/lib/schema.js';
import { withDefinitions } from '../../src/lib/schema-definitions.js';

interface Author {
  readonly name: string;
  readonly born?: number;
}

interface Book {
  readonly author: Author;
  readonly readers: readonly Author[];
}

const author = named<Author>('Author', { name: text(), born: optional(count()) }, 'Who wrote it.');

test('an object is closed, and requires what is not optional', () => {
  expect(author.json).toEqual({
    type: 'object',
    title: 'Author',
    description: 'Who wrote it.',
    properties: { name: { type: 'string' }, born: { type: 'integer', minimum: 0 } },
    required: ['name'],
    additionalProperties: false,
  });
});

test('a schema that drifts from its type does not compile', () => {
  // @ts-expect-error a field is missing, though its absence is allowed
  object<Author>({ name: text() });
  // @ts-expect-error a field that may be absent is declared as always there
  object<Author>({ name: text(), born: count() });
  // @ts-expect-error a field that is always there is declared as optional
  object<Author>({ name: optional(text()), born: optional(count()) });
  // @ts-expect-error a field is of another kind
  object<Author>({ name: count(), born: optional(count()) });
  // @ts-expect-error a field is unknown to the type
  object<Author>({ name: text(), born: optional(count()), died: optional(count()) });
  // @ts-expect-error a wider type
  const wider: Schema<'a' | 'b'> = text();
  // @ts-expect-error a narrower type
  const narrower: Schema<string> = oneOf(['a']);
  expect([wider.json, narrower.json]).toEqual([{ type: 'string' }, { type: 'string', enum: ['a'] }]);
});

test('named schemas are stated once, wherever they stand', () => {
  const book = object<Book>({
    author: described(author, 'The first of them.'),
    readers: list(author),
  });
  const { schema, definitions } = withDefinitions(book.json, '#/$defs/');
  const { title: _, ...stated } = author.json;
  expect(definitions).toEqual({ Author: stated });
  expect(schema.properties).toEqual({
    author: { allOf: [{ $ref: '#/$defs/Author' }], description: 'The first of them.' },
    readers: { type: 'array', items: { $ref: '#/$defs/Author' } },
  });
  expect(withDefinitions(record(author).json, '#/').schema.additionalProperties).toEqual({
    $ref: '#/Author',
  });
});
