// What the words before a phrase say of it: "we propose X", "evaluate on X", "suffers from X", "measured by X".
import { getOrSet } from '../lib/collections.js';

export const CUES = [
  'introduces',
  'evaluates',
  'suffers',
  'measures',
  'solves',
  'uses',
  'names',
  'studies',
] as const;
export type Cue = (typeof CUES)[number];

/** One or two words, lower case, right before the phrase (determiners and adjectives passed over). */
const PATTERNS: Readonly<Record<Cue, string>> = {
  introduces: `propose; proposes; introduce; introduces; present; presents; develop; develops; proposing; presenting;
    introducing; developing; design; devise; devises; construct; proposed; introduced; novel`,
  evaluates: `evaluate on; evaluated on; evaluation on; experiments on; experiment on; results on; tested on; test on;
    trained on; training on; train on; validated on; performance on; datasets including; benchmarks including;
    state-of-the-art on; benchmarked on; accuracy on; dataset; datasets; benchmark; benchmarks; art on; fine-tuned on;
    pretrained on; outperforms on; effectiveness on; demonstrated on; improvements on; conducted on; collected from`,
  suffers: `suffer from; suffers from; suffering from; mitigate; mitigates; mitigating; alleviate; alleviates; alleviating;
    prevent; prevents; preventing; exhibit; exhibits; exhibiting; avoid; avoids; avoiding; prone to; robust to; reduce;
    robustness to; sensitive to; vulnerable to; phenomenon of; effect of; effects of; cause; causes; leads to; lead to;
    emergence of; observe; issue of; problem of; role of; susceptible to; invariant to`,
  measures: `measured by; measured in; measured with; terms of; in; evaluated by; achieves; improve; improves; increase;
    increases; improving; improvement in; metric; metrics; measure; measures; gain in; gains in; drop in; higher;
    lower; better; highest; lowest; improved; quantified by; decrease in; increase in`,
  solves: `solve; solves; solving; tackle; tackles; tackling; address; addresses; addressing; task of; tasks of; problem of;
    applied to; application to; applications to; applications in; applied in; tasks including; tasks like; perform;
    performing; for; challenge of; approach to; approaches to; methods for; used for; method for; framework for; models for`,
  uses: `use; uses; using; via; employ; employs; employing; leverage; leverages; leveraging; utilize; utilizes; utilizing;
    adopt; adopts; adopting; apply; applies; applying; based on; built on; combines; combine; combining; with; by;
    exploit; exploits; exploiting; incorporate; incorporates; means of; integrate; integrates; variant of; through`,
  names: `called; named; termed; dubbed; coined; call; name; as; known as; referred to; refer to; such as; like;
    including; namely; e.g; abbreviated as; denoted as; denoted by`,
  studies: `study; studies; studying; investigate; investigates; investigating; understand; understanding; explain;
    explains; explaining; analyze; analyzes; analyzing; analysis of; study of; theory of; explore; explores; exploring;
    understanding of; examine; characterize; investigation of; on the; towards; explanation of; properties of`,
};

interface CueWord {
  /** What the word says whatever stands before it. */
  alone: number;
  /** What it says after another word. */
  readonly after: Map<string, number>;
}

const CUE_OF = new Map<string, CueWord>();
for (const [index, cue] of CUES.entries()) {
  for (const pattern of PATTERNS[cue].split(';')) {
    const words = pattern.trim().split(/\s+/);
    const word = getOrSet(CUE_OF, words.at(-1)!, (): CueWord => ({ alone: 0, after: new Map() }));
    const before = words.at(-2);
    if (before === undefined) word.alone |= 1 << index;
    else word.after.set(before, (word.after.get(before) ?? 0) | (1 << index));
  }
}

/** Bits, by index into `CUES`, for the two words before a phrase; the longer pattern wins. */
export function cuesBefore(previous: string, beforeThat: string): number {
  const word = CUE_OF.get(previous);
  return word === undefined ? 0 : (word.after.get(beforeThat) ?? word.alone);
}
