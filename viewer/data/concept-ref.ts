// A concept of the map in the shape that the answers use.
import { CONCEPT_TYPES, type ConceptRef } from '../../src/model/index.js';
import type { Atlas } from './atlas.js';

export function conceptRefOf(atlas: Atlas, node: number): ConceptRef {
  const { id, label, type, count, community } = atlas.map.nodes;
  return {
    id: id[node]!,
    label: label[node]!,
    type: CONCEPT_TYPES[type[node]!] ?? 'method',
    papers: count[node]!,
    community: community[node]!,
  };
}
