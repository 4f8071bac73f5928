// Which sense an acronym has in one paper: the paper's own definition, else the long form that it uses, else the sense that
// dominates the corpus, else the sense whose company it keeps; else none, and the acronym stays a concept of its own.
import { getOrSet } from '../../lib/collections.js';
import { compareStrings } from '../../lib/text.js';
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
  /** Asked where only company decides, which needs the keys of every paper that defines one of the senses; true for no sense now. */
  readonly putsOff?: (paper: number, short: string, written: string) => boolean;
}

export function createSenseChooser(context: SenseContext): SenseChooser {
  const { table, keysOf, inUse, isCoined, putsOff = () => false } = context;
  const inPlay = memoized((short: string) =>
    (table.senses.get(short) ?? []).filter((sense) => sense.papers.length > 0 || inUse(sense.long)),
  );
  const readings = memoized((short: string) =>
    memoized((written: string) => readingOf(inPlay(short), short, written)),
  );
  const companies = memoized((reading: Reading) => companyOf(reading.senses, keysOf));
  return (paper, short, written) => {
    const reading = readings(short)(written);
    const { senses, byLong, dominant } = reading;
    if (senses.length === 0) return undefined;
    const defined = byLong.get(table.definedIn(paper, short, written) ?? '');
    if (defined !== undefined) return { sense: defined, rule: 'acronym' };
    const keys = keysOf(paper);
    const spelt = senses.filter(({ long }) => keys.has(long));
    if (spelt.length === 1)
      return { sense: spelt[0]!, rule: spelt[0]!.papers.length > 0 ? 'acronym' : 'acronym-known' };
    if (reading.isUnknown && isCoined(paper, written)) return undefined;
    if (dominant !== undefined)
      return { sense: dominant, rule: dominant.papers.length > 0 ? 'acronym-corpus' : 'acronym-known' };
    if (senses.length < 2 || putsOff(paper, short, written)) return undefined;
    const close = closestSense(senses, keys, companies(reading));
    return close === undefined ? undefined : { sense: close, rule: 'acronym-context' };
  };
}

/** The senses that a short form as written can have, and what holds for them in every paper. */
interface Reading {
  readonly senses: readonly Sense[];
  readonly byLong: ReadonlyMap<string, Sense>;
  readonly dominant: Sense | undefined;
  /** Common knowledge gives it none of them. */
  readonly isUnknown: boolean;
}

function readingOf(known: readonly Sense[], short: string, written: string): Reading {
  const alike = known.filter((sense) => sense.shorts.has(written));
  const senses = alike.length > 0 ? alike : known;
  return {
    senses,
    byLong: new Map(senses.map((sense) => [sense.long, sense])),
    dominant: dominantSense(senses, short),
    isUnknown: senses.every(({ prior }) => prior === 0),
  };
}

function memoized<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => getOrSet(made, key, () => make(key));
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

/** What share of each sense's papers holds a key, by position of the sense. */
type Company = ReadonlyMap<string, ReadonlyMap<number, number>>;

function companyOf(senses: readonly Sense[], keysOf: PaperKeys): Company {
  const company = new Map<string, Map<number, number>>();
  for (const [position, { papers }] of senses.entries())
    for (const paper of papers)
      for (const key of keysOf(paper)) {
        const shares = getOrSet(company, key, () => new Map<number, number>());
        shares.set(position, (shares.get(position) ?? 0) + 1 / papers.length);
      }
  return company;
}

/** The sense with the greatest weight of keys that the paper shares with its papers, less what every sense shares; summed in the order of the keys, since sums of fractions depend on it. */
function closestSense(
  senses: readonly Sense[],
  keys: ReadonlySet<string>,
  company: Company,
): Sense | undefined {
  const score = new Float64Array(senses.length);
  const shared = new Int32Array(senses.length);
  const known = [...keys].filter((key) => company.has(key)).sort(compareStrings);
  for (const key of known) {
    const shares = company.get(key)!;
    let all = 0;
    for (const weight of shares.values()) all += weight;
    for (const [position, weight] of shares) {
      if (weight < all / 2 || (weight === all / 2 && all > weight)) continue;
      score[position]! += weight / all;
      shared[position]!++;
    }
  }
  const [first, second] = twoGreatest(score);
  const clear = shared[first]! >= LEAST_SHARED && score[first]! > CONTEXT_MARGIN * score[second]!;
  return clear ? senses[first] : undefined;
}

/** Positions of the greatest and the next greatest score; of equals the first. */
function twoGreatest(score: Float64Array): readonly [number, number] {
  let first = -1;
  let second = -1;
  for (let i = 0; i < score.length; i++)
    if (first < 0 || score[i]! > score[first]!) {
      second = first;
      first = i;
    } else if (second < 0 || score[i]! > score[second]!) second = i;
  return [first, second];
}
