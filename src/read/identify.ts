// Persistent identifiers out of what records call doi, url or id: DOI (ISO 26324) and arXiv's own.

const DOI = /\b(10\.\d{4,9}\/[^\s"<>]+)/i;
const ARXIV_NEW = /(?<![\d.])(\d{4}\.\d{4,5})(?:v\d+)?(?![\d])/;
const ARXIV_OLD = /\b([a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?(?!\d)/i;

/** Lower case (DOIs ignore case), without resolver, prefix and trailing punctuation; undefined where there is none. */
export function normalizeDoi(text: string | undefined): string | undefined {
  const found = DOI.exec(decode(text ?? ''))?.[1];
  return found?.toLowerCase().replace(/[.,;:)\]}]+$/, (tail) => (balanced(found, tail) ? tail : ''));
}

/** A DOI may end in a bracket that it opened itself: `10.1016/0021-9991(87)90140-9`, `...(87)`. */
function balanced(doi: string, tail: string): boolean {
  return tail === ')' && doi.split('(').length === doi.split(')').length;
}

function decode(text: string): string {
  return text.replace(/%2f/gi, '/').replace(/%28/g, '(').replace(/%29/g, ')');
}

/** The identifier without its version, from an arXiv address, an `arXiv:` name or an arXiv DOI. */
export function arxivId(text: string | undefined): string | undefined {
  const rest = /(?:arxiv\.org\/(?:abs|pdf|html)\/|arxiv:\s*|10\.48550\/arxiv\.)(.+)/i.exec(text ?? '')?.[1];
  if (rest === undefined) return undefined;
  return (ARXIV_NEW.exec(rest) ?? ARXIV_OLD.exec(rest))?.[1]?.toLowerCase();
}
