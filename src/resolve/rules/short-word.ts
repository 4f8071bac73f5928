// Clipped words and set pairs that always stand for the same longer word: `neural net`, `three-dimensional`, `data set`.
import type { FormRule } from './rule.js';

const REWRITES: readonly (readonly [RegExp, string])[] = [
  [/(\w{3,}[ -])nets?\b/g, '$1network'],
  [/\bdata[ -]set\b/g, 'dataset'],
  [/\bdata[ -]base\b/g, 'database'],
  [/\b(?:three|3)[ -]dimensional\b/g, '3d'],
  [/\b(?:two|2)[ -]dimensional\b/g, '2d'],
  [/\b(?:one|1)[ -]dimensional\b/g, '1d'],
  [/\bvs\.?(?= )/g, 'versus'],
  [/ ?& ?/g, ' and '],
  [/\bhyper[ -]?params?\b/g, 'hyperparameter'],
  [/\bt-?sne\b/g, 'tsne'],
  [/\bk-?nn\b/g, 'knn'],
  [/\brgb-d\b/g, 'rgbd'],
  [/\bre-id\b/g, 'reid'],
  [/\b([1-6])-d\b/g, '$1d'],
  [/\bmean square error\b/g, 'mean squared error'],
  [/'(?=\d)/g, '-'],
  [/\bu-net(?:work)?\b/g, 'unet'],
  [/\bv-net\b/g, 'vnet'],
];

/** No rule above applies where none of this stands. */
const SUSPECT =
  /nets?\b|data[ -](?:set|base)|dimensional|\bvs|&|params?\b|sne\b|nn\b|rgb-d|re-id|[1-6]-d\b|mean square error|'\d|[uv]-net/;

export const shortWord: FormRule = {
  id: 'short-word',
  summary: 'a clipped or split word for its full form',
  kind: 'form',
  rewrite: (text) =>
    SUSPECT.test(text) ? REWRITES.reduce((result, [from, to]) => result.replace(from, to), text) : text,
};
