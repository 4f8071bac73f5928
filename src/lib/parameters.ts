// Parameters as data: one declaration gives validation, help, HTTP routes, schemas and forms.
import { PaperweaveError } from './errors.js';
import { nearestTo } from './nearest.js';

interface Common {
  readonly id: string;
  readonly summary: string;
  readonly required?: boolean;
  /** Position among the command line's arguments, from 0; absent for an option. */
  readonly position?: number;
}

export interface TextParameter extends Common {
  readonly type: 'text';
  readonly default?: string;
  /** UTF-16 code units. */
  readonly maxLength?: number;
  /** On the command line, a file that holds the value, or `-` for standard input. */
  readonly fromFile?: boolean;
  /** Over HTTP, the value may come as the body of a POST too: it may be longer than an address. */
  readonly inBody?: boolean;
}
export interface NumberParameter extends Common {
  readonly type: 'number' | 'integer';
  readonly default?: number;
  readonly min?: number;
  readonly max?: number;
}
export interface BooleanParameter extends Common {
  readonly type: 'boolean';
  readonly default?: boolean;
}
export interface ChoiceParameter extends Common {
  readonly type: 'choice';
  readonly choices: readonly string[];
  readonly default?: string;
}

export type Parameter = TextParameter | NumberParameter | BooleanParameter | ChoiceParameter;
export type ParameterValue = string | number | boolean;
export type ParameterValues = Readonly<Record<string, ParameterValue | undefined>>;

type Typed<P extends Parameter> = P extends { type: 'number' | 'integer' }
  ? number
  : P extends { type: 'boolean' }
    ? boolean
    : P extends { type: 'choice'; choices: readonly (infer C)[] }
      ? C
      : string;

type Certain<P extends Parameter> = P extends { required: true } | { default: ParameterValue }
  ? Typed<P>
  : Typed<P> | undefined;

/** The values that a table of parameters (`as const satisfies readonly Parameter[]`) yields once resolved. */
export type ValuesOf<T extends readonly Parameter[]> = { readonly [P in T[number] as P['id']]: Certain<P> };

/**
 * Validates raw input (strings from argv or a URL, or values from code) and fills in defaults.
 * @throws PaperweaveError `parameter-*`, kind `usage`, naming the parameter, what was found and what was expected.
 */
export function resolveParameters<const T extends readonly Parameter[]>(
  parameters: T,
  raw: Readonly<Record<string, unknown>>,
): ValuesOf<T> {
  const values: Record<string, ParameterValue | undefined> = {};
  const known = new Set(parameters.map((parameter) => parameter.id));
  for (const key of Object.keys(raw)) {
    if (!known.has(key) && raw[key] !== undefined) throw unknownParameter(key, [...known]);
  }
  for (const parameter of parameters) values[parameter.id] = resolveOne(parameter, raw[parameter.id]);
  return values as ValuesOf<T>;
}

function unknownParameter(key: string, known: readonly string[]): PaperweaveError {
  const expected = known.length > 0 ? `one of ${known.join(', ')}` : 'no parameter';
  return new PaperweaveError({
    code: 'parameter-unknown',
    kind: 'usage',
    where: key,
    found: 'an unknown parameter',
    expected,
    suggestions: nearestTo(key, known),
  });
}

function resolveOne(parameter: Parameter, raw: unknown): ParameterValue | undefined {
  if (raw === undefined || raw === null || (raw === '' && parameter.type !== 'text')) {
    if (parameter.required) throw invalid(parameter, 'nothing');
    return parameter.default;
  }
  switch (parameter.type) {
    case 'text':
      if (typeof raw !== 'string' || (parameter.required && raw.trim() === ''))
        throw invalid(parameter, describe(raw));
      if (raw.length > (parameter.maxLength ?? Infinity))
        throw invalid(parameter, `${raw.length} characters`);
      return raw;
    case 'boolean':
      if (raw === true || raw === 'true' || raw === '1') return true;
      if (raw === false || raw === 'false' || raw === '0') return false;
      throw invalid(parameter, describe(raw));
    case 'choice':
      if (typeof raw !== 'string') throw invalid(parameter, describe(raw));
      if (!parameter.choices.includes(raw))
        throw invalid(parameter, describe(raw), nearestTo(raw, parameter.choices));
      return raw;
    default:
      return resolveNumber(parameter, raw);
  }
}

/** Neither `0x10` nor ` 10`. */
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

function resolveNumber(parameter: NumberParameter, raw: unknown): number {
  const value = typeof raw === 'string' && DECIMAL.test(raw) ? Number(raw) : raw;
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalid(parameter, describe(raw));
  if (parameter.type === 'integer' && !Number.isInteger(value)) throw invalid(parameter, describe(raw));
  if (value < (parameter.min ?? -Infinity) || value > (parameter.max ?? Infinity))
    throw invalid(parameter, describe(raw));
  return value;
}

function invalid(parameter: Parameter, found: string, suggestions: readonly string[] = []): PaperweaveError {
  return new PaperweaveError({
    code: 'parameter-invalid',
    kind: 'usage',
    where: parameter.id,
    found,
    expected: expectation(parameter),
    suggestions,
  });
}

/** What a parameter accepts, in words: `an integer from 1 to 3`. */
export function expectation(parameter: Parameter): string {
  if (parameter.type === 'choice') return `one of ${parameter.choices.join(', ')}`;
  if (parameter.type === 'boolean') return 'true or false';
  if (parameter.type === 'text')
    return parameter.maxLength === undefined ? 'text' : `text of up to ${parameter.maxLength} characters`;
  const noun = parameter.type === 'integer' ? 'an integer' : 'a number';
  const from = parameter.min === undefined ? '' : ` from ${parameter.min}`;
  const to = parameter.max === undefined ? '' : ` up to ${parameter.max}`;
  return `${noun}${from}${to}`;
}

/** An object may have no text of its own. */
function describe(raw: unknown): string {
  if (typeof raw === 'object') return Array.isArray(raw) ? 'a list' : 'an object';
  const text = typeof raw === 'string' ? `"${raw}"` : String(raw);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
