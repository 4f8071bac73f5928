// Concepts with their papers, centrality and place, and the shares of their types.
import { CONCEPT_TYPES, type Knowledge, type Woven } from '../model/index.js';
import { toE4, toWhole, typeCode } from './codes.js';
import { packNumbers } from './number-text.js';
import type { RowWriter } from './row-writer.js';
import { E3, E9 } from './units.js';
import { holderSteps } from './write-readings.js';
import { writeSpellings } from './write-spellings.js';

/** What concepts are called and were read as, and why. */
export function writeConceptNames(writer: RowWriter, woven: Woven): void {
  writeTypeShares(writer, woven);
  writeSpellings(writer, woven);
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
