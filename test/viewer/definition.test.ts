// Which sentences say what a concept is, and which only say something of it.
import { describe, expect, it } from 'vitest';
import type { Quotation } from '../../src/model/index.js';
import { definitionIn } from '../../viewer/lib/definition.js';

/** The concept stands between brackets. */
function quotation(marked: string, field: Quotation['field'] = 'abstract'): Quotation {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace(/[[\]]/g, '');
  const marks = [{ start, end, concept: 'x', type: 'method' as const }];
  return {
    paper: { id: 'p', title: 'P', community: 0 },
    field,
    start: 0,
    end: text.length,
    text,
    marks,
    score: 1,
  };
}

describe('a definition', () => {
  it.each([
    ['[Grokking] is the intriguing phenomenon where a model generalizes late.', true],
    ['[Neural collapse] (NC) is a phenomenon observed in classification.', true],
    ['The [lottery ticket] is a small subnetwork.', true],
    ['We study [grokking], a phenomenon in which test accuracy rises late.', true],
    ['[Plasticity] refers to the ability to learn.', true],
    ['It is widely thought that [forgetting] is an inevitable feature.', false],
    ['[Dropout] is the most common method.', false],
    ['We train with [dropout] and a large model.', false],
    ['[Adam] improves it.', false],
  ])('%s %s', (marked, defines) => {
    expect(definitionIn([quotation(marked)], 'x') !== undefined).toBe(defines);
  });

  it('is the surest of several, and never a title', () => {
    const said = quotation('[X] refers to a thing.');
    const aside = quotation('We use [X], a method that works.');
    expect(definitionIn([quotation('[X] is a method', 'title'), aside, said], 'x')).toBe(said);
  });
});
