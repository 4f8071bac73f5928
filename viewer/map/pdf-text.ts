// Text in a PDF: which of the fourteen fonts that every reader has stands for a face of the map, and its bytes in that font's
// encoding (PDF 1.7, annex D.2). What the encoding lacks is drawn as a picture by the pen.

export interface PdfFont {
  /** Base font. */
  readonly name: string;
  readonly size: number;
  /** The CSS font by which the base font's width is measured: the same metrics. */
  readonly alike: string;
}

/** By `serif`, `bold`, `italic`, as bits. */
const NAMES = [
  'Helvetica',
  'Helvetica-Oblique',
  'Helvetica-Bold',
  'Helvetica-BoldOblique',
  'Times-Roman',
  'Times-Italic',
  'Times-Bold',
  'Times-BoldItalic',
] as const;

const ALIKE = {
  sans: 'Helvetica, Arial, "Liberation Sans", sans-serif',
  serif: 'Times, "Times New Roman", "Liberation Serif", serif',
} as const;

const BOLD = 600;

/** Of a CSS font such as `italic 500 21px "Iowan Old Style", serif`. */
export function pdfFont(font: string): PdfFont {
  const {
    italic,
    weight = '400',
    size = '12',
    family = '',
  } = /^(?<italic>italic )?(?:(?<weight>\d+) )?(?<size>[\d.]+)px (?<family>.*)$/.exec(font)?.groups ?? {};
  const serif = /(^|[^-])\bserif$/.test(family);
  const bold = Number(weight) >= BOLD;
  const name = NAMES[(serif ? 4 : 0) + (bold ? 2 : 0) + (italic ? 1 : 0)]!;
  const alike = `${italic ? 'italic ' : ''}${bold ? 700 : 400} ${size}px ${serif ? ALIKE.serif : ALIKE.sans}`;
  return { name, size: Number(size), alike };
}

/** Windows-1252 from 0x80 on; a space where it has nothing. */
const HIGH = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Signs that the encoding has under another code. */
const SAME: Readonly<Record<string, string>> = { '\u2010': '-', '\u2011': '-', '\u2212': '–', '\u00a0': ' ' };

/** Codes of the text; undefined where a sign has none. */
export function winAnsi(text: string): readonly number[] | undefined {
  const codes = [...text.normalize('NFC')].map((given) => {
    const sign = SAME[given] ?? given;
    const code = sign.codePointAt(0)!;
    if ((code >= 0x20 && code < 0x7f) || (code > 0xa0 && code <= 0xff)) return code;
    const high = HIGH.indexOf(sign);
    return high < 0 ? undefined : 0x80 + high;
  });
  return codes.every((code) => code !== undefined) ? codes : undefined;
}

/** A string object, in hexadecimal. */
export function hexString(codes: readonly number[]): string {
  return `<${codes.map((code) => code.toString(16).padStart(2, '0')).join('')}>`;
}

/** A string of the document's information, which may hold any sign. */
export function infoString(text: string): string {
  const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  return hexString([0xfeff, ...units].flatMap((unit) => [unit >> 8, unit & 255]));
}
