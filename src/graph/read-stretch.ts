// What papers say of their concepts, each paper by itself: pure of its text, its mentions and a few facts of each concept, so that
// several threads can read a stretch of the papers each. Each paper is read once, and all that looks at single papers looks at
// that one reading.
import type { PaperConceptEdges } from '../model/index.js';
import { broaderIn, type StatedBroader } from './broader/hearst.js';
import type { KeptReadings } from './earlier/earlier-readings.js';
import { createPaperConceptReader } from './paper-concepts.js';
import { type KnownConcept, readAs, readPapers, type Stretch } from './reading.js';
import { relationsIn } from './relations/find-relations.js';
import type { StatedRelation } from './relations/read-sentence.js';
import { readRoles } from './roles/read-roles.js';

/** What all papers of a corpus are read with. */
export interface Corpus {
  readonly concepts: readonly KnownConcept[];
  /** How many papers there are. */
  readonly papers: number;
}

/** Plain data, which can cross from thread to thread. */
export interface StretchFindings {
  readonly paperConcept: PaperConceptEdges;
  /** In the order of the papers. */
  readonly broader: readonly StatedBroader[];
  readonly relations: readonly StatedRelation[];
}

/** @param kept Readings that need not be made again. */
export function readStretch(
  stretch: Stretch,
  { concepts, papers }: Corpus,
  kept: KeptReadings = NONE_KEPT,
): StretchFindings {
  const paperConcepts = createPaperConceptReader(concepts, papers);
  const known = concepts.map(readAs);
  const broader: StatedBroader[] = [];
  const relations: StatedRelation[] = [];
  for (const paper of readPapers(stretch)) {
    const held = kept(paper);
    const roles = held?.roles ?? readRoles(paper, known);
    paperConcepts.read(paper, roles);
    for (const stated of held?.relations ?? relationsIn(paper, roles, known)) relations.push(stated);
    if (held === undefined) for (const stated of broaderIn(paper, known)) broader.push(stated);
  }
  return { paperConcept: paperConcepts.edges(), broader, relations };
}

const NONE_KEPT: KeptReadings = () => undefined;
