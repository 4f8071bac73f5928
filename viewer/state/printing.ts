// Whether the page is being printed: paper gets the outline in the place of the map.
import { signal } from '@preact/signals';

const media = typeof matchMedia === 'function' ? matchMedia('print') : undefined;

export const printing = signal(media?.matches ?? false);

media?.addEventListener('change', ({ matches }) => {
  printing.value = matches;
});

// Before a dialog of the browser opens, the page must be as it is to be printed at once: a signal renders in a later task.
addEventListener('beforeprint', () => {
  printing.value = true;
});
addEventListener('afterprint', () => {
  printing.value = false;
});
