// Light or dark: what the system prefers, unless the reader chose; the choice stays in this browser.
import { computed, signal } from '@preact/signals';
import type { Theme } from '../map/palette.js';

const KEY = 'paperweave.theme';

const system = typeof matchMedia === 'function' ? matchMedia('(prefers-color-scheme: dark)') : undefined;
const preferred = signal<Theme>(system?.matches ? 'dark' : 'light');
const chosen = signal<Theme | undefined>(read());

export const theme = computed<Theme>(() => chosen.value ?? preferred.value);

system?.addEventListener('change', ({ matches }) => {
  preferred.value = matches ? 'dark' : 'light';
});

export function toggleTheme(): void {
  chosen.value = theme.value === 'dark' ? 'light' : 'dark';
  try {
    localStorage.setItem(KEY, chosen.value);
  } catch {
    // A browser that keeps nothing still shows the choice until the page is left.
  }
}

function read(): Theme | undefined {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === 'light' || kept === 'dark' ? kept : undefined;
  } catch {
    return undefined;
  }
}
