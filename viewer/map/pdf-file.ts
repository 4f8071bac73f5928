// One page as a PDF file: its objects, the table of their places, the trailer (PDF 1.7, 7.5). Nothing in it tells when it was made.
import { type PdfPage, POINTS, type Stencil } from './pdf-pen.js';
import { infoString } from './pdf-text.js';

interface PdfStream {
  readonly entries: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

type PdfObject = string | PdfStream;

const [CATALOG, PAGES, PAGE, CONTENT, INFO, FIRST] = [1, 2, 3, 4, 5, 6];

export async function pdfFile(page: PdfPage, title: string): Promise<Uint8Array<ArrayBuffer>> {
  const fonts = page.fonts.map(
    (name) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`,
  );
  const states = page.opacities.map((alpha) => `<< /ca ${alpha} /CA ${alpha} >>`);
  const pictures = await Promise.all(page.stencils.map(pictureOf));
  const named = (letter: string, from: number, { length }: readonly unknown[]) =>
    Array.from({ length }, (_, i) => `/${letter}${i} ${from + i} 0 R`).join(' ');
  const afterFonts = FIRST + fonts.length;
  const resources = [
    `/Font << ${named('F', FIRST, fonts)} >>`,
    `/ExtGState << ${named('G', afterFonts, states)} >>`,
    `/XObject << ${named('P', afterFonts + states.length, pictures)} >>`,
  ].join(' ');
  const box = `[0 0 ${page.width * POINTS} ${page.height * POINTS}]`;
  return bytesOf([
    `<< /Type /Catalog /Pages ${PAGES} 0 R >>`,
    `<< /Type /Pages /Kids [${PAGE} 0 R] /Count 1 >>`,
    `<< /Type /Page /Parent ${PAGES} 0 R /MediaBox ${box} /Contents ${CONTENT} 0 R /Resources << ${resources} >> >>`,
    { entries: '', bytes: await deflated(latin1(page.content)) },
    `<< /Title ${infoString(title)} /Creator ${infoString('paperweave')} >>`,
    ...fonts,
    ...states,
    ...pictures,
  ]);
}

async function pictureOf({ bits, columns, rows }: Stencil): Promise<PdfStream> {
  const size = `/Width ${columns} /Height ${rows}`;
  return {
    entries: `/Type /XObject /Subtype /Image ${size} /ImageMask true /BitsPerComponent 1 /Decode [1 0] `,
    bytes: await deflated(bits),
  };
}

function bytesOf(objects: readonly PdfObject[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const places: number[] = [];
  let length = 0;
  const write = (part: Uint8Array) => {
    parts.push(part);
    length += part.length;
  };
  write(latin1('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'));
  for (const [i, object] of objects.entries()) {
    places.push(length);
    const { entries, bytes } = typeof object === 'string' ? { entries: object, bytes: undefined } : object;
    if (!bytes) write(latin1(`${i + 1} 0 obj\n${entries}\nendobj\n`));
    else {
      write(latin1(`${i + 1} 0 obj\n<< ${entries}/Filter /FlateDecode /Length ${bytes.length} >>\nstream\n`));
      write(bytes);
      write(latin1('\nendstream\nendobj\n'));
    }
  }
  const start = length;
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  write(latin1(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`));
  const trailer = `<< /Size ${objects.length + 1} /Root ${CATALOG} 0 R /Info ${INFO} 0 R >>`;
  write(latin1(`trailer\n${trailer}\nstartxref\n${start}\n%%EOF\n`));
  return joined(parts, length);
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The zlib form, which is what FlateDecode reads. */
async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function latin1(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}
