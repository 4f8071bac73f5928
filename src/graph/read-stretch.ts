// What papers say of their concepts, each paper by itself: pure of its text, its mentions and a few facts of each concept, so that
// several threads can read a stretch of the papers each. Each paper is read once, and all that looks at single papers looks at
// that one reading.
import type { PaperConceptEdges } from '../model/index.js';
import { broaderIn, type StatedBroader } from './broader/hearst.js';
import { createPaperConceptReader } from './paper-concepts.js';
import { type KnownConcept, readPapers, type Stretch } from './reading.js';
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

export function readStretch(stretch: Stretch, { concepts, papers }: Corpus): StretchFindings {
  const paperConcepts = createPaperConceptReader(concepts, papers);
  const broader: StatedBroader[] = [];
  const relations: StatedRelation[] = [];
  for (const paper of readPapers(stretch)) {
    const roles = readRoles(paper, concepts);
    paperConcepts.read(paper, roles);
    for (const stated of broaderIn(paper, concepts)) broader.push(stated);
    for (const stated of relationsIn(paper, roles, concepts)) relations.push(stated);
  }
  return { paperConcept: paperConcepts.edges(), broader, relations };
}
