// From the uses of a root group to its label and type.
import { CONCEPT_TYPES, type ConceptType, type TypeShares } from '../model/index.js';
import type { AssignedForms, Assignment } from './assign.js';
import type { Group } from './groups.js';
import { chooseLabel, type LabelCandidate } from './labels/choose-label.js';
import { prefersShort } from './labels/prefer-short.js';
import { inversion } from './rules/inversion.js';
import { heaviestType } from './surfaces.js';
import type { Decisions } from './thesaurus/decisions.js';
import type { RootUses, Use } from './uses.js';

const TYPES = CONCEPT_TYPES.length;

export interface NamedRoot extends RootUses {
  readonly key: string;
  readonly label: string;
  readonly type: ConceptType;
  readonly types: TypeShares;
  /** Long form, where the label is its acronym. */
  readonly sense?: string | undefined;
}

/** Score-weighted votes of the mentions, one row a group. */
export function weighTypes({ surfaces, rootOf, groups }: Assignment): Float64Array {
  const { type, weight } = surfaces.mentions;
  const weights = new Float64Array(groups.all.length * TYPES);
  for (let position = 0; position < rootOf.length; position++) {
    const root = rootOf[position]!;
    if (root >= 0) weights[root * TYPES + type[position]!]! += weight[position]!;
  }
  return weights;
}

export interface Naming {
  readonly assignment: AssignedForms;
  readonly decisions: Decisions;
  readonly weights: Float64Array;
  /** Title of the paper at a position of the extractions. */
  readonly titleOf: (paper: number) => string;
}

export function nameRoot(rootUses: RootUses, naming: Naming): NamedRoot {
  const { root, uses, mentions, papers } = rootUses;
  const group = naming.assignment.groups.all[root]!;
  const stated = naming.decisions.typeOf(group.key);
  const type = stated ?? heaviestType(naming.weights, root * TYPES);
  const types = sharesOf(naming.weights, root * TYPES, stated);
  const { label, sense } = namesOf(rootUses, group, type, naming);
  return { root, uses, mentions, papers, key: group.key, label, type, types, sense };
}

type Names = Pick<NamedRoot, 'label' | 'sense'>;

function namesOf(root: RootUses, group: Group, type: ConceptType, naming: Naming): Names {
  const { sense } = group;
  const own = naming.decisions.labelOf(group.key);
  if (own !== undefined) return { label: own, sense };
  const spelt = spelledUses(root, naming);
  const candidates = spelt.length > 0 ? spelt : [{ text: group.surface, count: 1, telling: 0 }];
  const long = chooseLabel(candidates, type, naming.assignment.wordCase);
  const short = shortLabel(root, long, type, naming);
  return short === undefined ? { label: long, sense } : { label: short, sense: long };
}

function sharesOf(weights: Float64Array, from: number, stated: ConceptType | undefined): TypeShares {
  let total = 0;
  for (let code = 0; code < TYPES; code++) total += weights[from + code]!;
  if (stated !== undefined) return WHOLLY.get(stated)!;
  for (let code = 0; code < TYPES; code++)
    if (weights[from + code] === total) return WHOLLY.get(CONCEPT_TYPES[code]!)!;
  return sharesBy((code) => weights[from + code]! / total);
}

function sharesBy(share: (code: number) => number): TypeShares {
  const shares = {} as Record<ConceptType, number>;
  for (let code = 0; code < TYPES; code++) shares[CONCEPT_TYPES[code]!] = share(code);
  return shares;
}

/** Nearly every concept is of one type throughout: one object for all of a type. */
const WHOLLY: ReadonlyMap<ConceptType, TypeShares> = new Map(
  CONCEPT_TYPES.map((type, only) => [type, sharesBy((code) => Number(code === only))]),
);

function candidateOf(use: Use, { assignment }: Naming): LabelCandidate {
  return { text: assignment.surfaces.texts[use.surface]!, count: use.count, telling: use.telling };
}

/** Uses whose surface says all of the root group: neither acronyms nor joined forms, but for the same words in another order. */
function spelledUses({ root, uses }: RootUses, naming: Naming): readonly LabelCandidate[] {
  const spelled: LabelCandidate[] = [];
  for (const use of uses) if (isSpelled(use, root, naming)) spelled.push(candidateOf(use, naming));
  return spelled;
}

function isSpelled({ surface }: Use, root: number, { assignment, decisions }: Naming): boolean {
  const { groups, joins, surfaces } = assignment;
  const group = groups.ofSurface[surface]!;
  const isWhole = group === root || joins.get(groups.all[group]!)?.rule === inversion.id;
  return isWhole && !decisions.isReplaced(surfaces.texts[surface]!);
}

/** The acronym, where the papers treat it as the concept's name. */
function shortLabel(root: RootUses, long: string, type: ConceptType, naming: Naming): string | undefined {
  const { joins, groups } = naming.assignment;
  const shorts = root.uses.filter(
    (use) => use.choice && !joins.has(groups.all[groups.ofSurface[use.surface]!]!),
  );
  if (shorts.length === 0) return undefined;
  const label = chooseLabel(
    shorts.map((use) => candidateOf(use, naming)),
    type,
    naming.assignment.wordCase,
  );
  const opening = `${label}:`;
  const papersOf = (uses: readonly Use[]) => uses.reduce((sum, use) => sum + use.papers, 0);
  const senses = new Set(shorts.flatMap(({ choice }) => choice?.sense ?? []));
  const use = {
    short: label,
    long,
    shortPapers: papersOf(shorts),
    longPapers: papersOf(root.uses.filter((other) => groups.ofSurface[other.surface] === root.root)),
    titled: [...senses].some(({ papers }) =>
      papers.some((paper) => naming.titleOf(paper).startsWith(opening)),
    ),
  };
  return prefersShort(use) ? label : undefined;
}
