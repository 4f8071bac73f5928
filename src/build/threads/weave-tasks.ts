// What a helping thread can do for the weave: a table of pure functions from plain data to plain data, done the same way wherever
// they are done.
import {
  type AnalysisOptions,
  type ConceptRanks,
  type CorpusMap,
  mapCorpus,
  rankConcepts,
} from '../../analyze/index.js';
import { type PaperText, readStretch, type Stretch, type StretchFindings } from '../../graph/index.js';
import type { CooccurrenceEdges, PaperConceptEdges } from '../../model/index.js';
import { type PackedRun, unpackRuns } from '../packed-extractions.js';
import {
  type PackedBroader,
  type PackedConcepts,
  type PackedNames,
  unpackBroader,
  unpackConcepts,
  unpackNamed,
} from './packed-concepts.js';

export interface ReadTask extends Omit<Stretch, 'papers' | 'extractions'> {
  readonly texts: readonly PaperText[];
  readonly found: readonly PackedRun[];
  readonly concepts: PackedConcepts;
  /** Papers of the whole corpus. */
  readonly papers: number;
}

export interface MapTask {
  readonly ids: readonly string[];
  readonly titles: readonly string[];
  readonly concepts: PackedConcepts;
  readonly names: PackedNames;
  readonly paperConcept: Pick<PaperConceptEdges, 'paper' | 'concept' | 'salience'>;
  readonly broader: PackedBroader;
  readonly options: AnalysisOptions;
}

export interface RankTask {
  readonly pairs: Pick<CooccurrenceEdges, 'source' | 'target' | 'count'>;
  /** How many there are. */
  readonly concepts: number;
}

export const WEAVE_TASKS = {
  read({ texts, found, concepts, papers, ...stretch }: ReadTask): StretchFindings {
    const extractions = unpackRuns(
      found,
      texts.map((text) => ({ id: '', ...text })),
    );
    return readStretch(
      { ...stretch, papers: texts, extractions },
      { papers, concepts: unpackConcepts(concepts) },
    );
  },
  map({ ids, titles, concepts, names, paperConcept, broader, options }: MapTask): CorpusMap {
    const papers = ids.map((id, i) => ({ id, title: titles[i]! }));
    const edges = { paperConcept, broader: unpackBroader(broader) };
    return mapCorpus({ papers, resolution: { concepts: unpackNamed(concepts, names) }, edges }, options);
  },
  rank({ pairs, concepts }: RankTask): ConceptRanks {
    return rankConcepts(pairs, concepts);
  },
};

export type WeaveTasks = typeof WEAVE_TASKS;
