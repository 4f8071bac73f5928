// The units of columns that are called so: whole parts, since a REAL takes eight bytes.

export const E3 = 1000;
export const E4 = 10_000;
export const E9 = 1e9;
