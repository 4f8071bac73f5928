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
const FIRST: ReadonlyMap<string, string> = new Map([
  ['convolution', 'convolutional'],
  ['computation', 'computational'],
]);

function actOf(word: string): string | undefined {
  if (!word.endsWith('ing')) return undefined;
  const row = LAST.find(([ending]) => ending.test(word));
  return row === undefined ? undefined : word.replace(row[0], row[1]);
}

export const nominal: JoinRule = {
  id: 'nominal',
  summary: 'two endings for the same act or property',
  kind: 'join',
  propose({ words }, groups) {
    const last = actOf(words.at(-1) ?? '');
    if (last !== undefined) return groups.find([...words.slice(0, -1), last]);
    if (words.length === 2 && words[0] === 'distributional' && words[1] === 'shift')
      return groups.find(['distribution', 'shift']);
    const first = words.length > 1 ? FIRST.get(words[0]!) : undefined;
    return first === undefined ? undefined : groups.find([first, ...words.slice(1)]);
  },
};
