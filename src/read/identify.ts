// Persistent identifiers out of what records call doi, url or id: DOI (ISO 26324) and arXiv's own.

/** Old DOIs hold pairs of angle brackets: `10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O`. */
const DOI = /\b(10\.\d{4,9}\/(?:[^\s"<>]|<[^\s"<>]*>)+)/i;
const ARXIV_NEW = /(?<![\d.])(\d{4}\.\d{4,5})(?:v\d+)?(?![\d])/;
const ARXIV_OLD = /\b([a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?(?!\d)/i;

/** Lower case (DOIs ignore case), without resolver, prefix and trailing punctuation; undefined where there is none. */
export function normalizeDoi(text: string | undefined): string | undefined {
  const found = DOI.exec(decode(text ?? ''))?.[1]?.toLowerCase();
  const bare = /^\s*https?:/i.test(text ?? '') ? found?.replace(AFTER_DOI, '') : found;
  return bare?.replace(/(?<![.,;:)\]}])[.,;:)\]}]+$/, (tail) => (balanced(bare, tail) ? tail : ''));
}

/** What publishers' addresses have behind a DOI. */
const AFTER_DOI = /[?#&].*$|\/(?:abstract|full|fulltext|pdf|epdf|meta|summary)$|\.pdf$/g;

/** A DOI may end in a bracket that it opened itself: `10.1016/0021-9991(87)90140-9`, `...(87)`. */
function balanced(doi: string, tail: string): boolean {
  return tail === ')' && doi.split('(').length === doi.split(')').length;
}

const ESCAPED: Readonly<Record<string, string>> = {
  '%2f': '/',
  '%28': '(',
  '%29': ')',
  '%3a': ':',
  '%3b': ';',
  '%3c': '<',
  '%3e': '>',
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
};

function decode(text: string): string {
  return text.replace(/%(?:2f|28|29|3[abce])|&(?:lt|gt|amp);/gi, (found) => ESCAPED[found.toLowerCase()]!);
}

/** The identifier without its version, from an arXiv address, an `arXiv:` name or an arXiv DOI. */
export function arxivId(text: string | undefined): string | undefined {
  const rest = /(?:arxiv\.org\/(?:abs|pdf|html)\/|arxiv:\s*|10\.48550\/arxiv\.)(.+)/i.exec(text ?? '')?.[1];
  if (rest === undefined) return undefined;
  return (ARXIV_NEW.exec(rest) ?? ARXIV_OLD.exec(rest))?.[1]?.toLowerCase();
}

/** The number of a PubMed record, from a number or an address of PubMed. */
export function pubmedId(text: string | undefined): string | undefined {
  const found = /^\s*(?:pmid:?\s*)?(\d{1,9})\s*$/i.exec(text ?? '') ?? PUBMED.exec(text ?? '');
  return found?.[1]?.replace(/^0+/, '') || undefined;
}

const PUBMED = /(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/pubmed)\/(\d{1,9})(?!\d)/i;

/** An arXiv id where nothing else can stand: with or without `arXiv:`, address and version. */
export function bareArxivId(text: string | undefined): string | undefined {
  const bare = text?.trim() ?? '';
  return arxivId(bare) ?? arxivId(`arXiv:${bare}`);
}
