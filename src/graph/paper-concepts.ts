// Paper-concept edges: how often, how much, and in which role each paper has each concept.
import type { PaperConceptEdges } from '../model/index.js';
import { ROLES } from '../model/index.js';
import { GrowingColumns } from './growing-columns.js';
import type { KnownConcept, ReadPaper, ResolvedMention } from './reading.js';
import { bestRoles, type ReadRole } from './roles/best-role.js';
import { salienceOf } from './salience.js';

export interface PaperConceptReader {
  /** Papers in their order; `roles` are all that the paper's cues say. */
  readonly read: (paper: ReadPaper, roles: readonly ReadRole[]) => void;
  readonly edges: () => PaperConceptEdges;
}

/** @param papers Of the whole corpus. */
export function createPaperConceptReader(
  concepts: readonly KnownConcept[],
  papers: number,
): PaperConceptReader {
  const columns = new GrowingColumns(
    ['paper', 'concept', 'count', 'salience', 'role', 'cue', 'mention'],
    1024,
  );
  const rarity = rarities(concepts, papers);
  return {
    read(paper, roles) {
      const uses = usesOf(paper, roles);
      const raw = uses.map((use) => salienceOf(use, paper.paper, rarity[use.concept]!));
      const most = raw.reduce((best, value) => Math.max(best, value), Number.MIN_VALUE);
      for (const [index, { concept, mentions, role }] of uses.entries()) {
        const code = ROLES.indexOf(role.role);
        const salience = raw[index]! / most;
        columns.push([paper.index, concept, mentions.length, salience, code, role.strength, role.position]);
      }
    },
    edges: () => ({
      paper: columns.int32('paper'),
      concept: columns.int32('concept'),
      count: columns.int32('count'),
      salience: columns.float64('salience'),
      role: Uint8Array.from(columns.int32('role')),
      cue: columns.float64('cue'),
      mention: columns.int32('mention'),
    }),
  };
}

/** All that one paper does with one concept. */
export interface ConceptUse {
  readonly concept: number;
  readonly mentions: readonly ResolvedMention[];
  readonly role: ReadRole;
}

/** Ascending by concept. */
function usesOf({ mentions }: ReadPaper, roles: readonly ReadRole[]): readonly ConceptUse[] {
  const byConcept = new Map<number, ResolvedMention[]>();
  for (const mention of mentions) {
    const held = byConcept.get(mention.concept);
    if (held === undefined) byConcept.set(mention.concept, [mention]);
    else held.push(mention);
  }
  const best = bestRoles(mentions, roles);
  return [...byConcept]
    .sort(([a], [b]) => a - b)
    .map(([concept, held]) => ({
      concept,
      mentions: held,
      role: rounded(best.get(concept)) ?? { role: 'mentions', strength: 0, position: held[0]!.position },
    }));
}

/** To ten-thousandths, as it is stored: what comes back from there weighs the same. */
function rounded(role: ReadRole | undefined): ReadRole | undefined {
  return role && { ...role, strength: Math.round(role.strength * PARTS) / PARTS };
}

const PARTS = 10_000;

/** Inverse document frequency, 0..1: ln(1 + N/n) over ln(1 + N). */
function rarities(concepts: readonly KnownConcept[], papers: number): Float64Array {
  const top = Math.log(1 + Math.max(1, papers));
  return Float64Array.from(concepts, (concept) => Math.log(1 + papers / Math.max(1, concept.papers)) / top);
}

/** Those of stretches that follow each other. */
export function joinPaperConcepts(parts: readonly PaperConceptEdges[]): PaperConceptEdges {
  const join = <T extends Column>(Kind: new (length: number) => T, of: (edges: PaperConceptEdges) => T): T =>
    joinInto(Kind, parts.map(of));
  return {
    paper: join(Int32Array, ({ paper }) => paper),
    concept: join(Int32Array, ({ concept }) => concept),
    count: join(Int32Array, ({ count }) => count),
    salience: join(Float64Array, ({ salience }) => salience),
    role: join(Uint8Array, ({ role }) => role),
    cue: join(Float64Array, ({ cue }) => cue),
    mention: join(Int32Array, ({ mention }) => mention),
  };
}

type Column = Int32Array | Float64Array | Uint8Array;

function joinInto<T extends Column>(Kind: new (length: number) => T, parts: readonly T[]): T {
  if (parts.length === 1) return parts[0]!;
  const joined = new Kind(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
