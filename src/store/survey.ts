// What several writers ask of all extractions, gathered in one pass: to look at a mention is to make it.
import { compareStrings } from '../lib/text.js';
import type { Woven } from '../model/index.js';

export interface Survey {
  /** First of each paper's mentions in the flat list, and after the last their number. */
  readonly starts: Int32Array;
  /** Names of what found the mentions, in code-unit order. */
  readonly detectors: readonly string[];
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
  const detectors = new Set<string>();
  let longest = 0;
  extractions.forEach(({ sentences, mentions }, i) => {
    starts[i + 1] = starts[i]! + mentions.length;
    longest = Math.max(longest, sentences.length, mentions.length);
    for (const { detector } of mentions) detectors.add(detector);
  });
  return { starts, detectors: [...detectors].sort(compareStrings), longest };
}
