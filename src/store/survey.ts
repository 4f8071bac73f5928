// What several writers ask of all extractions, gathered in one pass: to look at a mention is to make it.
import { getOrSet } from '../lib/collections.js';
import { compareStrings } from '../lib/text.js';
import { CONCEPT_TYPES, type ConceptType, type Woven } from '../model/index.js';

export interface Kind {
  readonly type: ConceptType;
  readonly detector: string;
}

export interface Survey {
  /** First of each paper's mentions in the flat list, and after the last their number. */
  readonly starts: Int32Array;
  /** Names of what found the mentions, in code-unit order. */
  readonly detectors: readonly string[];
  /** What a mention was read as and what found it, each pair once, in the order of types. */
  readonly kinds: readonly Kind[];
  /** Most sentences or mentions that one paper has. */
  readonly longest: number;
}

/** Made once for each list, and kept as long as that is. */
const surveys = new WeakMap<Woven['extractions'], Survey>();

export function surveyOf({ extractions }: Pick<Woven, 'extractions'>): Survey {
  const known = surveys.get(extractions);
  if (known !== undefined) return known;
  const made = survey(extractions);
  surveys.set(extractions, made);
  return made;
}

function survey(extractions: Woven['extractions']): Survey {
  const starts = new Int32Array(extractions.length + 1);
  const typesOf = new Map<string, Set<ConceptType>>();
  let longest = 0;
  extractions.forEach(({ sentences, mentions }, i) => {
    starts[i + 1] = starts[i]! + mentions.length;
    longest = Math.max(longest, sentences.length, mentions.length);
    for (const { type, detector } of mentions) getOrSet(typesOf, detector, () => new Set()).add(type);
  });
  const detectors = [...typesOf.keys()].sort(compareStrings);
  const kinds = CONCEPT_TYPES.flatMap((type) =>
    detectors.filter((each) => typesOf.get(each)!.has(type)).map((detector) => ({ type, detector })),
  );
  return { starts, detectors, kinds, longest };
}
