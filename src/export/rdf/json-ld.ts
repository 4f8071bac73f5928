// JSON-LD 1.1 (https://www.w3.org/TR/json-ld11/): the same statements as Turtle, for programs that read JSON.
import { chunked } from '../chunked.js';
import { defineFormat } from '../format.js';
import { jsonArray, jsonText } from '../json-text.js';
import { checkBase, RDF_PARAMETERS } from './rdf-parameters.js';
import { prefixes, type Resource, type Statements, type Value } from './resource.js';
import { resourcesOf } from './resources-of.js';

export const jsonLd = defineFormat({
  id: 'json-ld',
  label: 'JSON-LD',
  summary: 'Linked data as JSON: the same statements as in Turtle',
  extension: 'jsonld',
  mediaType: 'application/ld+json',
  params: RDF_PARAMETERS,
  write: (kb, values) => chunked(writeJsonLd(resourcesOf(kb, values), checkBase(values.base))),
});

export function* writeJsonLd(resources: Iterable<Resource>, base: string): Iterable<string> {
  yield `{"@context":${jsonText(prefixes(base))},\n"@graph":`;
  yield* jsonArray(nodes(resources));
  yield '}\n';
}

function* nodes(resources: Iterable<Resource>): Iterable<unknown> {
  for (const resource of resources) yield { '@id': resource.iri, ...statements(resource) };
}

function statements({ types, properties }: Statements): Record<string, unknown> {
  const node: Record<string, unknown> = types.length > 0 ? { '@type': types } : {};
  for (const [predicate, values] of properties) {
    if (values.length === 0) continue;
    const held = (node[predicate] as unknown[] | undefined) ?? [];
    node[predicate] = [...held, ...values.map(term)];
  }
  return node;
}

function term(value: Value): unknown {
  if ('iri' in value) return { '@id': value.iri };
  if ('text' in value) return value.text;
  if ('number' in value) return value.number;
  if ('typed' in value) return { '@value': value.typed, '@type': value.type };
  return statements(value.node);
}
