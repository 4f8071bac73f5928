// Where the package and its code lie on this machine. The one file that asks where it lies itself: it may stand in src/lib, in
// dist/lib or in one of the bundles in dist/chunks, which all are two folders below the package and one below the code.

/** Holds package.json, seeds and dist. */
export const PACKAGE = new URL('../../', import.meta.url);

/** `src` or `dist`, whichever runs: threads, child processes and models are found from here. */
export const CODE = new URL('../', import.meta.url);

/** Holds what `npm run build` made, whichever runs. */
export const BUILT = new URL('dist/', PACKAGE);
