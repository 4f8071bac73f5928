// Bytes to text: byte order marks, UTF-16 with and without one, and UTF-8 whose damage is replaced and counted.
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** What was damaged; filled in while the text is read. */
export interface EncodingReport {
  encoding: Encoding;
  /** Characters that had to be replaced by U+FFFD. */
  replaced: number;
  /** 1-based line of the first of them. */
  firstLine?: number;
  /** Older programs may have written it in Windows-1252: the first bytes that are no UTF-8 decide, unless others were before. */
  mayBeLatin1?: boolean;
}

/** A byte order mark, else the rhythm of zero bytes that UTF-16 gives to Latin text, else UTF-8. */
export function detectEncoding(head: Uint8Array): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  for (let i = 0; i < head.length; i++) if (head[i] === 0) zeros[i % 2]!++;
  const half = head.length / 2;
  if (zeros[1]! > half * 0.4 && zeros[0]! < half * 0.05) return 'utf-16le';
  if (zeros[0]! > half * 0.4 && zeros[1]! < half * 0.05) return 'utf-16be';
  return declaredLatin1(head) ? 'windows-1252' : 'utf-8';
}

/** By an XML declaration; the Encoding Standard reads ISO-8859-1 as Windows-1252, and so do we. */
function declaredLatin1(head: Uint8Array): boolean {
  const start = Buffer.from(head.subarray(0, 200)).toString('latin1');
  return /^<\?xml[^>]*encoding=["'](?:iso-8859-1|latin-?1|windows-1252|us-ascii)["']/i.test(start);
}

/** High bytes that are no UTF-8 anywhere: what Windows-1252 looks like. `head` may end within a character. */
export function looksLikeLatin1(head: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(head, { stream: true });
  const broken = count(text, REPLACEMENT);
  return broken > 0 && !/[^\0-\x7f\uFFFD]/.test(text);
}

const REPLACEMENT = '\uFFFD';

/** Decodes as it goes; a byte order mark at the beginning is dropped. */
export async function* decodeText(
  bytes: AsyncIterable<Uint8Array>,
  report: EncodingReport,
): AsyncIterable<string> {
  let decoder = new TextDecoder(report.encoding);
  const undecided = new Undecided(report);
  const genuine = new GenuineReplacements(report.encoding);
  let line = 1;
  const account = (text: string, own: number): void => {
    if (text.includes(REPLACEMENT)) note(text, line, own, report);
    line += count(text, '\n');
  };
  for await (const chunk of bytes) {
    let text = decoder.decode(chunk, { stream: true });
    const old = undecided.turnsTo(chunk, text);
    if (old) {
      report.encoding = 'windows-1252';
      decoder = new TextDecoder(report.encoding);
      text = decoder.decode(old, { stream: true });
    }
    account(text, genuine.in(chunk));
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  account(rest, 0);
  if (rest !== '') yield rest;
}

/** A text of which all was ASCII so far: the first byte beyond it tells what it is. */
class Undecided {
  #open: boolean;
  /** Bytes of a character that the chunk before may have begun. */
  #begun: Uint8Array = Buffer.alloc(0);

  constructor({ encoding, mayBeLatin1 }: EncodingReport) {
    this.#open = encoding === 'utf-8' && mayBeLatin1 === true;
  }

  /** The bytes to be read again as Windows-1252, where the text turns out to be that. */
  turnsTo(chunk: Uint8Array, text: string): Uint8Array | undefined {
    if (!this.#open) return undefined;
    const bytes = this.#begun.length === 0 ? chunk : Buffer.concat([this.#begun, chunk]);
    const ascii = text.replaceAll(REPLACEMENT, '');
    this.#open = !text.includes(REPLACEMENT) && !BEYOND_ASCII.test(text);
    if (this.#open) this.#begun = bytes.subarray(text.length);
    return text.includes(REPLACEMENT) && !BEYOND_ASCII.test(ascii) ? bytes : undefined;
  }
}

const BEYOND_ASCII = /\P{ASCII}/u;

function note(text: string, line: number, own: number, report: EncodingReport): void {
  const found = count(text, REPLACEMENT) - own;
  if (found <= 0) return;
  report.replaced += found;
  report.firstLine ??= line + count(text.slice(0, text.indexOf(REPLACEMENT)), '\n');
}

function count(text: string, part: string): number {
  let found = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) found++;
  return found;
}

/** Windows-1252 has none, and replaces nothing. */
const REPLACEMENT_BYTES: Readonly<Record<Encoding, readonly number[]>> = {
  'utf-8': [0xef, 0xbf, 0xbd],
  'utf-16le': [0xfd, 0xff],
  'utf-16be': [0xff, 0xfd],
  'windows-1252': [],
};

/** Counts the replacement characters that the source itself holds: they are no damage of ours. */
class GenuineReplacements {
  readonly #pattern: Buffer;
  #tail: Uint8Array = Buffer.alloc(0);

  constructor(encoding: Encoding) {
    this.#pattern = Buffer.from(REPLACEMENT_BYTES[encoding]);
  }

  in(chunk: Uint8Array): number {
    if (this.#pattern.length === 0) return 0;
    const joined = this.#tail.length === 0 ? Buffer.from(chunk) : Buffer.concat([this.#tail, chunk]);
    let found = 0;
    let end = 0;
    for (let at = joined.indexOf(this.#pattern); at >= 0; at = joined.indexOf(this.#pattern, end)) {
      found++;
      end = at + this.#pattern.length;
    }
    this.#tail = joined.subarray(Math.max(end, joined.length - this.#pattern.length + 1));
    return found;
  }
}
