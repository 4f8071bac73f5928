// The concept is what the paper looks into.
import { type Cue, gap } from './cue.js';

export const studies: readonly Cue[] = [
  {
    id: 'study',
    role: 'studies',
    words:
      'study studies studying investigate investigates investigating analyze analyzes analyse analyses analyzing examine examines examining explore explores exploring understand understanding explain explains explaining characterize characterizes characterizing characterise address addresses addressing tackle tackles tackling solve solves solving revisit revisits revisiting consider considers mitigate mitigates mitigating alleviate alleviates overcome overcomes prevent reduce reduces quantify quantifies demystify demystifying'.split(
        ' ',
      ),
    stands: 'before',
    between: new RegExp(`^${gap(4)}$`, 'i'),
    strength: 0.75,
  },
  {
    id: 'study-of',
    role: 'studies',
    words:
      'study analysis investigation understanding theory exploration problem phenomenon insight insights survey review overview perspective causes origin role dynamics challenge issue effect effects impact emergence'.split(
        ' ',
      ),
    stands: 'before',
    between: new RegExp(`^ (?:of|into|on|for|behind|in)${gap(3)}$`, 'i'),
    strength: 0.7,
  },
  {
    id: 'focus-on',
    role: 'studies',
    words: ['focus', 'focuses', 'focusing', 'light'],
    stands: 'before',
    between: new RegExp(`^ on${gap(3)}$`, 'i'),
    strength: 0.7,
  },
  {
    id: 'we-show-that',
    role: 'studies',
    words: ['show', 'prove', 'find', 'demonstrate', 'observe', 'argue', 'hypothesize', 'shows', 'reveal'],
    stands: 'before',
    lead: /\bwe (?:\w+ly |also |further |then |first )?$/i,
    between: new RegExp(`^ that${gap(2)}$`, 'i'),
    types: ['phenomenon'],
    strength: 0.7,
  },
];
