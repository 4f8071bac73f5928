// The knowledge base as linked data: concepts in SKOS, communities as collections, papers as bibliographic resources, typed
// relations as predicates, and mentions as Web Annotations (W3C Recommendations of 2009 and 2017).
import type { Asked } from '../../query/asked.js';
import {
  type PlacedConcept,
  readAliases,
  readAllRelations,
  readBroader,
  readCommunities,
  readPlacedConcepts,
  type Store,
} from '../../store/index.js';
import { cleanLine } from '../clean-text.js';
import { selectionOf } from '../graph-of.js';
import { conceptIri } from './iris.js';
import { mentionResources } from './mention-resources.js';
import { paperResources } from './paper-resources.js';
import type { RdfValues } from './rdf-parameters.js';
import { type Resource, textValue, type Value } from './resource.js';
import type { Written } from './written.js';

export function* resourcesOf(kb: Asked, values: RdfValues): Iterable<Resource> {
  const { store } = kb;
  const { base, mentions } = values;
  const all = readPlacedConcepts(store);
  const iris = all.map(({ id }) => conceptIri(base, id));
  const written: Written = { store, base, iriOf: (concept) => iris[concept]!, ...selectionOf(kb, values) };
  const concepts = all.filter(({ concept }) => written.concepts.has(concept));
  yield {
    iri: `${base}scheme`,
    types: ['skos:ConceptScheme'],
    properties: [['dct:title', [{ text: 'paperweave' }]]],
  };
  yield* conceptResources(written, concepts);
  yield* communityResources(written, concepts);
  yield* paperResources(written);
  if (mentions) yield* mentionResources(written);
}

function* conceptResources(written: Written, concepts: readonly PlacedConcept[]): Iterable<Resource> {
  const { store, base, iriOf } = written;
  const relations = relationsBySubject(written);
  const scheme = [{ iri: `${base}scheme` }];
  for (const { concept, id, label, type } of concepts) {
    const preferred = cleanLine(label) || id;
    const broader = readBroader(store, concept).filter((each) => written.concepts.has(each.broader));
    yield {
      iri: iriOf(concept),
      types: ['skos:Concept'],
      properties: [
        ['skos:inScheme', scheme],
        ['skos:topConceptOf', broader.length === 0 ? scheme : []],
        ['skos:prefLabel', [{ text: preferred }]],
        ['skos:altLabel', otherLabels(store, concept, preferred)],
        ['dct:type', [{ iri: `${base}type/${type}` }]],
        ['skos:broader', broader.map((each) => ({ iri: iriOf(each.broader) }))],
        ...(relations.get(concept) ?? []),
      ],
    };
  }
}

/** No label may be both preferred and alternative (SKOS, S13), nor stand twice. */
function otherLabels(store: Store, concept: number, preferred: string): readonly Value[] {
  const surfaces = readAliases(store, concept).map(({ surface }) => cleanLine(surface));
  return [...new Set(surfaces)].filter((text) => text !== '' && text !== preferred).map((text) => ({ text }));
}

type Property = Resource['properties'][number];

function relationsBySubject({ store, iriOf, concepts }: Written): ReadonlyMap<number, readonly Property[]> {
  const bySubject = new Map<number, Property[]>();
  for (const { subject, predicate, object } of readAllRelations(store)) {
    if (!concepts.has(subject) || !concepts.has(object)) continue;
    const properties = bySubject.get(subject) ?? [];
    properties.push([`rel:${predicate}`, [{ iri: iriOf(object) }]]);
    bySubject.set(subject, properties);
  }
  return bySubject;
}

/** Those that have members here: a collection of nothing tells nothing. */
function* communityResources(
  { store, base, iriOf }: Written,
  concepts: readonly PlacedConcept[],
): Iterable<Resource> {
  for (const { id, label } of readCommunities(store, 0)) {
    const members = concepts.filter(({ community }) => community === id);
    if (members.length === 0) continue;
    yield {
      iri: `${base}community/${id}`,
      types: ['skos:Collection'],
      properties: [
        ['skos:prefLabel', textValue(cleanLine(label))],
        ['skos:member', members.map(({ concept }) => ({ iri: iriOf(concept) }))],
      ],
    };
  }
}
