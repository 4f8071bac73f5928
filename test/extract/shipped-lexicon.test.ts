// The curated lists keep their own rules.
import { describe, expect, it } from 'vitest';
import { SHIPPED_LEXICON } from '../../src/extract/lexicon/shipped-lexicon.js';
import { GENERIC_NOUNS } from '../../src/extract/lists/generic.js';
import { keyOfText } from '../../src/extract/words.js';

describe('the shipped lexicon', () => {
  it('lists every name once, under one type', () => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const { name, type } of SHIPPED_LEXICON) {
      const said = seen.get(name);
      if (said !== undefined) twice.push(`${name}: ${said}, ${type}`);
      seen.set(name, type);
    }
    expect(twice).toEqual([]);
  });

  it('has words in every form', () => {
    const empty = SHIPPED_LEXICON.filter(({ name, aliases }) =>
      [name, ...aliases].some((form) => keyOfText(form) === ''),
    );
    expect(empty).toEqual([]);
  });

  it('has no form that is a generic word alone', () => {
    const forms = SHIPPED_LEXICON.flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(forms.filter((form) => form === form.toLowerCase() && GENERIC_NOUNS.has(form))).toEqual([]);
  });

  it('covers all types with over seven hundred entries', () => {
    expect(new Set(SHIPPED_LEXICON.map(({ type }) => type)).size).toBe(5);
    expect(SHIPPED_LEXICON.length).toBeGreaterThan(700);
  });
});
