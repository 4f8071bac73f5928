// Records of tagged lines (RIS, MEDLINE, Web of Science): which tag holds what, whatever the punctuation around it.
import type { FieldTally } from '../field-tally.js';
import type { DocumentText, RawRecord, ReadItem, Remark } from '../format.js';
import { oneLine } from '../plain-text.js';

/** Values by tag, in the order of the record. */
export class TaggedFields {
  readonly #values = new Map<string, string[]>();

  constructor(readonly tally: FieldTally) {}

  add(tag: string, value: string): void {
    if (value.trim() !== '') this.tally.met(tag);
    const held = this.#values.get(tag);
    if (held) held.push(value);
    else this.#values.set(tag, [value]);
  }

  /** Goes on with the value of that tag that came last. */
  extend(tag: string, value: string): void {
    const held = this.#values.get(tag);
    if (held) held.push(joined(held.pop()!, value));
  }

  get isEmpty(): boolean {
    return this.#values.size === 0;
  }

  /** Of the first of these tags that has any value that is not empty. */
  all(...tags: readonly string[]): readonly string[] {
    this.tally.use(...tags);
    for (const tag of tags) {
      const values = (this.#values.get(tag) ?? []).map((value) => oneLine(value)).filter(Boolean);
      if (values.length > 0) return values;
    }
    return [];
  }

  first(...tags: readonly string[]): string | undefined {
    return this.all(...tags)[0];
  }

  /** All values of each of these tags as one text, and of those texts the longest. */
  longest(...tags: readonly string[]): string | undefined {
    const texts = tags.map((tag) => this.all(tag).join(' ')).filter(Boolean);
    return texts.sort((a, b) => b.length - a.length)[0];
  }
}

/** Lines are wrapped at hyphens too: `cold-` and `water` are one word, `short-` and `and long-term` are not. */
function joined(before: string, after: string): string {
  const word = /\p{L}-$/u.test(before) && /^(?!(?:and|or|to)\b)\p{Ll}/u.test(after);
  return word ? before + after : `${before} ${after}`.trim();
}

export interface TagSyntax {
  /** The last group is the value, the one that matched before it the tag; a line without a match goes on with the value before. */
  readonly tag: RegExp;
  /** Tags that begin a record and that end one; a file where an end is missing is cut at the next beginning. */
  readonly begin: string;
  readonly end?: string;
  /** Tags whose further lines are further values. */
  readonly lists?: ReadonlySet<string>;
  /** Tags of the file, outside all records. */
  readonly outside?: ReadonlySet<string>;
  readonly toRecord: (fields: TaggedFields) => RawRecord;
}

export async function* readTagged(text: DocumentText, syntax: TagSyntax): AsyncIterable<ReadItem> {
  let open: { fields: TaggedFields; line: number } | undefined;
  let last = '';
  text.fields.use(syntax.begin);
  for await (const line of text.lines()) {
    if (line.tooLong !== undefined) {
      yield { remark: tooLong(line.number, line.tooLong) };
      continue;
    }
    const match = syntax.tag.exec(line.text);
    const tag = match?.slice(1, -1).find((group) => group !== undefined);
    if (tag === undefined) {
      if (line.text.trim() !== '' && open) goOn(open.fields, last, line.text.trim(), syntax);
      continue;
    }
    if ((tag === syntax.begin || tag === syntax.end) && open) {
      if (tag !== syntax.end && syntax.end) yield { remark: endMissing(open.line, syntax.end) };
      yield finish(open, syntax);
      open = undefined;
    }
    last = tag;
    if (tag === syntax.end || syntax.outside?.has(tag)) continue;
    open ??= { fields: new TaggedFields(text.fields), line: line.number };
    open.fields.add(tag, match?.at(-1) ?? '');
  }
  if (!open) return;
  if (syntax.end) yield { remark: endMissing(open.line, syntax.end) };
  yield finish(open, syntax);
}

function goOn(fields: TaggedFields, tag: string, value: string, syntax: TagSyntax): void {
  if (syntax.lists?.has(tag)) fields.add(tag, value);
  else fields.extend(tag, value);
}

function finish(open: { readonly fields: TaggedFields; readonly line: number }, syntax: TagSyntax): ReadItem {
  return { record: { line: open.line, ...syntax.toRecord(open.fields) } };
}

function endMissing(line: number, end: string): Remark {
  const found = 'a record without its end';
  return {
    code: 'record-end-missing',
    severity: 'warning',
    line,
    found,
    expected: `a line "${end}"; read all the same`,
  };
}

function tooLong(line: number, length: number): Remark {
  const found = `a line of ${length} characters`;
  return {
    code: 'line-too-long',
    severity: 'error',
    line,
    found,
    expected: 'a line of a sensible size; left out',
  };
}
