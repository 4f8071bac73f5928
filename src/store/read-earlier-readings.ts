// What was read in every paper, in the form in which the next build may take it over.
import type { EarlierConcept, EarlierReading, EarlierRelation } from '../graph/index.js';
import { getOrSet } from '../lib/collections.js';
import { type Cells, USE } from './cells.js';
import { unpackUseNumbers, unpackUses } from './packed-cells.js';
import { readCellCodes } from './read-cell-codes.js';
import type { EvidenceRow } from './read-relations.js';
import { fromE4, roleOf, typeOf } from './read-types.js';
import type { Store } from './store.js';

export interface StoredReadings {
  readonly concepts: readonly EarlierConcept[];
  /** By row number; undefined for a paper that states more than was stored. */
  readonly of: (paper: number) => EarlierReading | undefined;
}

type Row = readonly [concepts: string, mentions: string];

/** Stays usable after the store is closed; each reading is unpacked when it is asked for. */
export function readEarlierReadings(store: Store): StoredReadings {
  const rows = [
    ...store.rows<unknown>('SELECT concepts, mentions FROM readings ORDER BY paper'),
  ] as unknown as readonly Row[];
  const codes = readCellCodes(store);
  const unkept = new Set([...store.rows<number>('SELECT paper FROM unkept')].map(([paper]) => paper));
  const relations = readRelationsByPaper(store);
  return {
    concepts: readKnownConcepts(store),
    of: (paper) => {
      const [packedUses, packedMentions] = rows[paper] ?? NOTHING;
      if (unkept.has(paper)) return undefined;
      const uses = unpackUses(packedUses, codes);
      return {
        conceptOf: unpackUseNumbers(packedMentions).map((use) => conceptAt(uses, use)),
        roles: rolesIn(uses),
        relations: relations.get(paper) ?? [],
      };
    },
  };
}

const NOTHING: Row = ['', ''];

/** @param use 0 for none, else 1 more than the position among the paper's concepts. */
function conceptAt(uses: Cells, use: number): number {
  return use === 0 ? -1 : (uses[(use - 1) * USE.size + USE.concept] ?? -1);
}

function rolesIn(uses: Cells): EarlierReading['roles'] {
  return Array.from({ length: uses.length / USE.size }, (_, i) => ({
    role: roleOf(uses[i * USE.size + USE.role]!),
    strength: fromE4(uses[i * USE.size + USE.cue]!),
    position: uses[i * USE.size + USE.mention]!,
  }));
}

function readKnownConcepts(store: Store): readonly EarlierConcept[] {
  const rows = store.rows<string & number>('SELECT id, label, type, papers FROM concepts ORDER BY concept');
  return Array.from(rows, ([id, label, type, papers]) => ({
    id: id!,
    label: label!,
    type: typeOf(type!),
    papers: papers!,
  }));
}

type RelationRow = EvidenceRow & { readonly predicate: string };

function readRelationsByPaper(store: Store): ReadonlyMap<number, readonly EarlierRelation[]> {
  const byPaper = new Map<number, EarlierRelation[]>();
  const rows = store.all<RelationRow>(
    'SELECT r.predicate, e.* FROM relation_evidence e JOIN relations r USING (relation) ORDER BY relation, position',
  );
  for (const { predicate, paper, subject_mention, object_mention, pattern, score, hedged } of rows)
    getOrSet(byPaper, paper, (): EarlierRelation[] => []).push({
      relation: predicate,
      subject: subject_mention,
      object: object_mention,
      pattern,
      score,
      hedged: hedged === 1,
    });
  return byPaper;
}
