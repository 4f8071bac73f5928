// A file of the graph follows the filters that its format knows, and says which it leaves out.
import { describe, expect, it } from 'vitest';
import type { OfferedFormat } from '../../viewer/data/source.js';
import { exportQuery } from '../../viewer/lib/export-query.js';
import { figureCaption } from '../../viewer/lib/figure-caption.js';
import { parseRoute } from '../../viewer/state/route.js';

const format = (...params: readonly string[]): OfferedFormat => ({
  id: 'gexf',
  label: 'GEXF',
  summary: '',
  extension: 'gexf',
  params: params.map((id) => ({ id })),
});
const GEXF = format('type', 'community', 'weight', 'minWeight', 'concept', 'depth');

describe('an export', () => {
  it.each([
    ['#/', GEXF, '', []],
    ['#/?types=method&shared=3', GEXF, '?type=method&weight=count&minWeight=3', []],
    ['#/concept/grokking?depth=2', GEXF, '?concept=grokking&depth=2', []],
    ['#/?types=method,task&communities=4&min=2', GEXF, '?community=4', ['types', 'minPapers']],
    ['#/concept/grokking?relation=causes', format(), '', ['concept', 'relation']],
  ])('of %s', (hash, offered, query, left) => {
    expect(exportQuery(parseRoute(hash), offered)).toEqual({ query, left });
  });
});

describe('a caption', () => {
  it('says corpus, counts, thresholds, seed and version', () => {
    const caption = figureCaption({
      stats: {
        papers: 477,
        concepts: 3522,
        mentions: 9741,
        edges: { paperConcept: 1, cooccurrence: 1, broader: 1, relations: 1 },
        communities: 16,
        modularity: 0.6367,
        types: { method: 1, dataset: 0, phenomenon: 0, task: 0, metric: 0 },
        contentHash: '186c9dc328a39e0bd90e',
        provenance: { seed: '42', version: '0.1.0' },
      },
      route: parseRoute('#/?min=2&shared=3'),
      visibility: { concepts: 12, links: 30 },
    });
    expect(caption).toBe(
      'Map of 3,522 concepts found in the abstracts of 477 papers. Shown: 12 concepts and 30 links. ' +
        'Thresholds: concepts in 2 papers or more; links of 3 papers or more. ' +
        'Colours are 16 communities (modularity 0.637); larger marks are in more papers. ' +
        'Made with paperweave 0.1.0 (seed 42), content 186c9dc328a3.',
    );
  });
});
