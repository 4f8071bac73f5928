// What a reader corrects becomes a thesaurus that a build reads.
import { describe, expect, it } from 'vitest';
import { parseThesaurus } from '../../src/resolve/thesaurus/parse-thesaurus.js';
import { type Correction, corrected, readCorrections, thesaurusCsv } from '../../viewer/lib/thesaurus-csv.js';

const SAME: Correction = { id: 'sgd', label: 'SGD, plain', action: 'replace by', value: 'the "SGD"' };
const NOT: Correction = { id: 'paper', label: 'paper', action: 'not a concept' };
const TYPE: Correction = { id: 'mnist', label: 'MNIST', action: 'type', value: 'dataset' };

describe('corrections', () => {
  it('are a thesaurus that the build accepts', () => {
    const { replace, notConcepts, types } = parseThesaurus(thesaurusCsv([SAME, NOT, TYPE]));
    expect(replace).toEqual([{ label: 'SGD, plain', by: 'the "SGD"' }]);
    expect(notConcepts).toEqual(['paper']);
    expect(types).toEqual([{ label: 'MNIST', type: 'dataset' }]);
  });

  it('are one a concept, the latest', () => {
    const later: Correction = { ...NOT, action: 'type', value: 'task' };
    expect(corrected([NOT, TYPE], later)).toEqual([TYPE, later]);
  });

  it.each<[string | null, readonly Correction[]]>([
    [null, []],
    ['not json', []],
    ['{}', []],
    ['[1, {"id": "a"}, {"id": "a", "label": "b", "action": "type", "value": "mood"}]', []],
    [JSON.stringify([SAME, NOT, TYPE]), [SAME, NOT, TYPE]],
  ])('kept as %j are read', (kept, expected) => {
    expect(readCorrections(kept)).toEqual(expected);
  });
});
