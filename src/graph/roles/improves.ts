// The paper makes the concept better, faster or wider.
import { type Cue, gap } from './cue.js';

export const improves: readonly Cue[] = [
  {
    id: 'improve',
    role: 'improves',
    words:
      'improve improves improving improved enhance enhances enhancing boost boosts boosting accelerate accelerates accelerating extend extends extending generalize generalizes generalise refine refines refining strengthen strengthens'.split(
        ' ',
      ),
    stands: 'before',
    between: new RegExp(`^(?: upon| on)?${gap(3)}$`, 'i'),
    strength: 0.7,
  },
  {
    id: 'improve-of',
    role: 'improves',
    words:
      'improve improves improving improvement improvements accelerate acceleration extension extensions variant variants modification generalization'.split(
        ' ',
      ),
    stands: 'before',
    between: /^(?: the)?(?: \w+){0,3} (?:of|to|in) (?:the |standard |classical |vanilla )?$/i,
    strength: 0.6,
  },
];
