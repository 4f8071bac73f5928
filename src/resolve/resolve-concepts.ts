// Stage 3 to 4: from mentions to concepts. Surfaces with one canonical form are one group; groups join on evidence; acronyms
// take their sense paper by paper. Near-linear in the mentions; the same concepts whatever the order of the papers.
import { compareStrings } from '../lib/text.js';
import type { Alias, Concept, Extraction, Merge, Paper, Resolution } from '../model/index.js';
import { assignRoots } from './assign.js';
import { conceptIds } from './concept-ids.js';
import { splitHomonyms } from './homonyms/split-homonyms.js';
import { type LedgerContext, mergesOf, numbered, type UnnumberedMerge } from './ledger.js';
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

interface NamedConcepts extends Pick<Resolution, 'concepts' | 'ledger'> {
  /** By the index of the root group; -1 for a group without a mention. */
  readonly conceptOfRoot: Int32Array;
}

/** From how each root is used to concepts with labels, types and ids; uses are let go as soon as their concept is named. */
function nameConcepts(uses: Iterable<RootUses>, context: Naming & LedgerContext): NamedConcepts {
  const drafts = Array.from(uses, (root) => draftConcept(nameRoot(root, context), context));
  const ids = conceptIds(drafts);
  const order = drafts.map((_, index) => index).sort((a, b) => compareStrings(ids[a]!, ids[b]!));
  const conceptOfRoot = new Int32Array(context.assignment.groups.all.length).fill(-1);
  const ledger: Merge[] = [];
  const concepts = order.map((index, concept): Concept => {
    const { root, label, type, types, aliases, papers, mentions, merges } = drafts[index]!;
    conceptOfRoot[root] = concept;
    for (const merge of merges) ledger.push(numbered(concept, merge));
    return { id: ids[index]!, label, type, types, aliases, papers, mentions };
  });
  return { concepts, ledger, conceptOfRoot };
}

/** A concept before it has an id and a number. */
interface ConceptDraft extends Omit<NamedRoot, 'uses'>, Pick<Concept, 'aliases'> {
  readonly merges: readonly UnnumberedMerge[];
}

function draftConcept(named: NamedRoot, context: LedgerContext): ConceptDraft {
  const { root, key, label, sense, type, types, papers, mentions } = named;
  const aliases = aliasesOf(named, context.assignment.surfaces.texts);
  return {
    root,
    key,
    label,
    sense,
    type,
    types,
    papers,
    mentions,
    aliases,
    merges: mergesOf(named, context),
  };
}

function aliasesOf({ uses, label }: NamedRoot, texts: readonly string[]): readonly Alias[] {
  const others = uses.filter(({ surface }) => texts[surface] !== label);
  if (others.length === 0) return NONE;
  const counts = new Map<string, number>();
  for (const { surface, count } of others)
    counts.set(texts[surface]!, (counts.get(texts[surface]!) ?? 0) + count);
  return Array.from(counts, ([surface, count]) => ({ surface, count })).sort(
    (a, b) => b.count - a.count || compareStrings(a.surface, b.surface),
  );
}

const NONE: readonly never[] = [];
