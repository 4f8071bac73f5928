// Gold papers: title, abstract and the concepts that a reader listed, by their normal forms.
import { readFileSync } from 'node:fs';
import { normalFormOf } from '../extract/rank/normal-form.js';
import { CONCEPT_TYPES, type ConceptType } from '../model/index.js';

interface GoldRecord {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  readonly concepts: readonly {
    readonly name: string;
    readonly type: ConceptType;
    readonly aliases: readonly string[];
  }[];
}

export interface GoldPaper {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  /** `seed` or `wide`: what the id begins with. */
  readonly source: string;
  readonly concepts: readonly GoldConcept[];
}

export interface GoldConcept {
  readonly forms: ReadonlySet<string>;
  /** Index into `CONCEPT_TYPES`. */
  readonly type: number;
}

/** @throws where a line is no gold record. */
export function readGold(file: string): GoldPaper[] {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.map((line) => toPaper(JSON.parse(line) as GoldRecord));
}

function toPaper({ id, title, abstract, concepts }: GoldRecord): GoldPaper {
  return {
    id,
    title,
    abstract,
    source: id.split('-')[0]!,
    concepts: concepts.map(({ name, aliases, type }) => ({
      forms: new Set([name, ...aliases].map(normalFormOf).filter((form) => form !== '')),
      type: CONCEPT_TYPES.indexOf(type),
    })),
  };
}
