// What the papers define: which long forms each short form has, and in which papers.
import { getOrSet } from '../../lib/collections.js';
import { memoize } from '../../lib/memo.js';
import { compareStrings } from '../../lib/text.js';
import type { Decisions } from '../thesaurus/decisions.js';
import type { DefinitionList, Definitions } from '../vocabulary.js';
import { singularAsWritten } from '../words/singular.js';
import { KNOWN_SENSES } from './known-senses.js';

export interface Sense {
  /** Canonical key of the long form. */
  readonly long: string;
  /** The long form as it was first written, in code-unit order. */
  readonly surface: string;
  /** Short forms as written in the singular: `mAP` is no `MAP`. */
  readonly shorts: ReadonlySet<string>;
  /** Positions of the extractions that define it, ascending. */
  readonly papers: readonly number[];
  /** Papers' worth of common knowledge behind it: 0 where the field has no fixed reading. */
  readonly prior: number;
}

export interface AcronymTable {
  /** Senses of a short form's key, best supported first. */
  readonly senses: ReadonlyMap<string, readonly Sense[]>;
  /** Short forms exactly as defined or known: `Adam`, `GAN`. */
  readonly written: ReadonlySet<string>;
  /** Sense that the paper itself defines. */
  readonly definedIn: (paper: number, short: string, written: string) => string | undefined;
}

interface Draft {
  surface: string;
  readonly shorts: Set<string>;
  papers: number[];
  prior: number;
}

/** What runs into another clause is no long form. */
const CLAUSE = /, (?:where|which|that|and the|the)\b|[;:]/;
/** A sense that everybody knows counts as much as this many papers that define it. */
const PRIOR_PAPERS = 3;

/** The same forms are defined over and over. */
const singularOf = memoize(singularAsWritten);

export function tabulateAcronyms(definers: DefinitionList, { keyOf, follow }: Keys): AcronymTable {
  const drafts = new Map<string, Map<string, Draft>>();
  const written = new Set<string>();
  let paper = -1;
  for (const definer of definers) {
    paper++;
    for (const { short, long, key, longKey } of usable(definer, keyOf)) {
      written.add(short);
      const draft = draftOf(drafts, key, longKey, long);
      draft.shorts.add(singularOf(short));
      if (draft.papers.at(-1) !== paper) draft.papers.push(paper);
    }
  }
  for (const { short, long, shortKey, longKey } of KNOWN_SENSES) {
    written.add(short);
    const draft = draftOf(drafts, follow(shortKey), follow(longKey), long);
    draft.prior = PRIOR_PAPERS;
    draft.shorts.add(short);
  }
  const ownSenses = createOwnSenses(definers, keyOf);
  return {
    senses: ranked(drafts),
    written,
    definedIn: (paper, short, written) => ownSenses(paper).get(written) ?? ownSenses(paper).get(short),
  };
}

interface Keys extends Pick<Decisions, 'follow'> {
  /** Canonical key of a short or a long form; it should remember, since the same forms are defined over and over. */
  readonly keyOf: KeyOf;
}

type KeyOf = (form: string) => string;

interface UsableDefinition {
  readonly short: string;
  readonly long: string;
  readonly key: string;
  readonly longKey: string;
}

function* usable({ acronyms }: Definitions, keyOf: KeyOf): Generator<UsableDefinition> {
  for (const { short, long } of acronyms) {
    const key = keyOf(short);
    const longKey = keyOf(long);
    if (key === '' || longKey === '' || key === longKey || longKey.length < key.length) continue;
    if (!CLAUSE.test(long)) yield { short, long, key, longKey };
  }
}

/** The long form of each short form that a paper defines; the last paper asked for is at hand. */
function createOwnSenses(definers: DefinitionList, keyOf: KeyOf) {
  let last = -1;
  let held = new Map<string, string>();
  return (paper: number): ReadonlyMap<string, string> => {
    if (paper === last) return held;
    held = new Map();
    for (const { short, key, longKey } of usable(definers.at(paper) ?? NOTHING, keyOf))
      for (const name of [key, singularOf(short)]) if (!held.has(name)) held.set(name, longKey);
    last = paper;
    return held;
  };
}

const NOTHING: Definitions = { acronyms: [] };

type Drafts = Map<string, Map<string, Draft>>;

function draftOf(drafts: Drafts, key: string, longKey: string, long: string): Draft {
  const senses = getOrSet(drafts, key, () => new Map<string, Draft>());
  const draft = getOrSet(senses, longKey, () => ({
    surface: long,
    shorts: new Set<string>(),
    papers: [],
    prior: 0,
  }));
  if (compareStrings(long, draft.surface) < 0) draft.surface = long;
  return draft;
}

function ranked(
  drafts: ReadonlyMap<string, ReadonlyMap<string, Draft>>,
): ReadonlyMap<string, readonly Sense[]> {
  const weight = (sense: Sense) => sense.papers.length + sense.prior;
  const table = new Map<string, readonly Sense[]>();
  for (const [key, senses] of drafts) {
    const list: Sense[] = [...senses].map(([long, draft]) => ({ long, ...draft }));
    table.set(
      key,
      list.sort((a, b) => weight(b) - weight(a) || compareStrings(a.long, b.long)),
    );
  }
  return table;
}
