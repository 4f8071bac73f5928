// What both forms of RDF may be told.
import { PaperweaveError } from '../../lib/errors.js';
import type { Parameter, ValuesOf } from '../../lib/parameters.js';
import { GRAPH_PARAMETERS } from '../graph-parameters.js';

export const RDF_PARAMETERS = [
  ...GRAPH_PARAMETERS,
  {
    id: 'base',
    type: 'text',
    default: 'urn:paperweave:',
    summary: 'what the names of all resources begin with, such as https://example.org/graph/',
  },
  { id: 'mentions', type: 'boolean', default: true, summary: 'with every mention as a Web Annotation' },
] as const satisfies readonly Parameter[];

export type RdfValues = ValuesOf<typeof RDF_PARAMETERS>;

/** @throws PaperweaveError where it cannot be the beginning of an absolute IRI (RFC 3987). */
export function checkBase(base: string): string {
  if (/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`\p{Cc}\p{Cs}]*$/iu.test(base)) return base;
  throw new PaperweaveError({
    code: 'parameter-invalid',
    kind: 'usage',
    where: 'base',
    found: `"${base}"`,
    expected: 'the beginning of an address, such as https://example.org/graph/',
  });
}
