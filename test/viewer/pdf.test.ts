// The PDF that figures are written in: its parts stand where its table says, words stay words, and equal figures give equal bytes.
import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pdfFile } from '../../viewer/map/pdf-file.js';
import { createPdfPen, type PdfPen, type Typesetter } from '../../viewer/map/pdf-pen.js';
import { infoString, pdfFont, winAnsi } from '../../viewer/map/pdf-text.js';
import { traceShape } from '../../viewer/map/shapes.js';

const TYPESETTER: Typesetter = {
  measure: (text) => 6 * text.length,
  stencil: () => ({ bits: new Uint8Array([0xff, 0x00]), columns: 8, rows: 2, width: 8, height: 2 }),
};

function drawn(draw: (pen: PdfPen) => void): PdfPen {
  const pen = createPdfPen(200, 100, TYPESETTER);
  draw(pen);
  return pen;
}

describe('a PDF pen', () => {
  it('draws shapes, clips and words', () => {
    const { content, fonts, opacities } = drawn((pen) => {
      pen.save();
      pen.beginPath();
      pen.rect(0, 0, 200, 80);
      pen.clip();
      pen.fillStyle = 'rgba(255, 0, 51, 0.5)';
      traceShape(pen, 'method', { x: 10, y: 10, radius: 4 });
      pen.fill();
      pen.fillStyle = '#000000';
      pen.font = '600 10px sans-serif';
      pen.textAlign = 'center';
      pen.fillText('grokking', 50, 20);
      pen.restore();
    }).page();
    expect(content).toMatchInlineSnapshot(`
      "0.75 0 0 -0.75 0 75 cm
      q
      0 0 200 80 re W n
      /G0 gs 1 0 0.2 rg 14 10 m 14 7.791 12.209 6 10 6 c 7.791 6 6 7.791 6 10 c 6 12.209 7.791 14 10 14 c 12.209 14 14 12.209 14 10 c h f
      /G1 gs 0 0 0 rg BT /F0 10 Tf 100 Tz 0 Tc 0 Tr 1 0 0 -1 26 23.45 Tm <67726f6b6b696e67> Tj ET
      Q
      "
    `);
    expect([fonts, opacities]).toEqual([['Helvetica-Bold'], [0.5, 1]]);
  });

  it('marks halos as no text, and draws as a picture what its fonts lack', () => {
    const { content, stencils } = drawn((pen) => {
      pen.strokeText('halo', 0, 0);
      pen.strokeText('漢字', 0, 0);
      pen.fillText('漢字', 0, 0);
    }).page();
    expect(content).toMatch(/\/Artifact BMC .+ Tj ET EMC/);
    expect(content.match(/Do Q/g)).toHaveLength(1);
    expect(stencils).toHaveLength(1);
  });
});

describe('a PDF file', () => {
  const page = drawn((pen) => {
    pen.fillText('weight decay', 10, 10);
    pen.fillText('漢字', 10, 30);
  }).page();

  it('has each object where its table says', async () => {
    const bytes = Buffer.from(await pdfFile(page, 'Title')).toString('latin1');
    const table = /xref\n0 (\d+)\n0000000000 65535 f \n((?:\d{10} 00000 n \n)+)trailer/.exec(bytes)!;
    const places = table[2]!
      .split('\n')
      .filter(Boolean)
      .map((line) => Number(line.slice(0, 10)));
    expect(places).toHaveLength(Number(table[1]) - 1);
    for (const [i, place] of places.entries())
      expect(bytes.slice(place)).toMatch(new RegExp(`^${i + 1} 0 obj\\n`));
    expect(bytes.slice(Number(/startxref\n(\d+)/.exec(bytes)![1]))).toMatch(/^xref/);
  });

  it('holds its words, and nothing of when it was made', async () => {
    const [first, second] = await Promise.all([pdfFile(page, 'Title'), pdfFile(page, 'Title')]);
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    const file = Buffer.from(first);
    const start = file.indexOf('stream\n') + 'stream\n'.length;
    const content = inflateSync(file.subarray(start, file.indexOf('\nendstream'))).toString('latin1');
    expect(content).toContain(`<${Buffer.from('weight decay').toString('hex')}>`);
    expect(file.toString('latin1')).toContain('/Subtype /Image /Width 8 /Height 2 /ImageMask true');
  });
});

describe('text in a PDF', () => {
  it.each([
    ['italic 500 21px "Iowan Old Style", Georgia, serif', 'Times-Italic', 21],
    ['600 14px -apple-system, Arial, sans-serif', 'Helvetica-Bold', 14],
    ['400 11.5px -apple-system, Arial, sans-serif', 'Helvetica', 11.5],
    ['600 18px "Source Serif 4", Georgia, "Liberation Serif", serif', 'Times-Bold', 18],
    ['12.5px "Liberation Serif", serif', 'Times-Roman', 12.5],
  ])('%s is %s', (font, name, size) => {
    expect(pdfFont(font)).toMatchObject({ name, size });
  });

  it.each([
    ['café', [0x63, 0x61, 0x66, 0xe9]],
    ['a–b…', [0x61, 0x96, 0x62, 0x85]],
    ['cafe\u0301', [0x63, 0x61, 0x66, 0xe9]],
    ['1\u22122', [0x31, 0x96, 0x32]],
    ['β-VAE', undefined],
    ['\u0001', undefined],
  ])('%j is encoded as %j', (text, codes) => expect(winAnsi(text)).toEqual(codes));

  it('is one byte a sign, whatever it says, or none at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect((winAnsi(text) ?? []).every((code) => code >= 0x20 && code <= 0xff)).toBe(true);
        expect(infoString(text)).toMatch(/^<feff([0-9a-f]{4})*>$/);
      }),
    );
  });
});
