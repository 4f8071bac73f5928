// What is known of the words of a whole corpus before any paper is looked at by itself: groups of surfaces, joins, acronyms. It is
// made from distinct surfaces and definitions alone, so it fits in memory where the mentions do not.
import { getOrSet } from '../lib/collections.js';
import { memoize } from '../lib/memo.js';
import { compareStrings } from '../lib/text.js';
import type { AcronymDefinition } from '../model/index.js';
import { type ChosenSense, dominantSense } from './acronyms/choose-sense.js';
import { type AcronymTable, tabulateAcronyms } from './acronyms/definitions.js';
import { type Group, type Groups, groupSurfaces, isBrand } from './groups.js';
import { type Joins, joinGroups } from './joins.js';
import { collectWordCase, type WordCase } from './labels/word-case.js';
import { canonicalWords } from './normal-form.js';
import type { SurfaceTable } from './surfaces.js';
import type { Decisions } from './thesaurus/decisions.js';
import { singularAsWritten } from './words/singular.js';

export interface Vocabulary {
  readonly wordCase: WordCase;
  readonly groups: Groups;
  readonly joins: Joins;
  readonly acronyms: AcronymTable;
  /** Whether the corpus mentions anything of this key. */
  readonly inUse: (key: string) => boolean;
  /** The group that a surface belongs to once joins are followed. */
  readonly joinedOf: (surface: number) => Group | undefined;
  /** Where a mention of the surface leads; `choiceFor` is asked where the paper decides. */
  readonly leadOf: (surface: number, choiceFor: ChoiceFor) => Lead | undefined;
  /** Whether the paper may decide where a mention of the surface leads. */
  readonly isOpen: (surface: number) => boolean;
}

/** The sense of a short form in the paper at hand, `written` as it stands there. */
export type ChoiceFor = (short: string, written: string) => ChosenSense | undefined;

export interface Lead {
  readonly root: Group;
  /** What led there, where it was not the surface by itself. */
  readonly choice?: ChosenSense;
}

/** What one paper defines. */
export interface Definitions {
  readonly acronyms: readonly Pick<AcronymDefinition, 'short' | 'long'>[];
}

/** One a paper, or one a paper that defines anything: its position is what the senses call the paper. An array, or a list that makes each when asked. */
export interface DefinitionList extends Iterable<Definitions> {
  readonly at: (paper: number) => Definitions | undefined;
}

export function openVocabulary(
  surfaces: SurfaceTable,
  definers: DefinitionList,
  decisions: Decisions,
): Vocabulary {
  const wordCase = collectWordCase(surfaces);
  const keyOf = memoize((form) => decisions.keyFor(form));
  const acronyms = tabulateAcronyms(definers, { keyOf, follow: decisions.follow });
  const groups = groupSurfaces({ surfaces, seenSmall: wordCase.seenSmall }, decisions.keyFor, {
    longForms: longFormsOf(definers),
    keyOf,
  });
  const inUse = (key: string) => (groups.byKey(key)?.mentions ?? 0) > 0;
  const expansion = createExpansion(acronyms, inUse);
  const joins = joinGroups(groups, { expansion, partners: decisions.partners });
  const joined = groups.all.map((group) => joins.get(group)?.target ?? group);
  const joinedOf = (surface: number) => joined[groups.ofSurface[surface]!];
  const open = openSurfaces(surfaces, acronyms, { groups, joinedOf });
  const isOpen = (surface: number) => open[surface] === 1;
  const shorts = new Map<number, string>();
  const shortOf = (surface: number) => getOrSet(shorts, surface, () => shortIn(surfaces.texts[surface]!));
  const leadOf = (surface: number, choiceFor: ChoiceFor): Lead | undefined => {
    const group = groups.all[groups.ofSurface[surface]!];
    if (group === undefined || !decisions.isConcept(group.key)) return undefined;
    const held = joined[group.index]!;
    const choice = isOpen(surface) ? choiceFor(held.key, shortOf(surface)) : undefined;
    const long = choice === undefined ? held : longGroup(choice, groups, joins);
    const apart = choice !== undefined && isApart([group, held], [choice.sense.long, long.key], decisions);
    const root = apart ? held : long;
    if (!decisions.isConcept(held.key) || !decisions.isConcept(root.key)) return undefined;
    return root === held || choice === undefined ? { root } : { root, choice };
  };
  return { wordCase, groups, joins, acronyms, inUse, joinedOf, leadOf, isOpen };
}

/** Each once, the most frequent first, so that the first of a key is the same whatever the order of the papers. */
function longFormsOf(definers: DefinitionList): readonly string[] {
  const counts = new Map<string, number>();
  for (const { acronyms } of definers)
    for (const { long } of acronyms) counts.set(long, (counts.get(long) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || compareStrings(b, a)).map(([long]) => long);
}

function longGroup({ sense }: ChosenSense, groups: Groups, joins: Joins): Group {
  const group = groups.byKey(sense.long)!;
  return joins.get(group)?.target ?? group;
}

/** True where the user keeps one of the groups apart from one of the keys, that of a long form or of what it joined. */
function isApart(held: readonly Group[], keys: readonly string[], { partners }: Decisions): boolean {
  return held.some(({ key }) => partners(key).some((partner) => keys.includes(partner)));
}

/** `mAPs` to `mAP`, `GNN models` to `GNN`. */
function shortIn(surface: string): string {
  return singularAsWritten(surface.split(' ')[0] ?? surface);
}

/** Only what is written like an acronym, or exactly as one was defined, can have an acronym's sense: `CLIP`, not `clip`. */
function openSurfaces(
  { texts }: SurfaceTable,
  { senses, written }: AcronymTable,
  { groups, joinedOf }: Pick<Vocabulary, 'groups' | 'joinedOf'>,
): Uint8Array {
  const hasSenses = new Uint8Array(groups.all.length);
  for (const key of senses.keys()) {
    const group = groups.byKey(key);
    if (group !== undefined) hasSenses[group.index] = 1;
  }
  const isSenseful = (text: string) => isBrand(text) || text.split(' ').some((word) => written.has(word));
  return Uint8Array.from(texts, (text, surface) =>
    Number(hasSenses[joinedOf(surface)?.index ?? -1] === 1 && isSenseful(text)),
  );
}

function createExpansion(acronyms: AcronymTable, inUse: (key: string) => boolean) {
  const made = new Map<string, readonly string[] | undefined>();
  return (word: string): readonly string[] | undefined => {
    if (!acronyms.senses.has(word)) return undefined;
    if (!made.has(word)) {
      const senses = acronyms.senses
        .get(word)!
        .filter((sense) => sense.papers.length > 0 || inUse(sense.long));
      const dominant = dominantSense(senses, word);
      made.set(word, dominant === undefined ? undefined : canonicalWords(dominant.surface));
    }
    return made.get(word);
  };
}
