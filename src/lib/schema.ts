// Shapes of answers as JSON Schema (2020-12) that know their TypeScript type: a schema that leaves out a field of its type, adds
// one or has one of another kind does not compile, so that what is documented and what is answered cannot drift apart.

export type JsonSchema = Readonly<Record<string, unknown>>;

declare const TYPE: unique symbol;

/** Describes exactly `T`: neither a wider nor a narrower type will do. */
export interface Schema<T> {
  readonly json: JsonSchema;
  /** Never there; keeps the type. */
  readonly [TYPE]?: (value: T) => T;
}

/** A field that may be absent. */
export interface Optional<T> {
  readonly optional: Schema<T>;
}

type IsOptional<T, K extends keyof T> = Partial<Pick<T, K>> extends Pick<T, K> ? true : false;

/** A schema for each field of `T`, no more and no less. */
export type Fields<T> = {
  readonly [K in keyof T]-?: IsOptional<T, K> extends true
    ? Optional<Exclude<T[K], undefined>>
    : Schema<T[K]>;
};

/** Other keywords of JSON Schema, such as `description` or `maximum`. */
type Facts = JsonSchema;

export const text = (facts: Facts = {}): Schema<string> => ({ json: { type: 'string', ...facts } });
export const number = (facts: Facts = {}): Schema<number> => ({ json: { type: 'number', ...facts } });
export const integer = (facts: Facts = {}): Schema<number> => ({ json: { type: 'integer', ...facts } });
export const boolean = (facts: Facts = {}): Schema<boolean> => ({ json: { type: 'boolean', ...facts } });

/** A number of things: an integer from 0. */
export const count = (description?: string): Schema<number> => integer({ minimum: 0, ...told(description) });

/** A number from 0 to 1. */
export const share = (description?: string): Schema<number> =>
  number({ minimum: 0, maximum: 1, ...told(description) });

export const oneOf = <const C extends string>(choices: readonly C[], facts: Facts = {}): Schema<C> => ({
  json: { type: 'string', enum: choices, ...facts },
});

export const list = <T>(items: Schema<T>, description?: string): Schema<readonly T[]> => ({
  json: { type: 'array', items: items.json, ...told(description) },
});

export const pair = <T>(items: Schema<T>, description?: string): Schema<readonly [T, T]> => ({
  json: { type: 'array', items: items.json, minItems: 2, maxItems: 2, ...told(description) },
});

/** An object whose keys are not known beforehand. */
export const record = <T>(values: Schema<T>): Schema<Readonly<Record<string, T>>> => ({
  json: { type: 'object', additionalProperties: values.json },
});

export const optional = <T>(schema: Schema<T>): Optional<T> => ({ optional: schema });

export function object<T extends object>(fields: Fields<T>, facts: Facts = {}): Schema<T> {
  const entries = Object.entries(fields as Readonly<Record<string, Schema<unknown> | Optional<unknown>>>);
  const required = entries.flatMap(([name, field]) => ('optional' in field ? [] : [name]));
  const properties = entries.map(([name, field]) => [
    name,
    'optional' in field ? field.optional.json : field.json,
  ]);
  return {
    json: {
      type: 'object',
      properties: Object.fromEntries(properties),
      ...(required.length > 0 ? { required } : {}),
      additionalProperties: false,
      ...facts,
    },
  };
}

/** An object that many answers hold: a document of many schemas states it once, under this name. */
export const named = <T extends object>(title: string, fields: Fields<T>, description?: string): Schema<T> =>
  object<T>(fields, { title, ...told(description) });

/** The same schema in one place, with words of that place. */
export const described = <T>({ json }: Schema<T>, description: string): Schema<T> => ({
  json: 'title' in json ? { allOf: [json], description } : { ...json, description },
});

const told = (description: string | undefined): Facts => (description === undefined ? {} : { description });
