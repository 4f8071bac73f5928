// From settled mentions to concepts: how each root is used, summed in SQL, then named one after the other as every build names them.
import { CONCEPT_TYPES, type ConceptType } from '../../model/index.js';
import {
  conceptIds,
  type Decisions,
  type Group,
  type LedgerContext,
  ledgerLines,
  type Named,
  type NamedRoot,
  type Naming,
  nameRoot,
  type RootUses,
  type Use,
} from '../../resolve/index.js';
import { consecutive } from './consecutive.js';
import type { Cell, Sql } from './duckdb.js';
import type { LoadedVocabulary } from './load-vocabulary.js';
import { ALL_NAMED, CONCEPT_IDS, NAMED, ROOT_TYPES, ROOT_USES } from './statements/resolve.js';
import { type TellingSenses, toldOf } from './telling-senses.js';

export interface Settled {
  readonly vocabulary: LoadedVocabulary;
  readonly decisions: Decisions;
  /** Those that parting names has made included. */
  readonly groups: readonly Group[];
  readonly told: TellingSenses;
  /** Root that a made group was part of, by its index. */
  readonly originOf: (root: number) => number;
}

/** Fills `named` and `root_merges`. */
export async function nameRoots(sql: Sql, settled: Settled): Promise<void> {
  for (const statement of NAMED) await sql.run(statement);
  const naming = namingOf(settled, await typeWeights(sql, settled.groups.length));
  const named = await sql.appender('named');
  const merges = await sql.appender('root_merges');
  for await (const rows of consecutive(sql.rows<UseRow>(ROOT_USES), ({ root }) => root)) {
    const root = nameRoot(rootUses(rows, settled), naming);
    named.add(namedCells(root));
    for (const { alias, target, rule, support } of ledgerLines(root.root, root, naming))
      merges.add([root.root, alias, target, rule, support]);
  }
  named.close();
  merges.close();
}

const namedCells = ({ root, key, label, type, sense = '' }: NamedRoot): readonly Cell[] => [
  root,
  key,
  label,
  type,
  sense,
];

function namingOf({ vocabulary, decisions, groups }: Settled, weights: Float64Array): Naming & LedgerContext {
  const { surfaces, wordCase, joins, definers } = vocabulary;
  return {
    assignment: { surfaces, wordCase, joins, groups: { ...vocabulary.groups, all: groups } },
    decisions,
    weights,
    titleOf: (position) => definers.headAt(position),
    // The tables say how many papers speak for a merge, not which.
    definers: { at: (position) => ({ paper: String(definers.paperAt(position)) }) },
  };
}

interface UseRow {
  readonly root: number;
  readonly surface: number;
  readonly rule: number;
  readonly mentions: number;
  readonly telling: number;
  readonly papers: number;
  /** Of the root. */
  readonly allMentions: number;
  readonly allPapers: number;
}

/** @param rows Of one root. */
function rootUses(rows: readonly UseRow[], settled: Settled): RootUses {
  const { root, allMentions: mentions, allPapers: papers } = rows[0]!;
  return { root, mentions, papers, uses: rows.map((row) => toUse(row, settled)) };
}

function toUse({ root, surface, rule, mentions, telling, papers }: UseRow, { told, originOf }: Settled): Use {
  const choice = toldOf(told, { root: originOf(root), surface, rule });
  const counts = { surface, count: mentions, telling, papers, few: [], lastPaper: -1 };
  return choice === undefined ? counts : { ...counts, choice };
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

/** Fills `concept_ids`: the one thing that needs the labels of all at once. */
export async function giveIds(sql: Sql): Promise<void> {
  await sql.run(CONCEPT_IDS);
  const roots: number[] = [];
  const named: Named[] = [];
  for await (const { root, ...row } of sql.rows<Named & { readonly root: number }>(ALL_NAMED)) {
    roots.push(root);
    named.push(row);
  }
  const ids = conceptIds(named);
  await sql.append(
    'concept_ids',
    ids.map((id, i) => [roots[i]!, id]),
  );
}
