// A pen that writes SVG: paths, text with halos, one clip. Text stays text, so that figures can be edited and searched.
import type { Pen } from './pen.js';

const ANCHORS: Readonly<Partial<Record<CanvasTextAlign, string>>> = { center: 'middle', right: 'end' };

/** Not allowed in XML 1.0, however escaped. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);
}

export interface SvgPen extends Pen {
  readonly toString: () => string;
}

export function createSvgPen(width: number, height: number): SvgPen {
  const parts: string[] = [];
  let path: string[] = [];
  let clips = 0;
  let groups: number[] = [0];
  const opacity = () => (pen.globalAlpha < 1 ? ` opacity="${pen.globalAlpha}"` : '');
  const stroke = () => {
    const round = `stroke-linejoin="${pen.lineJoin}" stroke-linecap="${pen.lineCap}"`;
    return `fill="none" ${paint('stroke', pen.strokeStyle)} stroke-width="${rounded(pen.lineWidth)}" ${round}`;
  };
  const words = (text: string, x: number, y: number, look: string) => {
    const anchor = ANCHORS[pen.textAlign];
    const place = `x="${rounded(x)}" y="${rounded(y)}" dominant-baseline="central"${anchor ? ` text-anchor="${anchor}"` : ''}`;
    const type = `style="font:${escapeXml(pen.font)};letter-spacing:${pen.letterSpacing}"`;
    parts.push(`<text ${place} ${look} ${type}${opacity()}>${escapeXml(text)}</text>`);
  };
  const pen: SvgPen = {
    fillStyle: '#000',
    strokeStyle: '#000',
    lineWidth: 1,
    lineCap: 'butt',
    lineJoin: 'miter',
    globalAlpha: 1,
    font: '12px sans-serif',
    letterSpacing: '0px',
    textAlign: 'left',
    textBaseline: 'middle',
    save: () => void groups.push(0),
    restore: () => {
      const open = groups.at(-1) ?? 0;
      groups = groups.slice(0, -1);
      parts.push('</g>'.repeat(open));
    },
    clip: () => {
      const id = `clip-${clips++}`;
      parts.push(`<clipPath id="${id}"><path d="${path.join('')}"/></clipPath><g clip-path="url(#${id})">`);
      groups[groups.length - 1]! += 1;
    },
    beginPath: () => {
      path = [];
    },
    moveTo: (x, y) => void path.push(`M${rounded(x)} ${rounded(y)}`),
    // A path begins where its first point is, whichever way that is given.
    lineTo: (x, y) => void path.push(`${path.length === 0 ? 'M' : 'L'}${rounded(x)} ${rounded(y)}`),
    closePath: () => void path.push('Z'),
    arc: (x, y, radius) => {
      const [r, d] = [rounded(radius), rounded(2 * radius)];
      path.push(`M${rounded(x - radius)} ${rounded(y)}a${r} ${r} 0 1 0 ${d} 0a${r} ${r} 0 1 0 -${d} 0Z`);
    },
    rect: (x, y, w, h) => void path.push(`M${x} ${y}h${w}v${h}h${-w}Z`),
    fill: () => void parts.push(`<path d="${path.join('')}" ${paint('fill', pen.fillStyle)}${opacity()}/>`),
    stroke: () => void parts.push(`<path d="${path.join('')}" ${stroke()}${opacity()}/>`),
    fillText: (text, x, y) => words(text, x, y, paint('fill', pen.fillStyle)),
    strokeText: (text, x, y) => words(text, x, y, stroke()),
    toString: () => {
      const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
      return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>\n${parts.join('\n')}\n</svg>\n`;
    },
  };
  return pen;
}

const RGBA = /^rgba\((\d+), (\d+), (\d+), ([\d.]+)\)$/;

/** SVG 1.1 readers know no alpha in colours, so it becomes an opacity of its own. */
function paint(kind: 'fill' | 'stroke', style: Pen['fillStyle']): string {
  const parts = RGBA.exec(String(style));
  if (!parts) return `${kind}="${escapeXml(String(style))}"`;
  return `${kind}="rgb(${parts[1]},${parts[2]},${parts[3]})" ${kind}-opacity="${parts[4]}"`;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
