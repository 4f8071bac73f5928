// What concepts are called beside their labels, with the ledger that says why; lines of a concept keep their order.
import { getOrSet } from '../lib/collections.js';
import type { Concept, Merge, Woven } from '../model/index.js';
import { codesOf, rulesOf } from './codes.js';
import { packNumbers } from './number-text.js';
import type { RowWriter } from './row-writer.js';

export function writeSpellings(writer: RowWriter, woven: Woven): void {
  const { concepts, ledger } = woven.resolution;
  const insert = writer.into('spellings');
  const linesOf = new Map<number, Merge[]>();
  for (const line of ledger) getOrSet(linesOf, line.concept, () => []).push(line);
  const cellsOf = createMergeCells(woven);
  concepts.forEach((concept, i) => {
    const merges = linesOf.get(i) ?? [];
    if (concept.aliases.length + merges.length === 0) return;
    const surfaces = surfacesOf(concept, merges);
    const { cells, papers } = cellsOf(merges, [concept.label, ...surfaces]);
    const counts = concept.aliases.map(({ count }) => count);
    insert(i, JSON.stringify(surfaces), packNumbers(counts), packNumbers(cells), packNumbers(papers));
  });
}

/** Aliases first, then names of the ledger that no mention has. */
function surfacesOf({ label, aliases }: Concept, merges: readonly Merge[]): readonly string[] {
  const surfaces = aliases.map(({ surface }) => surface);
  const add = (name: string): void => {
    if (name !== label && !surfaces.includes(name)) surfaces.push(name);
  };
  for (const { alias, target } of merges) {
    add(alias);
    add(target);
  }
  return surfaces;
}

interface MergeCells {
  readonly cells: readonly number[];
  readonly papers: readonly number[];
}

/** By the layout of `MERGE`; papers that are not there are left out. */
function createMergeCells(woven: Woven): (merges: readonly Merge[], names: readonly string[]) => MergeCells {
  const ruleCode = codesOf(rulesOf(woven));
  const numberOf = new Map(woven.papers.map(({ id }, paper) => [id, paper]));
  return (merges, names) => {
    const cells: number[] = [];
    const papers: number[] = [];
    for (const { alias, target, rule, support, papers: ids } of merges) {
      for (const id of ids) {
        const number = numberOf.get(id);
        if (number !== undefined) papers.push(number);
      }
      cells.push(names.indexOf(alias), names.indexOf(target), ruleCode(rule), support, papers.length);
    }
    return { cells, papers };
  };
}
