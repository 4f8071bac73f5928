import { ours, pronoun } from './claims/own-work.js';
import { between, type Relation } from './relation.js';

const BEATS =
  'outperforms?|outperformed|surpass(?:es|ed)?|exceeds?|beats?|improves? (?:upon|over)|(?:is|are) (?:better|faster) than|performs? better than|(?:is|are) superior to|compares? favou?rably (?:to|with)';
/** `outperforms baselines such as X`. */
const SUCH_AS = `(?:${BEATS})[^.;:]{1,70}? (?:such as|including|like)`;
/** Nothing that the method itself may be made of. */
const RIVALS = /^(?!.*(?:learning|training|optimization|baseline|pre-training|fine-tuning)$)/i;

export const outperforms: Relation = {
  id: 'outperforms',
  label: 'outperforms',
  subjects: ['method'],
  objects: ['method'],
  patterns: [
    {
      id: 'outperforms',
      between: between(
        'outperforms?|outperformed|outperforming|surpass(?:es|ed|ing)?|exceeds?|beats?|improves? upon|improves? over|better than|superior to|faster than|more (?:accurate|efficient|robust|effective|stable) than|performs? better than|preferable to',
        4,
      ),
      subject: 'left',
      score: 0.9,
    },
    {
      id: 'outperforms-such-as',
      between:
        /^(?: \w+ly| also| can)* (?:outperforms?|surpass(?:es)?)[^.;:]{1,80}? (?:such as|including|like) (?:the )?$/i,
      subject: 'left',
      score: 0.85,
    },
    {
      id: 'outperformed-by',
      between: /^ (?:is|are|was|were) (?:\w+ly )?(?:outperformed|surpassed|beaten) by (?:the |our )?$/i,
      subject: 'right',
      score: 0.9,
    },
  ],
  claims: [
    { id: 'ours-outperforms', lead: ours(`${SUCH_AS}|${BEATS}`, 4), objects: RIVALS, score: 0.85 },
    {
      id: 'it-outperforms',
      lead: pronoun(`${SUCH_AS}|${BEATS}`, 4),
      objects: RIVALS,
      needsContext: true,
      score: 0.75,
    },
  ],
};
