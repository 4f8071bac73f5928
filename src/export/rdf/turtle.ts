// RDF 1.1 Turtle (https://www.w3.org/TR/turtle/).
import { chunked } from '../chunked.js';
import { cleanText } from '../clean-text.js';
import { defineFormat } from '../format.js';
import { checkBase, RDF_PARAMETERS } from './rdf-parameters.js';
import { prefixes, type Resource, type Statements, type Value } from './resource.js';
import { resourcesOf } from './resources-of.js';

export const turtle = defineFormat({
  id: 'turtle',
  label: 'SKOS, Turtle',
  summary: 'Linked data: concepts in SKOS, papers, relations, and mentions as Web Annotations',
  extension: 'ttl',
  mediaType: 'text/turtle; charset=utf-8',
  params: RDF_PARAMETERS,
  write: (kb, values) => chunked(writeTurtle(resourcesOf(kb, values), checkBase(values.base))),
});

export function* writeTurtle(resources: Iterable<Resource>, base: string): Iterable<string> {
  for (const [prefix, address] of Object.entries(prefixes(base))) yield `@prefix ${prefix}: <${address}> .\n`;
  for (const resource of resources) yield `\n<${resource.iri}> ${statements(resource, '  ')} .\n`;
}

function statements({ types, properties }: Statements, indent: string): string {
  const said = properties
    .filter(([, values]) => values.length > 0)
    .map(([predicate, values]) => `${predicate} ${values.map((value) => term(value, indent)).join(', ')}`);
  const kinds = types.length > 0 ? [`a ${types.join(', ')}`] : [];
  return [...kinds, ...said].join(` ;\n${indent}`);
}

function term(value: Value, indent: string): string {
  if ('iri' in value) return `<${value.iri}>`;
  if ('text' in value) return literal(value.text);
  if ('number' in value) return String(value.number);
  if ('typed' in value) return `${literal(value.typed)}^^${value.type}`;
  return `[ ${statements(value.node, `${indent}  `)} ]`;
}

/** JSON's escapes are Turtle's too. */
const literal = (text: string): string => JSON.stringify(cleanText(text));
