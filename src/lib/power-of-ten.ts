// Powers of ten as decimal fractions are read: exact to the last bit. `10 ** n` is left to the engine by ECMA-262 (6.1.6.1.3), and
// engines differ.

const LEAST = -40;
const POWERS = Float64Array.from({ length: 81 }, (_, i) => Number(`1e${LEAST + i}`));

/** @param exponent A whole number. */
export function powerOfTen(exponent: number): number {
  return POWERS[exponent - LEAST] ?? Number(`1e${exponent}`);
}
