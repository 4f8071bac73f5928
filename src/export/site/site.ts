// A folder that any web host can show: the viewer, and this graph in compressed pieces that it fetches when they are needed.
import { resolveParameters } from '../../lib/parameters.js';
import type { Asked } from '../../query/asked.js';
import { defineFolder, type ExportFile } from '../format.js';
import { gexf } from '../gexf/gexf.js';
import { overPart } from '../over-part.js';
import { viewerFiles, viewerPage } from './built-viewer.js';
import { gzippedJson } from './gzip.js';
import { intoHead, manifestElement, policyElement } from './page.js';
import { readMap, type SiteData, siteData } from './pieces-of.js';
import { SITE_PARAMETERS, sitePart } from './site-part.js';
import { siteSingle } from './site-single.js';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
];

const GEXF = 'paperweave.gexf';
const RECORDS_A_PIECE = 8;

export const site = defineFolder({
  id: 'site',
  label: 'Web site',
  summary: 'The viewer with this graph, for any web host: search, evidence and paths without a server',
  singleFile: siteSingle.id,
  params: [
    ...SITE_PARAMETERS,
    {
      id: 'gexf',
      type: 'boolean',
      default: true,
      summary: 'with the graph as GEXF, for the export menu of the page',
    },
  ],
  files: (kb, { gexf: withGexf, ...filters }) => {
    const options = { inline: false, perShard: RECORDS_A_PIECE, ...(withGexf ? { gexf: GEXF } : {}) };
    return overPart(kb, sitePart(kb, filters), (part) =>
      filesOf(part, siteData(part, readMap(part), options)),
    );
  },
});

function* filesOf(kb: Asked, { manifest, pieces }: SiteData): Iterable<ExportFile> {
  const head = policyElement(POLICY) + manifestElement(manifest);
  yield { path: 'index.html', chunks: [intoHead(viewerPage(), head)] };
  for (const { path, bytes } of viewerFiles()) yield { path, chunks: [bytes] };
  for (const { name, value } of pieces())
    yield { path: `data/${name}.json.gz`, chunks: [gzippedJson(value)] };
  if (manifest.gexf !== undefined)
    yield { path: manifest.gexf, chunks: gexf.write(kb, resolveParameters(gexf.params, {})) };
}
