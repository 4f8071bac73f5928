// Bundles the program and its threads, over the modules of the same names that the compiler wrote: one file in place of some
// hundreds is loaded in half the time. All other modules in dist/ stay as they are, for those who use the library.
// Chunks must lie one folder below dist (see lib/places.ts). Packages are left to Node.
import { defineConfig } from 'vite';

const ENTRIES = ['cli/main', 'build/extract-worker', 'build/threads/weave-worker'];

export default defineConfig({
  logLevel: 'warn',
  publicDir: false,
  build: {
    ssr: true,
    outDir: '../dist',
    emptyOutDir: false,
    target: 'node20',
    rolldownOptions: {
      input: Object.fromEntries(ENTRIES.map((entry) => [entry, `src/${entry}.ts`])),
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
    },
  },
});
