// The library's handle on a built graph: one method a query, typed from its declaration.
import type { GraphOptions, WeaveGraph } from '../graph/index.js';
import { type Parameter, resolveParameters } from '../lib/parameters.js';
import type { Grade } from '../model/index.js';
import { openStore, readContentHash, type SqlDatabase, type Store } from '../store/index.js';
import { ask } from './ask.js';
import type { Asked } from './asked.js';
import { common } from './common.js';
import { communities } from './communities.js';
import { community } from './community.js';
import { compare } from './compare.js';
import { concept } from './concept.js';
import { evidence } from './evidence.js';
import { gaps } from './gaps.js';
import { type GradeOptions, gradeKeywords } from './grade.js';
import { readGraph } from './graph.js';
import type { GraphFilters } from './graph-part.js';
import { broader, narrower } from './hierarchy.js';
import { map } from './map.js';
import { methods } from './methods.js';
import { neighbors } from './neighbors.js';
import { paper } from './paper.js';
import { path } from './path.js';
import { place } from './place.js';
import type { AnswerOf, OptionsOf, TypedQuery } from './query.js';
import { search } from './search.js';
import { similar } from './similar.js';
import { stats } from './stats.js';
import { whySame } from './why-same.js';

/** Read only. Wherever a concept is asked for, its id, its label or any alias will do. */
export class KnowledgeBase implements Asked {
  readonly store: Store;

  /** Use `openKnowledgeBase`. */
  constructor(store: Store) {
    this.store = store;
  }

  /** SHA-256 of the content: equal for equal graphs, wherever and whenever they were built. */
  get contentHash(): string {
    return readContentHash(this.store);
  }

  /** For questions that no query asks: plain SQL, read only. */
  get database(): SqlDatabase {
    return this.store.database;
  }

  search(q: string, options: OptionsOf<typeof search> = {}): AnswerOf<typeof search> {
    return this.#ask(search, { ...options, q });
  }

  concept(name: string, options: OptionsOf<typeof concept> = {}): AnswerOf<typeof concept> {
    return this.#ask(concept, { ...options, concept: name });
  }

  neighbors(name: string, options: OptionsOf<typeof neighbors> = {}): AnswerOf<typeof neighbors> {
    return this.#ask(neighbors, { ...options, concept: name });
  }

  /** Sentences for a concept; with `b`, for the two together. */
  evidence(
    a: string,
    options: OptionsOf<typeof evidence> & { readonly b?: string } = {},
  ): AnswerOf<typeof evidence> {
    return this.#ask(evidence, { ...options, a });
  }

  paper(name: string): AnswerOf<typeof paper> {
    return this.#ask(paper, { paper: name });
  }

  /** How two concepts are connected. */
  path(from: string, to: string, options: OptionsOf<typeof path> = {}): AnswerOf<typeof path> {
    return this.#ask(path, { ...options, from, to });
  }

  /** What two, three or four concepts share. */
  common(concepts: readonly string[], options: OptionsOf<typeof common> = {}): AnswerOf<typeof common> {
    const [a, b, c, d, ...more] = concepts;
    return this.#ask(common, { ...options, a, b, c, d, e: more[0] });
  }

  compare(a: string, b: string, options: OptionsOf<typeof compare> = {}): AnswerOf<typeof compare> {
    return this.#ask(compare, { ...options, a, b });
  }

  similar(name: string, options: OptionsOf<typeof similar> = {}): AnswerOf<typeof similar> {
    return this.#ask(similar, { ...options, name });
  }

  /** Typed relations by subject, relation and object. */
  ask(question: OptionsOf<typeof ask> = {}): AnswerOf<typeof ask> {
    return this.#ask(ask, question);
  }

  /** Why the names of a concept are held to be one. */
  whySame(
    name: string,
    options: OptionsOf<typeof whySame> & { readonly alias?: string } = {},
  ): AnswerOf<typeof whySame> {
    return this.#ask(whySame, { ...options, concept: name });
  }

  broader(name: string, options: OptionsOf<typeof broader> = {}): AnswerOf<typeof broader> {
    return this.#ask(broader, { ...options, concept: name });
  }

  narrower(name: string, options: OptionsOf<typeof narrower> = {}): AnswerOf<typeof narrower> {
    return this.#ask(narrower, { ...options, concept: name });
  }

  gaps(options: OptionsOf<typeof gaps> = {}): AnswerOf<typeof gaps> {
    return this.#ask(gaps, options);
  }

  /** A text put on the map without being stored. The first call loads the extractor. */
  async place(text: string, options: OptionsOf<typeof place> = {}): Promise<AnswerOf<typeof place>> {
    const values = resolveParameters(place.params, { ...options, text });
    await place.prepare?.();
    return place.run(this, values);
  }

  communities(options: OptionsOf<typeof communities> = {}): AnswerOf<typeof communities> {
    return this.#ask(communities, options);
  }

  community(id: number, options: OptionsOf<typeof community> = {}): AnswerOf<typeof community> {
    return this.#ask(community, { ...options, community: id });
  }

  stats(): AnswerOf<typeof stats> {
    return this.#ask(stats, {});
  }

  methods(): AnswerOf<typeof methods> {
    return this.#ask(methods, {});
  }

  map(options: OptionsOf<typeof map> = {}): AnswerOf<typeof map> {
    return this.#ask(map, options);
  }

  /** How well the graph agrees with the authors' own keywords. */
  grade(options: GradeOptions = {}): Promise<Grade> {
    return gradeKeywords(this.store, options);
  }

  /**
   * The graph, or the part of it that passes the filters, as a graphology `Graph`: concepts, papers, or both; nodes are
   * `concept:<id>` and `paper:<id>`.
   */
  graph(options: GraphOptions & GraphFilters = {}): WeaveGraph {
    return readGraph(this.store, options);
  }

  close(): void {
    this.store.close();
  }

  [Symbol.dispose](): void {
    this.close();
  }

  #ask<P extends readonly Parameter[], A extends object>(
    query: TypedQuery<P, A>,
    given: Readonly<Record<string, unknown>>,
  ): A {
    return query.run(this, resolveParameters(query.params, given));
  }
}

/**
 * Opens a file made by `paperweave build`.
 * @throws PaperweaveError `store-missing`, `store-foreign`, `store-version` or `store-damaged`.
 */
export function openKnowledgeBase(path: string): KnowledgeBase {
  return new KnowledgeBase(openStore(path));
}
