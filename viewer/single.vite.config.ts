// Builds the page's program into one script, for a page that is opened from a disk, where browsers load no other files.
import { defineConfig } from 'vite';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../dist/viewer-single',
    emptyOutDir: true,
    target: 'es2022',
    copyPublicDir: false,
    modulePreload: false,
    rolldownOptions: {
      input: 'viewer/main.tsx',
      output: { codeSplitting: false, entryFileNames: 'page.js' },
    },
  },
});
