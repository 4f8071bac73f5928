// The concepts that a text names, each with the concept of the graph that it is, if any.
import { getOrSet } from '../lib/collections.js';
import type { Concept, ConceptType, Mention } from '../model/index.js';
import { readCompanions, type Store } from '../store/index.js';
import { findSenses } from './find-concept.js';
import type { ReadText } from './text-reader.js';

export interface NamedConcept {
  readonly name: string;
  readonly type: ConceptType;
  /** Row number in the graph, or -1 where it is new. */
  readonly concept: number;
  readonly salience: number;
  readonly mentions: readonly Mention[];
}

/** A mention in the title counts as so many. */
const TITLE = 3;

/** Most salient first. Names that stand for one concept of the graph are one here. */
export function nameConcepts(
  store: Store,
  { extraction, concepts, conceptOf }: ReadText,
): readonly NamedConcept[] {
  const mentionsOf = new Map<number, Mention[]>();
  extraction.mentions.forEach((mention, i) => {
    if (conceptOf[i]! >= 0) getOrSet(mentionsOf, conceptOf[i]!, () => []).push(mention);
  });
  const named = [...mentionsOf].map(([i, mentions]) => ({ own: concepts[i]!, mentions }));
  const numbers = chooseSenses(
    store,
    named.map(({ own }) => sensesOf(store, own)),
  );
  return ranked(named.map((each, i) => ({ ...each, concept: numbers[i]! })));
}

/** What the graph knows under the first of its names that the graph knows at all; the label first, then aliases by count. */
function sensesOf(store: Store, { label, aliases }: Concept): readonly number[] {
  for (const name of [label, ...aliases.map(({ surface }) => surface)]) {
    const senses = findSenses(store, name);
    if (senses.length > 0) return senses.map(({ concept }) => concept);
  }
  return [];
}

/** Of several senses the one that shares most papers with what else the text names for certain; failing that the usual one. */
function chooseSenses(store: Store, senses: readonly (readonly number[])[]): readonly number[] {
  const certain = new Set(senses.flatMap((each) => (each.length === 1 ? each : [])));
  const company = (concept: number) =>
    readCompanions(store, concept).reduce(
      (sum, each) => sum + (certain.has(each.concept) ? each.shared : 0),
      0,
    );
  return senses.map((each) => {
    if (each.length < 2) return each[0] ?? -1;
    const kept = each.map(company);
    return each[kept.indexOf(Math.max(...kept))]!;
  });
}

interface Found {
  readonly own: Concept;
  readonly concept: number;
  readonly mentions: readonly Mention[];
}

function ranked(found: readonly Found[]): readonly NamedConcept[] {
  const joined = new Map<string, Found>();
  for (const each of found) {
    const key = each.concept < 0 ? each.own.id : String(each.concept);
    const held = joined.get(key);
    joined.set(key, held ? { ...held, mentions: [...held.mentions, ...each.mentions] } : each);
  }
  const weighed = [...joined.values()].map((each) => ({ ...each, weight: weightOf(each.mentions) }));
  const most = Math.max(...weighed.map(({ weight }) => weight));
  return weighed
    .sort((a, b) => b.weight - a.weight || a.mentions[0]!.start - b.mentions[0]!.start)
    .map(({ own, concept, mentions, weight }) => ({
      name: own.label,
      type: own.type,
      concept,
      salience: weight / most,
      mentions,
    }));
}

/** Said often, said in the title, surely a concept. */
function weightOf(mentions: readonly Mention[]): number {
  const times = mentions.reduce((sum, { field }) => sum + (field === 'title' ? TITLE : 1), 0);
  return Math.log1p(times) * Math.max(...mentions.map(({ score }) => score));
}
