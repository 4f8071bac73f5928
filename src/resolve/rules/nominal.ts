// `quantizing` and `quantization`, `convolution network` and `convolutional network`: only where the two endings name the
// same act, and only where the corpus uses both. `learning`, `embedding`, `training`, `rating` have no such twin.
import type { JoinRule } from './rule.js';

const LAST: readonly (readonly [RegExp, string])[] = [
  [/izing$/, 'ization'],
  [/ifying$/, 'ification'],
  [
    /(estim|gener|transl|segment|calibr|simul|integr|regul|separ|annot|augment|evalu|interpol|extrapol)at?ing$/,
    '$1ation',
  ],
  [/segmenting$/, 'segmentation'],
  [/augmenting$/, 'augmentation'],
  [/detecting$/, 'detection'],
  [/predicting$/, 'prediction'],
];
const FIRST: readonly (readonly [RegExp, string])[] = [[/^(convolution|computation)$/, '$1al']];

function rewritten(word: string, table: readonly (readonly [RegExp, string])[]): string | undefined {
  const row = table.find(([ending]) => ending.test(word));
  return row === undefined ? undefined : word.replace(row[0], row[1]);
}

export const nominal: JoinRule = {
  id: 'nominal',
  summary: 'two endings for the same act or property',
  kind: 'join',
  propose({ words }, groups) {
    const last = rewritten(words.at(-1) ?? '', LAST);
    if (last !== undefined) return groups.find([...words.slice(0, -1), last]);
    if (words.length === 2 && words[0] === 'distributional' && words[1] === 'shift')
      return groups.find(['distribution', 'shift']);
    const first = words.length > 1 ? rewritten(words[0] ?? '', FIRST) : undefined;
    return first === undefined ? undefined : groups.find([first, ...words.slice(1)]);
  },
};
