// `Dropout` and `dropout`, `ADAM` and `Adam`.
import type { FormRule } from './rule.js';

export const letterCase: FormRule = {
  id: 'case',
  summary: 'the same letters in another case',
  kind: 'form',
  rewrite: (text) => text.toLowerCase(),
};
