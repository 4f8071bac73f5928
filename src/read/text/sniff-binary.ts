// Tells a document that is no text at all from its first bytes, so that it is named instead of read as garbage.

interface Signature {
  readonly name: string;
  readonly bytes: string;
}

/** First bytes in Latin-1; the list of common files that end up in a folder of papers. */
const SIGNATURES: readonly Signature[] = [
  { name: 'a PDF file', bytes: '%PDF-' },
  { name: 'a ZIP archive (or an Office document)', bytes: 'PK\x03\x04' },
  { name: 'an SQLite database', bytes: 'SQLite format 3\0' },
  { name: 'a PNG image', bytes: '\x89PNG' },
  { name: 'a JPEG image', bytes: '\xff\xd8\xff' },
  { name: 'a GIF image', bytes: 'GIF8' },
  { name: 'a Zstandard archive', bytes: '\x28\xb5\x2f\xfd' },
  { name: 'an XZ archive', bytes: '\xfd7zXZ' },
  { name: 'a bzip2 archive', bytes: 'BZh' },
  { name: 'a 7z archive', bytes: '7z\xbc\xaf' },
  { name: 'a Parquet file', bytes: 'PAR1' },
  { name: 'an executable', bytes: '\x7fELF' },
];

/** What the bytes are, in words (`a PDF file`), or undefined where they may be text. */
export function sniffBinary(head: Uint8Array): string | undefined {
  const text = Buffer.from(head).toString('latin1');
  const known = SIGNATURES.find((signature) => text.startsWith(signature.bytes));
  if (known) return known.name;
  if (text.slice(257, 262) === 'ustar') return 'a tar archive';
  return controlShare(head) > 0.02 ? 'a binary file' : undefined;
}

/** Share of control characters that no text holds; NUL counts, tab, line ends, form feed and escape do not. */
function controlShare(head: Uint8Array): number {
  if (head.length === 0) return 0;
  let control = 0;
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127) control++;
  return control / head.length;
}
