// Stage 3 to 4: from mentions to concepts. Surfaces with one canonical form are one group; groups join on evidence; acronyms
// take their sense paper by paper. Near-linear in the mentions; the same concepts whatever the order of the papers.
import { compareStrings } from '../lib/text.js';
import type { Alias, Concept, Extraction, Paper, Resolution } from '../model/index.js';
import { assignRoots } from './assign.js';
import { conceptIds } from './concept-ids.js';
import { splitHomonyms } from './homonyms/split-homonyms.js';
import { type LedgerContext, ledgerLines } from './ledger.js';
import { type NamedRoot, type Naming, nameRoot, weighTypes } from './name-concepts.js';
import { decide } from './thesaurus/decisions.js';
import { EMPTY_THESAURUS, type Thesaurus } from './thesaurus/thesaurus.js';
import { collectUses, type RootUses } from './uses.js';

export interface ResolveOptions {
  /** The user's own merges, separations and types; they come before every rule. */
  readonly thesaurus?: Thesaurus;
}

/** Concepts sorted by id in code-unit order. `papers` may hold more than the extractions, in any order. */
export function resolveConcepts(
  papers: readonly Paper[],
  extractions: readonly Extraction[],
  options: ResolveOptions = {},
): Resolution {
  const decisions = decide(options.thesaurus ?? EMPTY_THESAURUS);
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  const inOrder = extractions.map(({ paper }) => byId.get(paper));
  const assigned = assignRoots(extractions, decisions, (position) => inOrder[position]);
  const assignment = splitHomonyms(inOrder, extractions, assigned);
  const { concepts, ledger, conceptOfRoot } = nameConcepts(collectUses(extractions, assignment), {
    assignment,
    decisions,
    weights: weighTypes(assignment),
    titleOf: (paper) => inOrder[paper]?.title ?? '',
    definers: extractions,
  });
  const conceptOf = assignment.rootOf.map((root) => (root < 0 ? -1 : conceptOfRoot[root]!));
  return { concepts, ledger, conceptOf };
}

export interface NamedConcepts extends Pick<Resolution, 'concepts' | 'ledger'> {
  /** By the index of the root group; -1 for a group without a mention. */
  readonly conceptOfRoot: Int32Array;
}

/** From how each root is used to concepts with labels, types and ids. */
export function nameConcepts(uses: readonly RootUses[], context: Naming & LedgerContext): NamedConcepts {
  const { texts } = context.assignment.surfaces;
  const named = uses.map((root) => nameRoot(root, context));
  const ids = conceptIds(named);
  const order = named.map((_, index) => index).sort((a, b) => compareStrings(ids[a]!, ids[b]!));
  const conceptOfRoot = new Int32Array(context.assignment.groups.all.length).fill(-1);
  order.forEach((index, concept) => {
    conceptOfRoot[named[index]!.root] = concept;
  });
  return {
    concepts: order.map((index) => toConcept(ids[index]!, named[index]!, texts)),
    ledger: order.flatMap((index, concept) => ledgerLines(concept, named[index]!, context)),
    conceptOfRoot,
  };
}

function toConcept(id: string, root: NamedRoot, texts: readonly string[]): Concept {
  const { label, type, types, papers, mentions } = root;
  return { id, label, type, types, aliases: aliasesOf(root, texts), papers, mentions };
}

function aliasesOf({ uses, label }: NamedRoot, texts: readonly string[]): readonly Alias[] {
  const counts = new Map<string, number>();
  for (const { surface, count } of uses)
    if (texts[surface] !== label) counts.set(texts[surface]!, (counts.get(texts[surface]!) ?? 0) + count);
  return [...counts]
    .map(([surface, count]) => ({ surface, count }))
    .sort((a, b) => b.count - a.count || compareStrings(a.surface, b.surface));
}
