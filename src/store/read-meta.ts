// The facts about the whole: counts, quality, what made it, what could not be used.
import type { ConceptType, Diagnostic, Severity, TypeShares } from '../model/index.js';
import { CONTENT_HASH, PROVENANCE } from './meta-keys.js';
import { emptyShares } from './read-types.js';
import type { Store } from './store.js';

/** Every fact by its key, as text. */
export function readMeta(store: Store): ReadonlyMap<string, string> {
  return store.remember('meta', () => {
    const rows = store.all<{ key: string; value: string }>('SELECT key, value FROM meta');
    return new Map(rows.map(({ key, value }) => [key, value]));
  });
}

/** 0 where the fact is not there. */
export function readNumber(store: Store, key: string): number {
  return Number(readMeta(store).get(key) ?? 0);
}

export function readContentHash(store: Store): string {
  return readMeta(store).get(CONTENT_HASH) ?? '';
}

export function readProvenance(store: Store): Readonly<Record<string, string>> {
  const entries = [...readMeta(store)].filter(([key]) => key.startsWith(PROVENANCE));
  return Object.fromEntries(entries.map(([key, value]) => [key.slice(PROVENANCE.length), value]));
}

/** Share of the concepts that are of each type. */
export function readTypeShares(store: Store): TypeShares {
  const rows = store.all<{ name: ConceptType; count: number }>(
    'SELECT t.name, count(c.concept) AS count FROM types t LEFT JOIN concepts c USING (type) GROUP BY t.type',
  );
  const total = rows.reduce((sum, { count }) => sum + count, 0) || 1;
  const shares = emptyShares();
  for (const { name, count } of rows) shares[name] = count / total;
  return shares;
}

export function readDiagnostics(store: Store): readonly Diagnostic[] {
  const rows = store.all<Omit<Diagnostic, 'line' | 'severity'> & { severity: Severity; line: number | null }>(
    'SELECT code, severity, document, line, found, expected FROM diagnostics ORDER BY diagnostic',
  );
  return rows.map(({ line, ...rest }) => (line === null ? rest : { ...rest, line }));
}
