// The names in a BibTeX `author` field, in the order in which they are spoken.
import { latexText } from '../latex-text.js';
import { naturalOrder } from '../split-names.js';

/** At `and` outside braces; `others` is nobody. A name in braces of its own is that of a body of people, and stays as it is. */
export function splitAuthors(source: string): string[] {
  return splitAtAnd(source)
    .map((each) => each.trim())
    .filter((each) => each !== '' && each !== 'others')
    .map((each) => (/^\{[^{}]*\}$/.test(each) ? latexText(each) : naturalOrder(latexText(nameParts(each)))));
}

/** BibLaTeX may name the parts: `family=Doe, given=Jane`. */
function nameParts(name: string): string {
  const part = (key: string) => new RegExp(`(?:^|,)\\s*${key}\\s*=\\s*([^,]+)`, 'i').exec(name)?.[1]?.trim();
  const family = part('family');
  if (family === undefined) return name;
  return [part('given'), part('prefix'), family, part('suffix')].filter(Boolean).join(' ');
}

function splitAtAnd(source: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let name = '';
  for (const part of source.split(/((?<!\s)\s+and\s+(?=\S)|[{}])/i)) {
    if (part === '{') depth++;
    if (part === '}') depth--;
    if (depth === 0 && /^\s+and\s+$/i.test(part)) {
      names.push(name);
      name = '';
    } else name += part;
  }
  return [...names, name];
}
