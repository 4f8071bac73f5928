// RDF as a stream of resources, which Turtle and JSON-LD each write in their own way.

export type Value =
  | { readonly iri: string }
  | { readonly text: string }
  | { readonly number: number }
  /** A literal of an XML Schema type, `gYear` for one. */
  | { readonly typed: string; readonly type: string }
  /** A resource that needs no name. */
  | { readonly node: Statements };

export interface Statements {
  /** Prefixed names of its classes. */
  readonly types: readonly string[];
  /** Prefixed names of predicates, each with one value or more. */
  readonly properties: readonly (readonly [predicate: string, values: readonly Value[]])[];
}

export interface Resource extends Statements {
  readonly iri: string;
}

/** Vocabularies, by the prefix of their names. `rel` is ours and depends on the base address. */
export function prefixes(base: string): Readonly<Record<string, string>> {
  return {
    bibo: 'http://purl.org/ontology/bibo/',
    dct: 'http://purl.org/dc/terms/',
    oa: 'http://www.w3.org/ns/oa#',
    rel: `${base}relation/`,
    schema: 'https://schema.org/',
    skos: 'http://www.w3.org/2004/02/skos/core#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
  };
}

/** One value where there is something to say, else none. */
export const textValue = (text: string | undefined): readonly Value[] => (text ? [{ text }] : []);
