// The paper works with the concept.
import { type Cue, gap } from './cue.js';

export const uses: readonly Cue[] = [
  {
    id: 'use',
    role: 'uses',
    words:
      'use uses using used utilize utilizes utilizing utilise leverage leverages leveraging apply applies applying employ employs employing adopt adopts adopting exploit exploits exploiting incorporate incorporates incorporating integrate integrates integrating combine combines combining via train trains training fine-tune pretrain'.split(
        ' ',
      ),
    stands: 'before',
    between: new RegExp(`^${gap(4)}$`, 'i'),
    strength: 0.8,
  },
  {
    id: 'based-on',
    role: 'uses',
    words: [
      'based',
      'built',
      'builds',
      'building',
      'relies',
      'relying',
      'rely',
      'draws',
      'trained',
      'grounded',
      'rooted',
    ],
    stands: 'before',
    between: new RegExp(`^(?: upon| on| with| in| using| by)${gap(3)}$`, 'i'),
    strength: 0.75,
  },
  {
    id: 'by-means-of',
    role: 'uses',
    words: ['means', 'help', 'through', 'equipped', 'inspired', 'motivated', 'application'],
    stands: 'before',
    between: new RegExp(`^(?: of| with| by)?${gap(2)}$`, 'i'),
    strength: 0.55,
  },
  {
    id: 'x-based',
    role: 'uses',
    words: ['based', 'driven', 'powered', 'guided'],
    stands: 'after',
    between: /^-$/,
    strength: 0.6,
  },
  {
    id: 'is-used',
    role: 'uses',
    words: ['used', 'applied', 'employed', 'adopted'],
    stands: 'after',
    between: /^ (?:is|are|was|were|can be) (?:\w+ly )?$/i,
    strength: 0.6,
  },
];
