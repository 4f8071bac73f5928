// Diagnostics of a batch, bounded: of a kind, the first hundred of a document are kept, the rest counted.
import { compareStrings } from '../lib/text.js';
import type { Diagnostic } from '../model/index.js';

const KEPT = 100;

export class DiagnosticLog {
  readonly #held: Diagnostic[] = [];
  readonly #counts = new Map<string, { readonly first: Diagnostic; count: number }>();

  add(diagnostic: Diagnostic): void {
    const key = `${diagnostic.document}\n${diagnostic.code}`;
    const seen = this.#counts.get(key) ?? { first: diagnostic, count: 0 };
    this.#counts.set(key, seen);
    seen.count++;
    if (seen.count <= KEPT) this.#held.push(diagnostic);
  }

  /** By document, line and code, with one line more for each kind that was cut. */
  list(): readonly Diagnostic[] {
    const cut = [...this.#counts.values()].filter(({ count }) => count > KEPT).map(summarize);
    return [...this.#held.toSorted(compareDiagnostics), ...cut.sort(compareDiagnostics)];
  }
}

const CUT = /^\d+ more of the same kind$/;

/** Lists of different documents or kinds as one, in the order of a single list. */
export function joinDiagnostics(lists: readonly (readonly Diagnostic[])[]): readonly Diagnostic[] {
  const all = lists.flat();
  const isCut = ({ found }: Diagnostic) => CUT.test(found);
  const held = all.filter((diagnostic) => !isCut(diagnostic));
  return [...held.sort(compareDiagnostics), ...all.filter(isCut).sort(compareDiagnostics)];
}

function summarize({ first, count }: { readonly first: Diagnostic; readonly count: number }): Diagnostic {
  const { code, severity, document, expected } = first;
  return { code, severity, document, found: `${count - KEPT} more of the same kind`, expected };
}

function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareStrings(a.document, b.document) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    compareStrings(a.code, b.code) ||
    compareStrings(a.found, b.found)
  );
}
