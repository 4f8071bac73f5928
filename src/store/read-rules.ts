// Names of the rules by which names were merged and broader concepts found.
import type { Store } from './store.js';

export function readRules(store: Store): readonly string[] {
  return store.remember('rules', () =>
    store.all<{ name: string }>('SELECT name FROM rules ORDER BY rule').map(({ name }) => name),
  );
}
