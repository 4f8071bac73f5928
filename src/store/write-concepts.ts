// Concepts with their papers, centrality and place, the shares of their types, their aliases, and the ledger that says why.
import { CONCEPT_TYPES, type Knowledge } from '../model/index.js';
import { codesOf, mergeRulesOf, toE4, toWhole, typeCode } from './codes.js';
import { packNumbers } from './number-text.js';
import type { RowWriter } from './row-writer.js';
import { E3, E9 } from './schema.js';
import { holderSteps } from './write-readings.js';

export function writeConcepts(writer: RowWriter, knowledge: Knowledge): void {
  writeConceptRows(writer, knowledge);
  writeTypeShares(writer, knowledge);
  writeAliases(writer, knowledge);
  writeMerges(writer, knowledge);
}

function writeConceptRows(writer: RowWriter, knowledge: Knowledge): void {
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
function writeTypeShares(writer: RowWriter, { resolution }: Knowledge): void {
  const insert = writer.into('concept_types');
  resolution.concepts.forEach(({ type: main, types }, i) => {
    if (types[main] === 1) return;
    CONCEPT_TYPES.forEach((type, code) => {
      if (types[type] > 0) insert(i, code, toE4(types[type]));
    });
  });
}

function writeAliases(writer: RowWriter, { resolution }: Knowledge): void {
  const insert = writer.into('aliases');
  resolution.concepts.forEach(({ aliases }, i) => {
    aliases.forEach(({ surface, count }, alias) => {
      insert(i, alias + 1, surface, count);
    });
  });
}

/** Lines of a concept keep their order. */
function writeMerges(writer: RowWriter, knowledge: Knowledge): void {
  const { resolution, papers } = knowledge;
  const insert = writer.into('merges');
  const ruleCode = codesOf(mergeRulesOf(knowledge));
  const numberOf = new Map(papers.map(({ id }, paper) => [id, paper]));
  const ordered = [...resolution.ledger].sort((a, b) => a.concept - b.concept);
  let merge = 0;
  ordered.forEach(({ concept, alias, target, rule, support, papers: ids }, i) => {
    merge = ordered[i - 1]?.concept === concept ? merge + 1 : 0;
    const numbers = ids.map((id) => numberOf.get(id)).filter((number) => number !== undefined);
    const names = resolution.concepts[concept]!;
    insert(
      concept,
      merge,
      ...numberOrText(names, alias),
      ...numberOrText(names, target),
      ruleCode(rule),
      support,
      packNumbers(numbers),
    );
  });
}

function numberOrText(
  { label, aliases }: Knowledge['resolution']['concepts'][number],
  name: string,
): readonly [number: number | null, text: string | null] {
  if (name === label) return [0, null];
  const at = aliases.findIndex(({ surface }) => surface === name);
  return at < 0 ? [null, name] : [at + 1, null];
}
