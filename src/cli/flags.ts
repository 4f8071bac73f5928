// Parsers of option values; commander shows their message in one line and exits with 2.
import { InvalidArgumentError } from 'commander';

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
