// One HTML file that holds the viewer and the graph, to mail and to open by a double click.
import { createHash } from 'node:crypto';
import { PaperweaveError } from '../../lib/errors.js';
import type { Asked } from '../../query/asked.js';
import { readNumber } from '../../store/index.js';
import { defineFormat } from '../format.js';
import { overPart, type PartAsked } from '../over-part.js';
import { viewerFiles, viewerPage, viewerScript } from './built-viewer.js';
import { gzippedJson } from './gzip.js';
import { intoHead, manifestElement, policyElement } from './page.js';
import { pieceElementId } from './pieces.js';
import { type Piece, readMap, type SiteData, siteData } from './pieces-of.js';
import { SITE_PARAMETERS, sitePart } from './site-part.js';

const RECORDS_A_PIECE = 100;
/** Concepts and papers; a larger page would be slow to open and too large to mail. */
const MOST_NODES = 5000;

export const siteSingle = defineFormat({
  id: 'site-single',
  label: 'Web page, one file',
  summary: 'The viewer with this graph in one HTML file, for graphs, or parts, of up to 5,000 nodes',
  extension: 'html',
  mediaType: 'text/html; charset=utf-8',
  params: SITE_PARAMETERS,
  write: (kb, values) => {
    const asked = sitePart(kb, values);
    checkSize(nodesOf(kb, asked));
    return overPart(kb, asked, (part) =>
      writePage(siteData(part, readMap(part), { inline: true, perShard: RECORDS_A_PIECE })),
    );
  },
});

/** Of what the page would hold, before anything of it is made. */
function nodesOf({ store }: Asked, asked: PartAsked | undefined): number {
  if (asked) return asked.wanted.concepts.size + asked.wanted.papers.size;
  return readNumber(store, 'counts.concepts') + readNumber(store, 'counts.papers');
}

function checkSize(nodes: number): void {
  if (nodes <= MOST_NODES) return;
  throw new PaperweaveError({
    code: 'site-large',
    kind: 'usage',
    where: 'site-single',
    found: `a graph of ${nodes} nodes`,
    expected: `at most ${MOST_NODES} in one file; filters choose a part, and the format "site" writes a folder of any size`,
  });
}

/** The data comes before the program, which runs when all is there. */
function* writePage({ manifest, pieces }: SiteData): Iterable<string> {
  const { style, script, icon } = partsOf();
  const policy = [
    "default-src 'none'",
    `script-src '${sourceHash(script)}'`,
    `style-src '${sourceHash(style)}'`,
    'img-src data: blob:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ];
  const [before, after] = splitAtBodyEnd(withoutFiles(viewerPage()));
  yield intoHead(before, `${policyElement(policy)}${icon}<style>${style}</style>\n`);
  yield manifestElement(manifest);
  for (const piece of pieces()) yield pieceElement(piece);
  yield `<script type="module">${script}</script>\n${after}`;
}

function partsOf(): { readonly style: string; readonly script: string; readonly icon: string } {
  const files = viewerFiles().map(({ path, bytes }) => ({ path, bytes: Buffer.from(bytes) }));
  const styles = files.filter(({ path }) => path.endsWith('.css')).map(({ bytes }) => bytes.toString('utf8'));
  const icon = files.find(({ path }) => path === 'favicon.svg')?.bytes.toString('base64');
  return {
    style: styles.join('\n'),
    script: viewerScript().replace(/<(?=\/script|!--)/gi, '\\x3c'),
    icon: icon ? `<link rel="icon" href="data:image/svg+xml;base64,${icon}" />\n` : '',
  };
}

/** Everything that the page would load: icon, style sheets, modules. */
const withoutFiles = (page: string): string =>
  page.replace(/\s*<script[^>]*\ssrc=[^>]*><\/script>|\s*<link [^>]*>/g, '');

function splitAtBodyEnd(page: string): readonly [string, string] {
  const at = page.lastIndexOf('</body>');
  return [page.slice(0, at), page.slice(at)];
}

/** As a policy names what it allows (CSP 3, 2.3.1). */
const sourceHash = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

function pieceElement({ name, value }: Piece): string {
  const base64 = Buffer.from(gzippedJson(value)).toString('base64');
  return `<script type="text/plain" id="${pieceElementId(name)}">${base64}</script>\n`;
}
