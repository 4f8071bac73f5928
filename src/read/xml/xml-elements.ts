// Elements of given names out of an XML stream, each as a small tree; the document is never held. Entities that a document
// defines itself are neither expanded nor fetched (saxes reads no DTD), so there is no bomb to go off.
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { FieldTally } from '../field-tally.js';
import type { Remark } from '../format.js';
import { oneLine } from '../plain-text.js';

export class XmlElement {
  readonly children: (XmlElement | string)[] = [];
  #asked = false;
  #taken = false;

  constructor(
    /** Without its prefix. */
    readonly name: string,
    readonly attributes: Readonly<Record<string, string>>,
    /** 1-based line of its start tag. */
    readonly line: number,
  ) {}

  /** Elements of the first step, then of the next in those, ...: `all('Article', 'AuthorList', 'Author')`. */
  all(...path: readonly string[]): readonly XmlElement[] {
    return path.reduce<readonly XmlElement[]>(
      (elements, name) => elements.flatMap((element) => element.#named(name)),
      [this],
    );
  }

  first(...path: readonly string[]): XmlElement | undefined {
    return this.all(...path)[0];
  }

  /** All text in it, in order, white space as single spaces; undefined where there is none. */
  get text(): string | undefined {
    this.#taken = true;
    return oneLine(this.#raw()) || undefined;
  }

  /** As `text`, but for elements within that `instead` has another text for. */
  textWith(instead: (child: XmlElement) => string | undefined): string | undefined {
    this.#taken = true;
    return oneLine(this.#raw(instead)) || undefined;
  }

  /** Text of the first element at a path. */
  textAt(...path: readonly string[]): string | undefined {
    return this.all(...path)
      .map((element) => element.text)
      .find((text) => text !== undefined);
  }

  /** Tells which elements within were asked for, and which were met and were not. */
  tally(fields: FieldTally, path = ''): void {
    for (const child of this.children) {
      if (typeof child === 'string') continue;
      const name = path + child.name;
      if (child.#raw().trim() !== '') fields.met(name);
      if (child.#asked) fields.use(name);
      if (child.#asked && !child.#taken) child.tally(fields, `${name}/`);
    }
  }

  #named(name: string): XmlElement[] {
    const found = this.children.filter(
      (child): child is XmlElement => typeof child !== 'string' && child.name === name,
    );
    for (const child of found) child.#asked = true;
    return found;
  }

  #raw(instead: (child: XmlElement) => string | undefined = () => undefined): string {
    return this.children
      .map((child) => (typeof child === 'string' ? child : (instead(child) ?? child.#raw(instead))))
      .join('');
  }
}

export type XmlItem =
  | { readonly element: XmlElement; readonly ancestors: readonly XmlElement[] }
  | { readonly remark: Remark };

export interface XmlInterest {
  /** Elements that are handed out, each with all that it holds. */
  readonly elements: ReadonlySet<string>;
  /** Elements around them whose start tags and small children are wanted too. */
  readonly around?: ReadonlySet<string>;
}

/** Code units of text in one element that is handed out. */
const TEXT_LIMIT = 8 * 1024 * 1024;

export async function* xmlElements(
  chunks: AsyncIterable<string>,
  interest: XmlInterest,
): AsyncIterable<XmlItem> {
  const builder = new Builder(interest);
  for await (const chunk of chunks) {
    builder.write(chunk);
    yield* builder.take();
  }
  builder.close();
  yield* builder.take();
}

class Builder {
  readonly #parser = new SaxesParser<Record<string, never>>({});
  readonly #interest: XmlInterest;
  #done: XmlItem[] = [];
  /** Open elements: those around the wanted one, then the wanted one and what is open in it. */
  readonly #stack: XmlElement[] = [];
  #wanted = 0;
  #size = 0;
  /** Code units since the last tag began. */
  #run = 0;
  #faults = 0;

  constructor(interest: XmlInterest) {
    this.#interest = interest;
    this.#parser.on('opentag', (tag) => this.#open(tag));
    this.#parser.on('closetag', (tag) => this.#closeTag(tag));
    this.#parser.on('text', (text) => this.#text(text));
    this.#parser.on('cdata', (text) => this.#text(text));
    this.#parser.on('error', (error) => this.#fault(error.message));
  }

  write(chunk: string): void {
    this.#parser.write(this.#limited(chunk));
  }

  /** Without what exceeds the limit between two tags: the parser holds a text, a comment or an attribute until it ends. */
  #limited(chunk: string): string {
    const first = chunk.indexOf('<');
    const until = first < 0 ? chunk.length : first;
    const room = Math.max(0, TEXT_LIMIT - this.#run);
    this.#run = first < 0 ? this.#run + until : chunk.length - chunk.lastIndexOf('<');
    if (until <= room) return chunk;
    this.#fault('text of more than 8 million characters');
    return chunk.slice(0, room) + chunk.slice(until);
  }

  close(): void {
    this.#parser.close();
  }

  take(): XmlItem[] {
    const done = this.#done;
    this.#done = [];
    return done;
  }

  #open(tag: SaxesTagPlain): void {
    const name = local(tag.name);
    const wanted = this.#interest.elements.has(name);
    if (this.#wanted === 0 && !wanted && !this.#isAround(name)) return;
    const element = new XmlElement(name, tag.attributes, this.#parser.line);
    if (this.#wanted > 0 || (this.#stack.length > 0 && !wanted && !this.#interest.around?.has(name)))
      this.#stack.at(-1)?.children.push(element);
    this.#stack.push(element);
    if (this.#wanted > 0 || wanted) this.#wanted++;
  }

  #isAround(name: string): boolean {
    return this.#interest.around?.has(name) === true || this.#stack.length > 0;
  }

  #closeTag(tag: SaxesTagPlain): void {
    if (this.#stack.length === 0 || this.#stack.at(-1)!.name !== local(tag.name)) return;
    const element = this.#stack.pop()!;
    if (this.#wanted === 0) return;
    this.#wanted--;
    if (this.#wanted > 0) return;
    this.#size = 0;
    this.#done.push({ element, ancestors: [...this.#stack] });
  }

  #text(text: string): void {
    if (this.#stack.length === 0) return;
    this.#size += text.length;
    if (this.#size <= TEXT_LIMIT) this.#stack.at(-1)!.children.push(text);
    else if (this.#size - text.length <= TEXT_LIMIT)
      this.#fault('a record of more than 8 million characters');
  }

  /** The first fault tells; those that follow from it do not. */
  #fault(message: string): void {
    if (this.#faults++ > 0) return;
    const found = message.replace(/^\d+:\d+: /, '').replace(/\s+/g, ' ');
    this.#done.push({
      remark: {
        code: 'xml-syntax',
        severity: 'error',
        line: this.#parser.line,
        found,
        expected: 'well-formed XML; what could be read was',
      },
    });
  }
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
