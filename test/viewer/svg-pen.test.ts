// The SVG that figures are written in: well-formed whatever the data say, and every group that opens closes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { traceShape } from '../../viewer/map/shapes.js';
import { createSvgPen, escapeXml } from '../../viewer/map/svg-pen.js';

describe('an SVG pen', () => {
  it('writes any label as text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (label) => {
        const written = escapeXml(label);
        const plain = written.replace(/&(amp|lt|gt|quot);/g, '');
        expect([...plain].filter((sign) => '<>"&'.includes(sign))).toEqual([]);
        expect(written.isWellFormed()).toBe(true);
        expect([...plain].filter((sign) => sign < ' ' && !'\t\n\r'.includes(sign))).toEqual([]);
      }),
    );
  });

  it.each([
    ['<script>', '&lt;script&gt;'],
    ['R&D "x"', 'R&amp;D &quot;x&quot;'],
    ['a\u0001b\uD800c', 'abc'],
    ['β-VAE 𝛼', 'β-VAE 𝛼'],
  ])('writes %j as %j', (label, expected) => {
    expect(escapeXml(label)).toBe(expected);
  });

  it('draws shapes, halos and clips', () => {
    const pen = createSvgPen(100, 50);
    pen.save();
    pen.beginPath();
    pen.rect(0, 0, 100, 40);
    pen.clip();
    pen.fillStyle = 'rgba(1, 2, 3, 0.5)';
    traceShape(pen, 'method', { x: 10, y: 10, radius: 4 });
    pen.fill();
    traceShape(pen, 'dataset', { x: 30, y: 10, radius: 4 });
    pen.stroke();
    pen.textAlign = 'center';
    pen.fillText('grokking', 50, 20);
    pen.restore();
    expect(pen.toString()).toMatchInlineSnapshot(`
      "<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50" viewBox="0 0 100 50">
      <clipPath id="clip-0"><path d="M0 0h100v40h-100Z"/></clipPath><g clip-path="url(#clip-0)">
      <path d="M6 10a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z" fill="rgb(1,2,3)" fill-opacity="0.5"/>
      <path d="M26.5 6.5L33.5 6.5L33.5 13.5L26.5 13.5Z" fill="none" stroke="#000" stroke-width="1" stroke-linejoin="miter" stroke-linecap="butt"/>
      <text x="50" y="20" dominant-baseline="central" text-anchor="middle" fill="rgb(1,2,3)" fill-opacity="0.5" style="font:12px sans-serif;letter-spacing:0px">grokking</text>
      </g>
      </svg>
      "
    `);
  });
});
