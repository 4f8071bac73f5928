// Paper-concept edges: how often, how much, and in which role each paper has each concept.
import type { Extraction, Paper, PaperConceptEdges, Resolution } from '../model/index.js';
import { ROLES } from '../model/index.js';
import { GrowingColumns } from './growing-columns.js';
import { type ReadPaper, type ResolvedMention, readPapers } from './reading.js';
import { bestRole, type ReadRole } from './roles/best-role.js';
import { readRoles } from './roles/read-roles.js';
import { salienceOf } from './salience.js';

export function buildPaperConcepts(
  papers: readonly Paper[],
  extractions: readonly Extraction[],
  resolution: Resolution,
): PaperConceptEdges {
  const columns = new GrowingColumns(
    ['paper', 'concept', 'count', 'salience', 'role', 'cue', 'mention'],
    1024,
  );
  const rarity = rarities(resolution, papers.length);
  for (const paper of readPapers(papers, extractions, resolution)) {
    const uses = usesOf(paper, resolution);
    const raw = uses.map((use) => salienceOf(use, paper.paper, rarity[use.concept]!));
    const most = Math.max(...raw, Number.MIN_VALUE);
    for (const [index, { concept, mentions, role }] of uses.entries()) {
      const code = ROLES.indexOf(role.role);
      columns.push([
        paper.index,
        concept,
        mentions.length,
        raw[index]! / most,
        code,
        role.strength,
        role.position,
      ]);
    }
  }
  return {
    paper: columns.int32('paper'),
    concept: columns.int32('concept'),
    count: columns.int32('count'),
    salience: columns.float64('salience'),
    role: Uint8Array.from(columns.int32('role')),
    cue: columns.float64('cue'),
    mention: columns.int32('mention'),
  };
}

/** All that one paper does with one concept. */
export interface ConceptUse {
  readonly concept: number;
  readonly mentions: readonly ResolvedMention[];
  readonly role: ReadRole;
}

/** Ascending by concept. */
function usesOf(paper: ReadPaper, resolution: Resolution): readonly ConceptUse[] {
  const byConcept = new Map<number, ResolvedMention[]>();
  for (const mention of paper.mentions) {
    const held = byConcept.get(mention.concept);
    if (held === undefined) byConcept.set(mention.concept, [mention]);
    else held.push(mention);
  }
  const roles = readRoles(paper, resolution.concepts);
  return [...byConcept]
    .sort(([a], [b]) => a - b)
    .map(([concept, mentions]) => ({ concept, mentions, role: bestRole(mentions, roles) }));
}

/** Inverse document frequency, 0..1: ln(1 + N/n) over ln(1 + N). */
function rarities({ concepts }: Resolution, papers: number): Float64Array {
  const top = Math.log(1 + Math.max(1, papers));
  return Float64Array.from(concepts, (concept) => Math.log(1 + papers / Math.max(1, concept.papers)) / top);
}
