// Names and keywords that came as one string, taken apart without tearing "Last, First" in two, and names in the order in which
// they are spoken.

/** Splits at semicolons, else at "and" and "&", else at commas where every part is a name of two words or more. */
export function splitNames(text: string): string[] {
  const parts = text.includes(';')
    ? text.split(';')
    : text.split(/(?:,|(?<!\s))\s+(?:and|&)\s+/i).flatMap(splitAtCommas);
  return trimmed(parts);
}

function splitAtCommas(text: string): string[] {
  const parts = text.split(',');
  return parts.every((part) => /\S\s+\S/.test(part)) ? parts : [text];
}

/** Splits at semicolons, else at commas. */
export function splitKeywords(text: string): string[] {
  return splitAt(text, text.includes(';') ? ';' : ',');
}

export function splitAt(text: string, separator: string): string[] {
  return trimmed(text.split(separator));
}

function trimmed(parts: readonly string[]): string[] {
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

const SUFFIX = /^(?:jr|sr|i{2,3}|iv|[2-4](?:nd|rd|th))\.?$/i;
/** PubMed writes `Doe, Jane A 3rd`. */
const TRAILING_SUFFIX = /(?<!\s)\s+(?=(?:jr|sr|i{2,3}|[2-4](?:nd|rd|th))\.?$)/i;
const COMPANY = /^(?:inc|ltd|llc|gmbh|co|corp)\.?$/i;

/** `Doe, Jane` to `Jane Doe`; `Doe, Jr, Jane` and `Doe, Jane, Jr` to `Jane Doe Jr`; others as they are. */
export function naturalOrder(name: string): string {
  const parts = splitAt(name, ',').flatMap((part, i) => (i === 0 ? [part] : part.split(TRAILING_SUFFIX)));
  const suffix = parts.slice(1).find((part) => SUFFIX.test(part));
  const [family, given, ...more] = parts.filter((part) => part !== suffix);
  if (given === undefined) return [family, suffix].filter(Boolean).join(' ');
  if (more.length > 0 || COMPANY.test(given)) return parts.join(', ');
  return [given, family, suffix].filter(Boolean).join(' ');
}

const INITIALS_LAST = /^(\S(?:.*?\S)?)\s+((?:\p{Lu}\.?-?){1,4})$/u;

/** `Doe J` and `Doe J.` to `J Doe` and `J. Doe`, where every name of the list is of that form (PubMed, Scopus). */
export function initialsFirst(names: readonly string[]): readonly string[] {
  return names.every((name) => INITIALS_LAST.test(name))
    ? names.map((name) => name.replace(INITIALS_LAST, '$2 $1'))
    : names;
}
