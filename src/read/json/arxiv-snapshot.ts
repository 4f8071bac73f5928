// The arXiv metadata snapshot: JSON Lines, one paper a line, text wrapped as in the submission form, accents in TeX.
import { latexLetters } from '../latex-text.js';
import { recordOf, yearOf } from '../record-of.js';
import { splitNames } from '../split-names.js';
import { jsonFormat } from './json-format.js';
import { listOf, textOf, tokenOf } from './json-values.js';

export const arxivSnapshot = jsonFormat({
  id: 'arxiv-snapshot',
  label: 'arXiv metadata snapshot, JSON Lines',
  signs: [/"(?:authors_parsed|update_date)"\s*:/, /"categories"\s*:/, /"title"\s*:/],
  toRecord: (paper) => {
    const id = tokenOf(paper.id);
    const parsed = listOf(paper.authors_parsed, nameOf);
    return recordOf({
      title: texOf(paper.title),
      abstract: texOf(paper.abstract),
      authors: parsed ?? splitNames(withoutPlaces(texOf(paper.authors) ?? '')),
      year: id === undefined ? undefined : (yearOfArxivId(id) ?? yearOf(paper.update_date)),
      venue: texOf(paper['journal-ref']),
      doi: tokenOf(paper.doi)?.split(/\s+/)[0],
      url: id && `https://arxiv.org/abs/${id}`,
      arxiv: id,
    });
  },
});

function texOf(value: unknown): string | undefined {
  const text = textOf(value);
  return text && latexLetters(text);
}

/** `["Doe", "Jane", "Jr."]` to `Jane Doe Jr.`; what follows is where they work. */
function nameOf(parts: unknown): string | undefined {
  if (!Array.isArray(parts)) return undefined;
  const [family, given, suffix] = parts.map((part) => texOf(part)?.trim());
  return [given, family, suffix].filter((part) => part !== undefined).join(' ') || undefined;
}

/** `Jane Doe (1 and 2), Wei Zhang (2) ((1) Here, (2) There)`: brackets hold places of work. */
function withoutPlaces(authors: string): string {
  return authors.replace(/\((?:[^()]|\([^()]*\))*\)/g, '');
}

/** Both schemes carry year and month first: `2301.00001` and `hep-th/9901001`. */
export function yearOfArxivId(id: string): number | undefined {
  const short = /(?:^|\/)(\d{2})(?:0[1-9]|1[0-2])(?:\.\d{4,5}|\d{3})(?:v\d+)?$/.exec(id)?.[1];
  if (short === undefined) return undefined;
  return Number(short) + (Number(short) >= 91 ? 1900 : 2000);
}
