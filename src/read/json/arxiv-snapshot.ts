// The arXiv metadata snapshot: JSON Lines, one paper a line, text wrapped as in the submission form.

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
    return recordOf({
      title: textOf(paper.title),
      abstract: textOf(paper.abstract),
      authors: listOf(paper.authors_parsed, nameOf) ?? splitNames(textOf(paper.authors) ?? ''),
      year: id === undefined ? undefined : (yearOfArxivId(id) ?? yearOf(paper.update_date)),
      venue: textOf(paper['journal-ref']),
      doi: tokenOf(paper.doi),
      url: id && `https://arxiv.org/abs/${id}`,
      keywords: undefined,
    });
  },
});

/** `["Doe", "Jane", ""]` to `Jane Doe`. */
function nameOf(parts: unknown): string | undefined {
  if (!Array.isArray(parts)) return undefined;
  const [family, given, suffix] = parts.map((part) => tokenOf(part));
  return [given, family, suffix].filter((part) => part !== undefined).join(' ') || undefined;
}

/** Both schemes carry year and month first: `2301.00001` and `hep-th/9901001`. */
export function yearOfArxivId(id: string): number | undefined {
  const short = /(?:^|\/)(\d{2})(?:0[1-9]|1[0-2])(?:\.\d{4,5}|\d{3})(?:v\d+)?$/.exec(id)?.[1];
  if (short === undefined) return undefined;
  return Number(short) + (Number(short) >= 91 ? 1900 : 2000);
}
