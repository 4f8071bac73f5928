// `rate of convergence` is `convergence rate`, `detection of objects` is `object detection`; both must be in use.
import type { JoinRule } from './rule.js';

const NOT_INVERTED = new Set([
  'mixture',
  'bag',
  'chain',
  'state',
  'set',
  'sum',
  'class',
  'kind',
  'number',
  'tree',
  'graph',
]);

export const inversion: JoinRule = {
  id: 'inversion',
  summary: 'the same nouns with "of" between them',
  kind: 'join',
  propose({ words }, groups) {
    const of = words.indexOf('of');
    if (of < 1 || of !== words.lastIndexOf('of') || of === words.length - 1) return undefined;
    if (NOT_INVERTED.has(words[of - 1] ?? '')) return undefined;
    const after = words.slice(of + 1).filter((word) => word !== 'the');
    return groups.find([...after, ...words.slice(0, of)]);
  },
};
