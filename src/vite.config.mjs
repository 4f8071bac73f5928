// Bundles the program and its threads, over the modules of the same names that the compiler wrote: some tens of files are loaded
// in half the time of some hundreds. All other modules in dist/ stay as they are, for those who use the library.
// Chunks must lie one folder below dist (see lib/places.ts). `npx tsc -p src` alone puts the modules back, for a profile by file.
import { defineConfig } from 'vite';

const ENTRIES = [
  'cli/main',
  'build/extract-worker',
  'build/threads/pack-worker',
  'build/threads/weave-worker',
];

/** Small packages that builds and exports load, with what they need; their licences come along. All others are left to Node. */
const BUNDLED = [
  'commander',
  'csv-parse',
  'saxes',
  'xmlchars',
  /^graphology/,
  'mnemonist',
  'obliterator',
  'pandemonium',
  /^hyparquet/,
];

export default defineConfig({
  logLevel: 'warn',
  publicDir: false,
  ssr: { noExternal: BUNDLED },
  build: {
    ssr: true,
    license: { fileName: 'chunks/licences.md' },
    outDir: '../dist',
    emptyOutDir: false,
    target: 'node20',
    rolldownOptions: {
      input: Object.fromEntries(ENTRIES.map((entry) => [entry, `src/${entry}.ts`])),
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
    },
  },
});
