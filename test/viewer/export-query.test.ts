// A file of the graph follows the filters that its format knows, and says which it leaves out.
import { describe, expect, it } from 'vitest';
import { GRAPH_PARAMETERS } from '../../src/export/graph-parameters.js';
import type { StatsAnswer } from '../../src/model/index.js';
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
/** The filters as the exports declare them. */
const GEXF = format(...GRAPH_PARAMETERS.map(({ id }) => id));

describe('an export', () => {
  it.each([
    ['#/', GEXF, '', []],
    ['#/?types=method&shared=3', GEXF, '?type=method&weight=count&minWeight=3', []],
    ['#/concept/grokking?depth=2', GEXF, '?concept=grokking&depth=2', []],
    ['#/?types=method,task&communities=4&min=2', GEXF, '?community=4&minPapers=2', ['types']],
    ['#/?years=2019-2021', GEXF, '?from=2019&to=2021', []],
    ['#/?at=2020', GEXF, '?to=2020', []],
    ['#/?years=2019-2021&at=2020', GEXF, '?from=2019&to=2020', []],
    ['#/?years=2019-2020&at=2021', GEXF, '?from=2019&to=2020', []],
    ['#/?relation=mitigates', GEXF, '?relation=mitigates', []],
    ['#/?years=2019-2021&min=3', format('minPapers'), '?minPapers=3', ['years']],
    ['#/concept/grokking?relation=causes', format(), '', ['concept', 'relation']],
  ])('of %s', (hash, offered, query, left) => {
    expect(exportQuery(parseRoute(hash), offered)).toEqual({ query, left });
  });
});

const STATS: StatsAnswer = {
  papers: 477,
  concepts: 3522,
  mentions: 9741,
  edges: { paperConcept: 1, cooccurrence: 1, broader: 1, relations: 1 },
  communities: 16,
  modularity: 0.6367,
  types: { method: 1, dataset: 0, phenomenon: 0, task: 0, metric: 0 },
  contentHash: '186c9dc328a39e0bd90e',
  provenance: { seed: '42', version: '0.1.0' },
};

describe('a caption', () => {
  it('says corpus, counts, thresholds, seed and version', () => {
    const caption = figureCaption({
      stats: STATS,
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

  it('says of which graph a part is one, and by which filters', () => {
    const part = { concepts: 3522, papers: 477, filters: ['papers of 2024', 'a community'], hues: [] };
    const caption = figureCaption({
      stats: { ...STATS, papers: 12, concepts: 30 },
      route: parseRoute('#/'),
      visibility: { concepts: 30, links: 40 },
      part,
    });
    expect(caption).toContain(
      'Map of 30 concepts found in the abstracts of 12 papers. A part of a graph of 3,522 concepts from 477 papers: papers of 2024; a community.',
    );
  });
});
