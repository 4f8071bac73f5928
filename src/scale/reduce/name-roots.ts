// From settled mentions to concepts: how each root is used, summed in SQL, then named as every build names it.
import { CONCEPT_TYPES, type ConceptType } from '../../model/index.js';
import {
  type Decisions,
  type Group,
  type NamedConcepts,
  nameConcepts,
  type RootUses,
  type Use,
} from '../../resolve/index.js';
import { RULES, senseKey, type TellingSenses } from './choose-senses.js';
import type { Sql } from './duckdb.js';
import type { LoadedVocabulary } from './load-vocabulary.js';
import { ROOT_TOTALS, ROOT_TYPES, ROOT_USES } from './statements.js';

export interface Settled {
  readonly vocabulary: LoadedVocabulary;
  readonly decisions: Decisions;
  /** Those that parting names has made included. */
  readonly groups: readonly Group[];
  readonly told: TellingSenses;
  /** Root that a made group was part of, by its index. */
  readonly originOf: (root: number) => number;
}

export async function nameRoots(sql: Sql, settled: Settled): Promise<NamedConcepts> {
  const { vocabulary, decisions, groups } = settled;
  const { surfaces, wordCase, joins, definers } = vocabulary;
  return nameConcepts(await rootUses(sql, settled), {
    assignment: { surfaces, wordCase, joins, groups: { ...vocabulary.groups, all: groups } },
    decisions,
    weights: await typeWeights(sql, groups.length),
    titleOf: (position) => definers[position]?.title ?? '',
    definers,
  });
}

interface UseRow {
  readonly root: number;
  readonly surface: number;
  readonly rule: number;
  readonly mentions: number;
  readonly telling: number;
  readonly papers: number;
  readonly few: readonly string[];
}

async function rootUses(sql: Sql, settled: Settled): Promise<readonly RootUses[]> {
  const uses = new Map<number, Use[]>();
  for await (const row of sql.rows<UseRow>(ROOT_USES)) {
    const held = uses.get(row.root);
    if (held) held.push(toUse(row, settled));
    else uses.set(row.root, [toUse(row, settled)]);
  }
  const all: RootUses[] = [];
  for await (const { root, mentions, papers } of sql.rows<Pick<UseRow, 'root' | 'mentions' | 'papers'>>(
    ROOT_TOTALS,
  ))
    all.push({ root, mentions, papers, uses: uses.get(root)! });
  return all;
}

function toUse(row: UseRow, { told, originOf }: Settled): Use {
  const { root, surface, rule, mentions: count, telling, papers, few } = row;
  const counts = { surface, count, telling, papers, few: [...few], lastPaper: -1 };
  if (RULES[rule] === '') return counts;
  return { ...counts, choice: told.get(senseKey(originOf(root), surface, rule))! };
}

async function typeWeights(sql: Sql, groups: number): Promise<Float64Array> {
  const weights = new Float64Array(groups * CONCEPT_TYPES.length);
  interface Row {
    readonly root: number;
    readonly type: ConceptType;
    readonly weight: number;
  }
  for await (const { root, type, weight } of sql.rows<Row>(ROOT_TYPES))
    weights[root * CONCEPT_TYPES.length + CONCEPT_TYPES.indexOf(type)] = weight;
  return weights;
}
