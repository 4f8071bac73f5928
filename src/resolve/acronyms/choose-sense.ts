// Which sense an acronym has in one paper: the paper's own definition, else the long form that it uses, else the sense that
// dominates the corpus, else the sense whose company it keeps; else none, and the acronym stays a concept of its own.
import type { AcronymTable, Sense } from './definitions.js';

export interface ChosenSense {
  readonly sense: Sense;
  /** Id of the rule that the ledger shows. */
  readonly rule: 'acronym' | 'acronym-corpus' | 'acronym-context' | 'acronym-known';
}

/** What a paper holds: canonical keys of its mentions, each once. */
export type PaperKeys = (paper: number) => ReadonlySet<string>;

const DOMINANT_SHARE = 0.8;
/** Two letters and one definition are too little to speak for papers that define nothing. */
const TELLING_LENGTH = 4;
const LEAST_SUPPORT = 2;
const CONTEXT_MARGIN = 2;
const LEAST_SHARED = 2;

/** @param written The short form as it stands in the text, in the singular. */
export type SenseChooser = (paper: number, short: string, written: string) => ChosenSense | undefined;

export interface SenseContext {
  readonly table: AcronymTable;
  readonly keysOf: PaperKeys;
  /** Whether the corpus uses a long form at all: common knowledge alone makes no concept. */
  readonly inUse: (long: string) => boolean;
  /** Whether the paper brings something of this name itself. */
  readonly isCoined: (paper: number, name: string) => boolean;
}

export function createSenseChooser({ table, keysOf, inUse, isCoined }: SenseContext): SenseChooser {
  const profileOf = createProfiles(keysOf);
  return (paper, short, written) => {
    const known = (table.senses.get(short) ?? []).filter(
      (sense) => sense.papers.length > 0 || inUse(sense.long),
    );
    if (known.length === 0) return undefined;
    const alike = known.filter((sense) => sense.shorts.has(written));
    const senses = alike.length > 0 ? alike : known;
    const own = table.definedIn(paper, short, written);
    const defined = senses.find((sense) => sense.long === own);
    if (defined !== undefined) return { sense: defined, rule: 'acronym' };
    const spelt = senses.filter((sense) => keysOf(paper).has(sense.long));
    if (spelt.length === 1)
      return { sense: spelt[0]!, rule: spelt[0]!.papers.length > 0 ? 'acronym' : 'acronym-known' };
    if (senses.every(({ prior }) => prior === 0) && isCoined(paper, written)) return undefined;
    const dominant = dominantSense(senses, short);
    if (dominant !== undefined)
      return { sense: dominant, rule: dominant.papers.length > 0 ? 'acronym-corpus' : 'acronym-known' };
    const close = senses.length > 1 ? closestSense(senses, keysOf(paper), profileOf) : undefined;
    return close === undefined ? undefined : { sense: close, rule: 'acronym-context' };
  };
}

/** The sense that at least four in five definitions give, if enough of them do. */
export function dominantSense(senses: readonly Sense[], short: string): Sense | undefined {
  const weight = (sense: Sense) => sense.papers.length + sense.prior;
  const best = senses[0];
  if (best === undefined) return undefined;
  const total = senses.reduce((sum, sense) => sum + weight(sense), 0);
  if (weight(best) < DOMINANT_SHARE * total) return undefined;
  return weight(best) >= LEAST_SUPPORT || short.length >= TELLING_LENGTH ? best : undefined;
}

type Profile = ReadonlyMap<string, number>;

function createProfiles(keysOf: PaperKeys): (sense: Sense) => Profile {
  const made = new Map<Sense, Profile>();
  return (sense) => {
    const known = made.get(sense);
    if (known !== undefined) return known;
    const profile = new Map<string, number>();
    for (const paper of sense.papers)
      for (const key of keysOf(paper)) profile.set(key, (profile.get(key) ?? 0) + 1 / sense.papers.length);
    made.set(sense, profile);
    return profile;
  };
}

function closestSense(
  senses: readonly Sense[],
  keys: ReadonlySet<string>,
  profileOf: (sense: Sense) => Profile,
): Sense | undefined {
  const scores = senses.map((sense) => company(keys, senses, sense, profileOf));
  const order = senses
    .map((_, position) => position)
    .sort((a, b) => scores[b]!.score - scores[a]!.score || a - b);
  const first = scores[order[0]!]!;
  const second = scores[order[1]!]!;
  const clear = first.shared >= LEAST_SHARED && first.score > CONTEXT_MARGIN * second.score;
  return clear ? senses[order[0]!] : undefined;
}

/** Weight of the keys that the paper shares with a sense's papers, less what every sense shares. */
function company(
  keys: ReadonlySet<string>,
  senses: readonly Sense[],
  sense: Sense,
  profileOf: (sense: Sense) => Profile,
): { readonly score: number; readonly shared: number } {
  let score = 0;
  let shared = 0;
  for (const key of keys) {
    const weight = profileOf(sense).get(key) ?? 0;
    if (weight === 0) continue;
    const all = senses.reduce((sum, other) => sum + (profileOf(other).get(key) ?? 0), 0);
    if (weight < all / 2 || (weight === all / 2 && senses.length > 1 && all > weight)) continue;
    score += weight / all;
    shared++;
  }
  return { score, shared };
}
