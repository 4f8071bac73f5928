// The merges of a graph as a thesaurus file: edit it and give it back to `build --thesaurus`; VOSviewer reads the tabbed form.
import type { Asked } from '../query/asked.js';
import { readMerges, readPlacedConcepts } from '../store/index.js';
import { chunked } from './chunked.js';
import { cleanLine } from './clean-text.js';
import { defineFormat } from './format.js';
import { type Selection, selectionOf } from './graph-of.js';
import { GRAPH_PARAMETERS } from './graph-parameters.js';

export const thesaurus = defineFormat({
  id: 'thesaurus',
  label: 'Thesaurus file',
  summary: 'Every name that was joined to another, to edit and give back to `build --thesaurus`',
  extension: 'tsv',
  mediaType: 'text/tab-separated-values; charset=utf-8',
  params: [
    ...GRAPH_PARAMETERS,
    {
      id: 'form',
      type: 'choice',
      choices: ['vosviewer', 'csv'],
      default: 'vosviewer',
      summary: 'two tabbed columns as VOSviewer has them, or CSV with an action for each label',
    },
  ],
  write: (kb, values) => {
    const names = joinedNames(kb, selectionOf(kb, values));
    return chunked(values.form === 'csv' ? writeCsv(names) : writeTabbed(names));
  },
});

type Names = ReadonlyMap<string, string>;

function* writeTabbed(names: Names): Iterable<string> {
  yield 'label\treplace by\n';
  for (const [alias, label] of names) yield `${cleanLine(alias)}\t${cleanLine(label)}\n`;
}

function* writeCsv(names: Names): Iterable<string> {
  yield 'label,action,value\n';
  for (const [alias, label] of names) yield `${quote(alias)},replace by,${quote(label)}\n`;
}

/** Names of one concept only: what means two things is the user's to decide. In the order of concepts. */
function joinedNames(kb: Asked, { concepts }: Selection): Names {
  const names = new Map<string, string>();
  const twice = new Set<string>();
  for (const { concept, label } of readPlacedConcepts(kb.store)) {
    if (!concepts.has(concept)) continue;
    for (const { alias } of readMerges(kb.store, concept)) {
      if (names.get(alias) !== undefined && names.get(alias) !== label) twice.add(alias);
      if (alias !== label) names.set(alias, label);
    }
  }
  for (const alias of twice) names.delete(alias);
  return names;
}

function quote(text: string): string {
  const flat = cleanLine(text);
  return /[",]/.test(flat) ? `"${flat.replaceAll('"', '""')}"` : flat;
}
