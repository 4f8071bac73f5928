// Cursors: where the next page of a list starts. One belongs to a question to one content, so that pages fit together; for
// another question or content it is refused, never misread. Programs hand it back as it came.
import { PaperweaveError } from '../lib/errors.js';
import { shortHash } from '../lib/hash.js';
import { shorten } from '../lib/text.js';

/** The parameter that stands for an offset wherever pages are asked for from outside. */
export const CURSOR = {
  id: 'cursor',
  type: 'text',
  maxLength: 100,
  summary: '`next` of the page before, with all other values as they were; limit may change',
} as const;

/** What a cursor is bound to. */
export interface CursorBinding {
  /** Content hash of the knowledge base. */
  readonly content: string;
  /** The query and its values, without those of the page. */
  readonly question: string;
}

export function cursorAt(offset: number, { content, question }: CursorBinding): string {
  const parts = [offset, shortHash(content), shortHash(question)];
  return Buffer.from(parts.join(' ')).toString('base64url');
}

/** @throws PaperweaveError `cursor-unreadable`, `cursor-outdated`, `cursor-foreign`, kind `usage`. */
export function offsetAt(cursor: string, { content, question }: CursorBinding): number {
  const parts = /^(\d{1,7}) (\w{10}) (\w{10})$/.exec(Buffer.from(cursor, 'base64url').toString('latin1'));
  if (!parts || Buffer.from(parts[0]).toString('base64url') !== cursor)
    throw refused('cursor-unreadable', `"${shorten(cursor, 40)}"`, 'the value of `next` as it was given');
  if (parts[2] !== shortHash(content))
    throw refused(
      'cursor-outdated',
      'a cursor of another content',
      'one of the graph as it is now: start again',
    );
  if (parts[3] !== shortHash(question))
    throw refused('cursor-foreign', 'a cursor of another question', 'the values that it was given for');
  return Number(parts[1]);
}

function refused(code: string, found: string, expected: string): PaperweaveError {
  return new PaperweaveError({ code, kind: 'usage', where: 'cursor', found, expected });
}
