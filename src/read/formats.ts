// The table of input formats: one line a format, one file or folder each.
import { abstractFile } from './abstract-file/abstract-file.js';
import { bibtex } from './bibtex/bibtex.js';
import { csv } from './csv/csv.js';
import type { Format } from './format.js';
import { arxivSnapshot } from './json/arxiv-snapshot.js';
import { cslJson } from './json/csl-json.js';
import { jsonArray } from './json/json-array.js';
import { openAlex } from './json/openalex.js';
import { openReview } from './json/openreview.js';
import { semanticScholar } from './json/semantic-scholar.js';
import { jsonLines } from './json-lines/json-lines.js';
import { listingPage } from './listing-page/listing-page.js';
import { nbib } from './tagged/nbib.js';
import { ris } from './tagged/ris.js';
import { webOfScience } from './tagged/web-of-science.js';
import { aclAnthology } from './xml/acl-anthology.js';
import { arxivAtom } from './xml/arxiv-atom.js';
import { endnoteXml } from './xml/endnote-xml.js';
import { pubmedXml } from './xml/pubmed-xml.js';
import { zoteroRdf } from './xml/zotero-rdf.js';

export const FORMATS: readonly Format[] = [
  jsonLines,
  jsonArray,
  arxivSnapshot,
  openAlex,
  semanticScholar,
  cslJson,
  openReview,
  csv,
  bibtex,
  ris,
  nbib,
  webOfScience,
  arxivAtom,
  pubmedXml,
  endnoteXml,
  aclAnthology,
  zoteroRdf,
  listingPage,
  abstractFile,
];

/** The most confident format, the earlier in the table where two are even; undefined where none knows the text. */
export function detectFormat(head: string, name: string): Format | undefined {
  const text = head.replace(/\r\n?/g, '\n');
  let best: Format | undefined;
  let confidence = 0;
  for (const format of FORMATS) {
    const found = format.detect(text, name);
    if (found > confidence) [best, confidence] = [format, found];
  }
  return best;
}

export function formatById(id: string): Format | undefined {
  return FORMATS.find((format) => format.id === id);
}
