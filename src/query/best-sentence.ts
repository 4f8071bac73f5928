// One sentence that shows two concepts together, found quickly: of the first few, not of all.
import type { Quotation } from '../model/index.js';
import type { Store } from '../store/index.js';
import type { Quote } from './quotations.js';
import { rankPairSentences } from './rank-sentences.js';

const COMPARED = 4;

export function bestSentence(store: Store, quote: Quote, a: number, b: number): Quotation | undefined {
  const [best] = rankPairSentences(store, [a, b], COMPARED);
  return best && quote(best, new Set([a, b]));
}
