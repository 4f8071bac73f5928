// The reader's corrections, kept in this browser and nowhere else.
import { signal } from '@preact/signals';
import { type Correction, corrected, readCorrections } from '../lib/thesaurus-csv.js';

const KEY = 'paperweave-corrections';

export const corrections = signal<readonly Correction[]>(readCorrections(kept()));

export function correct(next: Correction): void {
  keep(corrected(corrections.value, next));
}

export function undoCorrection(id: string): void {
  keep(corrections.value.filter((each) => each.id !== id));
}

export function undoAllCorrections(): void {
  keep([]);
}

function keep(next: readonly Correction[]): void {
  corrections.value = next;
  try {
    localStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    // A browser that keeps nothing: they last as long as the page.
  }
}

function kept(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
