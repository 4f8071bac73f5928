// The raw parameters of a request: those of the path, of the query string and of the body, each at most once.
import { PaperweaveError } from '../lib/errors.js';

/** @throws PaperweaveError `parameter-repeated`, `address-encoding`. */
export function rawParameters(url: URL, path: Readonly<Record<string, string>>): Record<string, string> {
  checkEncoding(url);
  const raw: Record<string, string> = { ...path };
  for (const [name, value] of url.searchParams) {
    if (Object.hasOwn(raw, name)) throw repeated(name);
    raw[name] = value;
  }
  return raw;
}

/** @throws PaperweaveError `parameter-repeated`. */
export function joinParameters(
  one: Readonly<Record<string, unknown>>,
  other: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const twice = Object.keys(other).find((name) => Object.hasOwn(one, name));
  if (twice !== undefined) throw repeated(twice);
  return { ...one, ...other };
}

function repeated(name: string): PaperweaveError {
  return new PaperweaveError({
    code: 'parameter-repeated',
    kind: 'usage',
    where: name,
    found: 'the parameter more than once',
    expected: 'one value',
  });
}

function checkEncoding(url: URL): void {
  try {
    decodeURIComponent(url.pathname + url.search);
  } catch {
    throw new PaperweaveError({
      code: 'address-encoding',
      kind: 'usage',
      where: 'address',
      found: 'broken percent-encoding',
      expected: 'percent-encoded UTF-8',
    });
  }
}
