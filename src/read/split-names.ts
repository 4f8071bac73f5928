// Names and keywords that came as one string, taken apart without tearing "Last, First" in two.

/** Splits at semicolons, else at "and" and "&", else at commas where every part is a name of two words or more. */
export function splitNames(text: string): string[] {
  const parts = text.includes(';')
    ? text.split(';')
    : text.split(/,?\s+(?:and|&)\s+/i).flatMap(splitAtCommas);
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function splitAtCommas(text: string): string[] {
  const parts = text.split(/\s*,\s*/);
  return parts.every((part) => /\S\s+\S/.test(part)) ? parts : [text];
}

/** Splits at semicolons, else at commas. */
export function splitKeywords(text: string): string[] {
  return text
    .split(text.includes(';') ? ';' : ',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** `Doe, Jane` to `Jane Doe`, `Doe, Jr, Jane` to `Jane Doe, Jr`; others as they are. */
export function naturalOrder(name: string): string {
  const parts = name
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  if (parts.length === 2) return `${parts[1]} ${parts[0]}`;
  return parts.length === 3 ? `${parts[2]} ${parts[0]}, ${parts[1]}` : parts.join(', ');
}
