// GEXF as a stream of strings, one element each: a graph of ten million edges needs no more memory than one of ten.
// Colours carry r, g, b, a (networkx needs them) and, in 1.3, hex; the positions are the viewer's.
import { cleanLine } from '../clean-text.js';
import type { Column } from '../columns.js';
import { EDGE_COLUMNS, NODE_COLUMNS } from '../columns.js';
import { parseHex } from '../community-colors.js';
import type { ExportEdge, ExportGraph, ExportNode } from '../export-graph.js';
import { escapeXml } from '../xml.js';
import type { Dialect } from './dialect.js';
import type { SemanticEdge } from './semantic-edges.js';
import type { Timeline } from './timeline.js';

export interface GexfOptions {
  readonly dialect: Dialect;
  /** `YYYY-MM-DD`; no date is written unless it is given, so that equal graphs give equal files. */
  readonly date?: string | undefined;
  /** Makes a dynamic graph, whose nodes and edges appear in their years. */
  readonly timeline?: Timeline | undefined;
  /** Written after the others, as edges with a direction and a kind of their own. */
  readonly relations?: Iterable<SemanticEdge> | undefined;
}

export function* writeGexf(graph: ExportGraph, options: GexfOptions): Iterable<string> {
  yield* head(options);
  yield '<nodes>\n';
  for (const node of graph.nodes()) yield nodeElement(node, options);
  yield '</nodes>\n<edges>\n';
  let id = 0;
  for (const edge of graph.edges()) yield edgeElement(edge, id++, options);
  for (const edge of options.relations ?? []) yield semanticElement(edge, id++, options);
  yield '</edges>\n</graph>\n</gexf>\n';
}

function* head({ dialect, date, timeline, relations }: GexfOptions): Iterable<string> {
  const modified = date === undefined ? '' : ` lastmodifieddate="${escapeXml(date)}"`;
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<gexf xmlns="${dialect.namespace}" xmlns:viz="${dialect.viz}" version="${dialect.version}">\n`;
  yield `<meta${modified}><creator>paperweave</creator><description>Papers and concepts</description></meta>\n`;
  const mode = timeline ? 'mode="dynamic" timeformat="date"' : 'mode="static"';
  yield `<graph defaultedgetype="undirected" ${mode}>\n`;
  yield declaration('node', NODE_COLUMNS);
  yield declaration('edge', relations ? [...EDGE_COLUMNS, RELATION_COLUMN] : EDGE_COLUMNS);
}

function declaration<T>(owner: 'node' | 'edge', columns: readonly Column<T>[]): string {
  const lines = columns.map(({ id, type }) => `<attribute id="${id}" title="${id}" type="${type}"/>\n`);
  return `<attributes class="${owner}" mode="static">\n${lines.join('')}</attributes>\n`;
}

/** A column with the text that comes before each of its values. */
interface Opened<T> {
  readonly before: string;
  readonly of: Column<T>['of'];
}

/** Only where relations are asked for, so that other files stay as they are. */
const RELATION_COLUMN: Column<ExportEdge> = { id: 'relation', type: 'string', of: () => undefined };

const SEMANTIC_COLUMNS: readonly Column<SemanticEdge>[] = [
  { id: 'kind', type: 'string', of: ({ kind }) => kind },
  { id: 'count', type: 'integer', of: ({ count }) => count },
  { id: 'relation', type: 'string', of: ({ relation }) => relation },
];

const opened = <T>(columns: readonly Column<T>[]): readonly Opened<T>[] =>
  columns.map(({ id, of }) => ({ before: `<attvalue for="${id}" value="`, of }));

const NODE_VALUES = opened(NODE_COLUMNS);
const EDGE_VALUES = opened(EDGE_COLUMNS);
const SEMANTIC_VALUES = opened(SEMANTIC_COLUMNS);

function attributeValues<T>(columns: readonly Opened<T>[], element: T): string {
  let values = '<attvalues>';
  for (const { before, of } of columns) {
    const value = of(element);
    if (value === undefined) continue;
    values += `${before}${typeof value === 'number' ? value : escapeXml(value)}"/>`;
  }
  return `${values}</attvalues>`;
}

function nodeElement(node: ExportNode, { dialect, timeline }: GexfOptions): string {
  const { r, g, b } = parseHex(node.color);
  const hex = dialect.hexColors ? ` hex="${node.color}"` : '';
  return (
    `<node id="${escapeXml(node.key)}" label="${escapeXml(cleanLine(node.label))}"${start(timeline?.ofNode(node))}>` +
    attributeValues(NODE_VALUES, node) +
    `<viz:color r="${r}" g="${g}" b="${b}"${hex} a="1"/>` +
    `<viz:position x="${node.x}" y="${node.y}" z="0"/><viz:size value="${node.size}"/></node>\n`
  );
}

function edgeElement(edge: ExportEdge, id: number, { dialect, timeline }: GexfOptions): string {
  const kind = dialect.edgeKinds ? ` kind="${edge.kind}"` : '';
  return (
    `<edge id="${id}" source="${escapeXml(edge.source)}" target="${escapeXml(edge.target)}"` +
    ` weight="${edge.weight}"${kind}${start(timeline?.ofEdge(edge))}>${attributeValues(EDGE_VALUES, edge)}</edge>\n`
  );
}

/** Its kind is the relation's name, by which readers tell edges between the same nodes apart. */
function semanticElement(edge: SemanticEdge, id: number, { timeline }: GexfOptions): string {
  return (
    `<edge id="${id}" source="${escapeXml(edge.source)}" target="${escapeXml(edge.target)}" type="directed"` +
    ` weight="${edge.weight}" kind="${escapeXml(edge.relation)}"${start(timeline?.ofEdge(edge))}>` +
    `${attributeValues(SEMANTIC_VALUES, edge)}</edge>\n`
  );
}

/** Years before 1 or after 9999 are no dates of XML Schema that readers take. */
function start(year: number | undefined): string {
  if (year === undefined || year < 1 || year > 9999) return '';
  return ` start="${String(year).padStart(4, '0')}-01-01"`;
}
