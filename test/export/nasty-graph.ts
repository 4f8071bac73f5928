// A graph whose labels hold everything that has ever broken an exporter.
import type { ExportEdge, ExportGraph, ExportNode } from '../../src/export/export-graph.js';

/** What the label is, and what a reader should find on one line of text. */
export const NASTY_LABELS: readonly (readonly [string, string])[] = [
  ['plain', 'plain'],
  ['a ]]> b', 'a ]]> b'],
  ['<script>alert("x") & \'y\'</script>', '<script>alert("x") & \'y\'</script>'],
  ['tab\there', 'tab here'],
  ['line\nend\r\nand\u2028more', 'line end and more'],
  ['control \u0000\u0001\u0008\u001f\u007f\u0085 characters', 'control characters'],
  ['lone \ud800 surrogates \udfff!', 'lone surrogates !'],
  ['paired \ud835\udefc stays', 'paired 𝛼 stays'],
  ['עברית and العربية \u202etxet', 'עברית and العربية \u202etxet'],
  ['noncharacters \ufffe\uffff', 'noncharacters'],
  ['&amp; already &#65;', '&amp; already &#65;'],
  ['  edges of space  ', 'edges of space'],
  ['', ''],
  ['=HYPERLINK("http://example.org")', '=HYPERLINK("http://example.org")'],
  ['{curly} \\backslash $dollar% #hash', '{curly} \\backslash $dollar% #hash'],
];

const common = (i: number) => ({
  community: i,
  communityLabel: `community ${i} & <co>`,
  color: '#2994fa',
  x: i * 1.5,
  y: -i / 3,
  size: 1 + i,
});

export function nastyNodes(labels: readonly string[] = NASTY_LABELS.map(([label]) => label)): ExportNode[] {
  const concepts = labels.map((label, i) => ({
    kind: 'concept' as const,
    key: `concept:c${i}`,
    id: `c${i}`,
    label,
    type: 'method' as const,
    papers: i + 1,
    mentions: 2 * i + 1,
    pageRank: 1 / (i + 3),
    degree: i,
    stability: 0.5,
    ...common(i),
  }));
  const paper = {
    kind: 'paper' as const,
    key: 'paper:10.1/a"b<c>&d',
    id: '10.1/a"b<c>&d',
    label: 'A title: with "quotes"',
    concepts: labels.length,
    year: 2021,
    doi: '10.1/a"b<c>&d',
    ...common(1),
  };
  return [...concepts, paper];
}

export function nastyGraph(labels?: readonly string[]): ExportGraph {
  const nodes = nastyNodes(labels);
  const paper = nodes.at(-1)!;
  const concepts = nodes.slice(0, -1);
  const cooccurrences = concepts.slice(1).map((node, i): ExportEdge => {
    const measures = { count: i + 1, association: 1.25 * (i + 1), npmi: 1 / 3 };
    return { kind: 'cooccurrence', source: concepts[0]!.key, target: node.key, weight: i + 1, ...measures };
  });
  const mentions = concepts.map((node): ExportEdge => {
    const measures = { weight: 2, count: 2, salience: 0.25, role: 'uses' as const };
    return { kind: 'mention', source: paper.key, target: node.key, ...measures };
  });
  return { nodes: () => nodes, edges: () => [...cooccurrences, ...mentions] };
}
