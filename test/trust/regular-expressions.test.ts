// No regular expression of the source can be made to run for ever: each has been checked, none is exponential, and those that are
// not linear meet only text that is short.
import { expect, test } from 'vitest';
import { boundOf, expressionsOfSource, readLedger } from './expressions.mjs';

const expressions = expressionsOfSource();
const { bounds, verdicts } = readLedger();

/** After a change: node test/trust/check-expressions.mjs */
test('each has been checked, and no other is listed', () => {
  expect([...expressions.keys()].filter((each) => verdicts[each] === undefined)).toEqual([]);
  expect(Object.keys(verdicts).filter((each) => !expressions.has(each))).toEqual([]);
});

test('none takes exponential time', () => {
  expect(Object.keys(verdicts).filter((each) => verdicts[each] === 'exponential')).toEqual([]);
});

test('those that are not linear, or undecided, say what bounds their input', () => {
  const unbounded = [...expressions].flatMap(([expression, files]) =>
    verdicts[expression] === 'linear'
      ? []
      : files.filter((file) => boundOf(file, bounds) === undefined).map((file) => `${file}: ${expression}`),
  );
  expect(unbounded).toEqual([]);
});
