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
import { conceptIri, type IriOf } from './iris.js';
import { mentionResources } from './mention-resources.js';
import { paperResources } from './paper-resources.js';
import type { RdfValues } from './rdf-parameters.js';
import { type Resource, textValue, type Value } from './resource.js';

export function* resourcesOf({ store }: Asked, { base, mentions }: RdfValues): Iterable<Resource> {
  const concepts = readPlacedConcepts(store);
  const iris = concepts.map(({ id }) => conceptIri(base, id));
  const iriOf: IriOf = (concept) => iris[concept]!;
  yield {
    iri: `${base}scheme`,
    types: ['skos:ConceptScheme'],
    properties: [['dct:title', [{ text: 'paperweave' }]]],
  };
  yield* conceptResources(store, concepts, base, iriOf);
  yield* communityResources(store, concepts, base, iriOf);
  yield* paperResources(store, base, iriOf);
  if (mentions) yield* mentionResources(store, base, iriOf);
}

function* conceptResources(
  store: Store,
  concepts: readonly PlacedConcept[],
  base: string,
  iriOf: IriOf,
): Iterable<Resource> {
  const relations = relationsBySubject(store, iriOf);
  for (const { concept, id, label, type } of concepts) {
    const preferred = cleanLine(label) || id;
    yield {
      iri: iriOf(concept),
      types: ['skos:Concept'],
      properties: [
        ['skos:inScheme', [{ iri: `${base}scheme` }]],
        ['skos:prefLabel', [{ text: preferred }]],
        ['skos:altLabel', otherLabels(store, concept, preferred)],
        ['dct:type', [{ iri: `${base}type/${type}` }]],
        ['skos:broader', readBroader(store, concept).map(({ broader }) => ({ iri: iriOf(broader) }))],
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

function relationsBySubject(store: Store, iriOf: IriOf): ReadonlyMap<number, readonly Property[]> {
  const bySubject = new Map<number, Property[]>();
  for (const { subject, predicate, object } of readAllRelations(store)) {
    const properties = bySubject.get(subject) ?? [];
    properties.push([`rel:${predicate}`, [{ iri: iriOf(object) }]]);
    bySubject.set(subject, properties);
  }
  return bySubject;
}

function* communityResources(
  store: Store,
  concepts: readonly PlacedConcept[],
  base: string,
  iriOf: IriOf,
): Iterable<Resource> {
  for (const { id, label } of readCommunities(store, 0)) {
    const members = concepts.filter(({ community }) => community === id);
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
