// Concepts with their papers, centrality and place, the shares of their types, their aliases, and the ledger that says why.
import { CONCEPT_TYPES, type Knowledge, type Woven } from '../model/index.js';
import { codesOf, mergeRulesOf, toE4, toWhole, typeCode } from './codes.js';
import { packNumbers } from './number-text.js';
import type { RowWriter } from './row-writer.js';
import { E3, E9 } from './schema.js';
import { holderSteps } from './write-readings.js';

/** What concepts are called and were read as, and why. */
export function writeConceptNames(writer: RowWriter, woven: Woven): void {
  writeTypeShares(writer, woven);
  writeAliases(writer, woven);
  writeMerges(writer, woven);
}

export function writeConcepts(writer: RowWriter, knowledge: Knowledge): void {
  const { resolution, communities, centrality, layout } = knowledge;
  const insert = writer.into('concepts');
  const stepsOf = holderSteps(knowledge);
  resolution.concepts.forEach((concept, i) => {
    insert(
      i,
      concept.id === derivedId(concept.label) ? null : concept.id,
      concept.label,
      typeCode(concept.type),
      concept.papers,
      concept.mentions,
      communities.ofConcept[0]?.[i] ?? 0,
      communities.ofConcept.at(-1)?.[i] ?? 0,
      centrality.degree[i]!,
      toWhole(centrality.pageRank[i]!, E9),
      toE4(centrality.stability[i]!),
      toWhole(layout.conceptX[i]!, E3),
      toWhole(layout.conceptY[i]!, E3),
      toWhole(layout.conceptSize[i]!, E3),
      packNumbers(stepsOf(i)),
    );
  });
}

/** What SQLite makes of the label where there is no slug: its `lower` knows ASCII only. */
function derivedId(label: string): string {
  const lower = ASCII.test(label)
    ? label.toLowerCase()
    : label.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  return lower.replaceAll(' ', '-');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are part of ASCII
const ASCII = /^[\u0000-\u007f]*$/;

/** Only where they say more than the type itself. */
function writeTypeShares(writer: RowWriter, { resolution }: Woven): void {
  const insert = writer.into('concept_types');
  resolution.concepts.forEach(({ type: main, types }, i) => {
    if (types[main] === 1) return;
    CONCEPT_TYPES.forEach((type, code) => {
      if (types[type] > 0) insert(i, code, toE4(types[type]));
    });
  });
}

function writeAliases(writer: RowWriter, { resolution }: Woven): void {
  const insert = writer.into('aliases');
  resolution.concepts.forEach(({ aliases }, i) => {
    aliases.forEach(({ surface, count }, alias) => {
      insert(i, alias + 1, surface, count);
    });
  });
}

/** Lines of a concept keep their order. */
function writeMerges(writer: RowWriter, woven: Woven): void {
  const { resolution, papers } = woven;
  const insert = writer.into('merges');
  const ruleCode = codesOf(mergeRulesOf(woven));
  const numberOf = new Map(papers.map(({ id }, paper) => [id, paper]));
  const known = (ids: readonly string[]) =>
    ids.map((id) => numberOf.get(id)).filter((number) => number !== undefined);
  const ordered = [...resolution.ledger].sort((a, b) => a.concept - b.concept);
  let merge = 0;
  ordered.forEach(({ concept, alias, target, rule, support, papers: ids }, i) => {
    merge = ordered[i - 1]?.concept === concept ? merge + 1 : 0;
    const names = resolution.concepts[concept]!;
    const [from, to] = [nameNumber(names, alias), nameNumber(names, target)];
    insert(
      concept,
      merge,
      from,
      from === null ? alias : null,
      to,
      to === null ? target : null,
      ruleCode(rule),
      support,
      packNumbers(known(ids)),
    );
  });
}

/** As `merges` counts names: 0 for the label, null for one that no mention has. */
function nameNumber(
  { label, aliases }: Woven['resolution']['concepts'][number],
  name: string,
): number | null {
  if (name === label) return 0;
  const at = aliases.findIndex(({ surface }) => surface === name);
  return at < 0 ? null : at + 1;
}
