// Reads a thesaurus file: VOSviewer's two columns (`label<TAB>replace by`; nothing to replace by means ignore, VOSviewer
// manual 1.6.20, section 4.3), or CSV with the columns label, action, value, where the action is `replace by`,
// `keep apart`, `not a concept` or `type`.
import { PaperweaveError } from '../../lib/errors.js';
import { CONCEPT_TYPES, type ConceptType } from '../../model/index.js';
import type { Thesaurus } from './thesaurus.js';

interface Draft {
  readonly replace: { label: string; by: string }[];
  readonly apart: { label: string; other: string }[];
  readonly notConcepts: string[];
  readonly types: { label: string; type: ConceptType }[];
}

interface Row {
  readonly label: string;
  readonly value: string;
  readonly where: string;
}

type Action = (draft: Draft, row: Row) => void;

const ACTIONS: ReadonlyMap<string, Action> = new Map(
  Object.entries({
    'replace by': (draft, row) =>
      draft.replace.push({ label: row.label, by: required(row, 'the label to use instead') }),
    'keep apart': (draft, row) =>
      draft.apart.push({ label: row.label, other: required(row, 'the other label') }),
    'not a concept': (draft, row) => draft.notConcepts.push(row.label),
    type: (draft, row) => draft.types.push({ label: row.label, type: typeOf(row) }),
  }),
);

/**
 * @param name What errors call the file.
 * @throws PaperweaveError `thesaurus-header`, `thesaurus-action`, `thesaurus-value`, naming file and line.
 */
export function parseThesaurus(text: string, name = 'thesaurus'): Thesaurus {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const tabbed = (lines[0] ?? '').includes('\t');
  const draft: Draft = { replace: [], apart: [], notConcepts: [], types: [] };
  const header = splitLine(lines[0] ?? '', tabbed).map((cell) => cell.toLowerCase());
  const act = tabbed ? vosviewerAction(header, name) : csvAction(header, name);
  for (const [index, line] of lines.entries())
    if (index > 0 && line.trim() !== '') act(draft, splitLine(line, tabbed), `${name}:${index + 1}`);
  return draft;
}

type Act = (draft: Draft, cells: readonly string[], where: string) => void;

function vosviewerAction(header: readonly string[], name: string): Act {
  if (header[0] !== 'label' || !/^(?:replace by|replaced by|url|score.*)$/.test(header[1] ?? ''))
    throw badHeader(name, header.join('\t'));
  return (draft, [label = '', by = '']) => {
    if (label === '') return;
    if (by === '') draft.notConcepts.push(label);
    else draft.replace.push({ label, by });
  };
}

function csvAction(header: readonly string[], name: string): Act {
  if (header[0] !== 'label' || header[1] !== 'action') throw badHeader(name, header.join(','));
  return (draft, [label = '', action = '', value = ''], where) => {
    const known = ACTIONS.get(action.toLowerCase());
    if (known === undefined || label === '')
      throw new PaperweaveError({
        code: 'thesaurus-action',
        where,
        found: label === '' ? 'no label' : `the action "${action}"`,
        expected: `a label and one of ${[...ACTIONS.keys()].join(', ')}`,
      });
    known(draft, { label, value, where });
  };
}

function required({ value, where }: Row, expected: string): string {
  if (value !== '') return value;
  throw new PaperweaveError({ code: 'thesaurus-value', where, found: 'no value', expected });
}

function typeOf({ value, where }: Row): ConceptType {
  const type = CONCEPT_TYPES.find((known) => known === value.toLowerCase());
  if (type !== undefined) return type;
  const expected = `one of ${CONCEPT_TYPES.join(', ')}`;
  throw new PaperweaveError({ code: 'thesaurus-value', where, found: `the type "${value}"`, expected });
}

function badHeader(name: string, found: string): PaperweaveError {
  const expected = 'a first line "label<TAB>replace by" (VOSviewer) or "label,action,value"';
  return new PaperweaveError({ code: 'thesaurus-header', where: `${name}:1`, found: `"${found}"`, expected });
}

const CELL = /("(?:[^"]|"")*"|[^,]*)(?:,|$)/y;

/** Cells of one line; RFC 4180 quotes in CSV, none in the tabbed form. */
function splitLine(line: string, tabbed: boolean): string[] {
  if (tabbed) return line.split('\t').map((cell) => cell.trim());
  const cells: string[] = [];
  CELL.lastIndex = 0;
  while (CELL.lastIndex < line.length) {
    const cell = CELL.exec(line)?.[1];
    if (cell === undefined) break;
    cells.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"').trim() : cell.trim());
  }
  return cells;
}
