// From the uses of a root group to its label and type.
import { CONCEPT_TYPES, type ConceptType, type Extraction, type TypeShares } from '../model/index.js';
import type { Assignment } from './assign.js';
import { chooseLabel, type LabelCandidate } from './labels/choose-label.js';
import { prefersShort } from './labels/prefer-short.js';
import type { WordCase } from './labels/word-case.js';
import { codeOfType, heaviestType, weightOf } from './surfaces.js';
import type { Decisions } from './thesaurus/decisions.js';
import type { RootUses, Use } from './uses.js';

const TYPES = CONCEPT_TYPES.length;

export interface NamedRoot extends RootUses {
  readonly key: string;
  readonly label: string;
  readonly type: ConceptType;
  readonly types: TypeShares;
  /** Long form, where the label is its acronym. */
  readonly sense?: string;
}

/** Score-weighted votes of the mentions, one row a group. */
export function weighTypes(extractions: readonly Extraction[], { rootOf, groups }: Assignment): Float64Array {
  const weights = new Float64Array(groups.all.length * TYPES);
  let position = 0;
  for (const { mentions } of extractions)
    for (const mention of mentions) {
      const root = rootOf[position++]!;
      if (root >= 0) weights[root * TYPES + codeOfType(mention.type)]! += weightOf(mention);
    }
  return weights;
}

export interface Naming {
  readonly assignment: Assignment;
  readonly decisions: Decisions;
  readonly weights: Float64Array;
  readonly wordCase: WordCase;
  /** Title of the paper at a position of the extractions. */
  readonly titleOf: (paper: number) => string;
}

export function nameRoot(root: RootUses, naming: Naming): NamedRoot {
  const group = naming.assignment.groups.all[root.root]!;
  const stated = naming.decisions.typeOf(group.key);
  const type = stated ?? heaviestType(naming.weights, root.root * TYPES);
  const types = sharesOf(naming.weights, root.root * TYPES, stated);
  const sense = group.sense === undefined ? {} : { sense: group.sense };
  const shared = { ...root, key: group.key, type, types, ...sense };
  const own = naming.decisions.labelOf(group.key);
  if (own !== undefined) return { ...shared, label: own };
  const spelt = spelledUses(root, naming);
  const candidates = spelt.length > 0 ? spelt : [{ text: group.surface, count: 1, telling: 0 }];
  const long = chooseLabel(candidates, type, naming.wordCase);
  const short = shortLabel(root, long, type, naming);
  return short === undefined ? { ...shared, label: long } : { ...shared, label: short, sense: long };
}

function sharesOf(weights: Float64Array, from: number, stated: ConceptType | undefined): TypeShares {
  let total = 0;
  for (let code = 0; code < TYPES; code++) total += weights[from + code]!;
  const share = (type: ConceptType, code: number) =>
    stated === undefined ? weights[from + code]! / total : Number(type === stated);
  return Object.fromEntries(
    CONCEPT_TYPES.map((type, code) => [type, share(type, code)]),
  ) as unknown as TypeShares;
}

function candidateOf(use: Use, { assignment }: Naming): LabelCandidate {
  return { text: assignment.surfaces.texts[use.surface]!, count: use.count, telling: use.telling };
}

/** Uses whose surface belongs to the root group itself: neither acronyms nor joined forms. */
function spelledUses({ root, uses }: RootUses, naming: Naming): readonly LabelCandidate[] {
  const { groups } = naming.assignment;
  return uses
    .filter(
      (use) =>
        groups.ofSurface[use.surface] === root && !naming.decisions.isReplaced(candidateOf(use, naming).text),
    )
    .map((use) => candidateOf(use, naming));
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
    naming.wordCase,
  );
  const papersOf = (uses: readonly Use[]) => uses.reduce((sum, use) => sum + use.papers, 0);
  const definers = new Set(shorts.flatMap((use) => use.choice?.sense.papers ?? []));
  const use = {
    short: label,
    long,
    shortPapers: papersOf(shorts),
    longPapers: papersOf(root.uses.filter((other) => groups.ofSurface[other.surface] === root.root)),
    titled: [...definers].some((paper) => naming.titleOf(paper).startsWith(`${label}:`)),
  };
  return prefersShort(use) ? label : undefined;
}
