// The paper sets its own work against the concept.
import { type Cue, gap } from './cue.js';

export const comparesWith: readonly Cue[] = [
  {
    id: 'outperform',
    role: 'compares-with',
    words:
      'outperform outperforms outperforming outperformed surpass surpasses surpassing exceeds exceeding beats beating'.split(
        ' ',
      ),
    stands: 'before',
    between: new RegExp(`^${gap(5)}(?:(?:such as|like|including|based on) (?:the )?)?$`, 'i'),
    types: ['method'],
    strength: 0.9,
  },
  {
    id: 'compared-to',
    role: 'compares-with',
    words: [
      'compared',
      'compare',
      'comparison',
      'comparisons',
      'comparable',
      'superior',
      'contrast',
      'competitive',
      'relative',
      'opposed',
      'comparing',
    ],
    stands: 'before',
    between: new RegExp(`^(?: \\w+)? (?:to|with|against)${gap(4)}$`, 'i'),
    types: ['method'],
    strength: 0.8,
  },
  {
    id: 'than',
    role: 'compares-with',
    words: ['than', 'unlike', 'versus', 'vs'],
    stands: 'before',
    between: new RegExp(`^\\.?${gap(4)}$`, 'i'),
    types: ['method'],
    strength: 0.75,
  },
  {
    id: 'baseline',
    role: 'compares-with',
    words: ['baseline', 'baselines'],
    stands: 'before',
    between: /^,? ?\(?(?:such as|including|like|e\.g\.,?|namely)(?: the)? ?$/i,
    types: ['method'],
    strength: 0.85,
  },
  {
    id: 'baseline-after',
    role: 'compares-with',
    words: ['baseline', 'baselines'],
    stands: 'after',
    between: /^ $/,
    types: ['method'],
    strength: 0.7,
  },
];
