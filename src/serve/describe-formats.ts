// The table of export formats as data, for menus and forms of other programs.
import { EXPORT_FORMATS, type ExportFormat } from '../export/index.js';
import type { Parameter } from '../lib/parameters.js';
import {
  boolean,
  count,
  list,
  named,
  number,
  object,
  oneOf,
  optional,
  type Schema,
  text,
} from '../lib/schema.js';

export type DescribedFormat = Omit<ExportFormat, 'write'>;

export interface FormatsAnswer {
  readonly formats: readonly DescribedFormat[];
}

export function describeFormats(): FormatsAnswer {
  return { formats: EXPORT_FORMATS.map(({ write: _, ...described }) => described) };
}

interface AnyParameter {
  readonly id: string;
  readonly type: Parameter['type'];
  readonly summary: string;
  readonly required?: boolean;
  readonly position?: number;
  readonly choices?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  readonly maxLength?: number;
  readonly fromFile?: boolean;
}

const parameter = named<AnyParameter>('Parameter', {
  id: text(),
  type: oneOf(['text', 'number', 'integer', 'boolean', 'choice']),
  summary: text(),
  required: optional(boolean()),
  position: optional(count()),
  choices: optional(list(text())),
  min: optional(number()),
  max: optional(number()),
  maxLength: optional(count()),
  fromFile: optional(boolean()),
});

/** With `default`, which is of the parameter's own type. */
const withDefault: Schema<Parameter> = {
  json: { ...parameter.json, properties: { ...(parameter.json.properties as object), default: {} } },
};

const format = named<DescribedFormat>('Format', {
  id: text(),
  label: text(),
  summary: text(),
  extension: text(),
  mediaType: text(),
  params: list(withDefault),
});

export const formatsAnswer = object<FormatsAnswer>({ formats: list(format) });
