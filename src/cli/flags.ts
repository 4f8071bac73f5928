// Parsers of option values; commander shows their message in one line and exits with 2.
import { InvalidArgumentError, Option } from 'commander';
import { nearestTo } from '../lib/nearest.js';

export function integerFlag(name: string, min: number, max: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() === '' || !Number.isInteger(value) || value < min || value > max)
      throw new InvalidArgumentError(`expected an integer from ${min} up to ${max} as ${name}.`);
    return value;
  };
}

export function positiveFlag(name: string): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!(value > 0 && value < Infinity))
      throw new InvalidArgumentError(`expected a number above 0 as ${name}.`);
    return value;
  };
}

export function shareFlag(name: string): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() === '' || !(value >= 0 && value <= 1))
      throw new InvalidArgumentError(`expected a number from 0 up to 1 as ${name}.`);
    return value;
  };
}

/** Repeatable: adds to the origins given before. */
export function originFlag(text: string, before: readonly string[] = []): string[] {
  if (!URL.canParse(text) || new URL(text).origin !== text)
    throw new InvalidArgumentError(
      'expected an origin, scheme and host without a path, as in https://example.org.',
    );
  return [...before, text];
}

/** What a header can carry as one word. */
export function tokenFlag(text: string): string {
  if (!/^[\x21-\x7e]+$/.test(text))
    throw new InvalidArgumentError('expected a token of ASCII letters, digits and signs, without spaces.');
  return text;
}

const LONGEST_TIME = 3600;

/** How long one question may keep a server busy. */
export function maxTimeOption(): Option {
  return new Option('--max-time <seconds>', 'give up on a question that takes longer; 0 for no limit')
    .argParser(integerFlag('max-time', 0, LONGEST_TIME))
    .default(10);
}

/** An option that takes one of a table's words; of a mistyped one, the nearest is named. */
export function choiceOption(flags: string, summary: string, choices: readonly string[]): Option {
  const option = new Option(flags, summary).argParser((text: string) => {
    if (choices.includes(text)) return text;
    const near = nearestTo(text, choices);
    const hint = near.length > 0 ? ` Did you mean ${near.join(', ')}?` : '';
    throw new InvalidArgumentError(`expected one of ${choices.join(', ')}.${hint}`);
  });
  option.argChoices = [...choices];
  return option;
}
