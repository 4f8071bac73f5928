// The paper measures something on the concept: a dataset, a task, a metric.
import type { Cue } from './cue.js';

const MEASURING =
  'evaluate evaluates evaluated evaluating evaluation evaluations experiment experiments experimental test tested testing tests benchmark benchmarks benchmarked validate validated validation results result performance demonstrate demonstrated demonstrates achieve achieves achieved achieving accuracy outperforms outperform improvements improvement gains empirically comparisons'.split(
    ' ',
  );

export const evaluatesOn: readonly Cue[] = [
  {
    id: 'measured-on',
    role: 'evaluates-on',
    words: MEASURING,
    stands: 'before',
    between:
      /^[^;:]{0,140}?\b(?:on|over|across|in|using|with|including|from|like|namely|e\.g\.,?|as)(?: the| both| several| various| standard| popular| two| three| four| five| many| multiple| large| challenging| real-world| synthetic)* ?\(?$/i,
    types: ['dataset'],
    strength: 0.9,
  },
  {
    id: 'task-on',
    role: 'evaluates-on',
    words: MEASURING,
    stands: 'before',
    between: /^[^;:]{0,100}?\b(?:on|across)(?: (?!and\b)[\w-]+){0,4} $/i,
    types: ['task'],
    strength: 0.75,
  },
  {
    id: 'in-terms-of',
    role: 'evaluates-on',
    words: ['terms', 'measured', 'metric', 'metrics', 'score', 'scores'],
    stands: 'before',
    between: /^(?: of| by| in| such as| like| including)(?: \w+){0,2} $/i,
    types: ['metric'],
    strength: 0.7,
  },
  {
    id: 'benchmark-list',
    role: 'evaluates-on',
    words: ['benchmark', 'benchmarks', 'datasets', 'dataset'],
    stands: 'before',
    between: /^,? ?\(?(?:such as|including|like|e\.g\.,?|namely|:)(?: the)? ?$/i,
    types: ['dataset'],
    strength: 0.8,
  },
];
