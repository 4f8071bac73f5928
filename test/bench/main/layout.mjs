// The layout beside 400 iterations of graphology's ForceAtlas2 on the same graph of papers and concepts.
import { findCommunities } from '../../../dist/analyze/index.js';
import { readCorpus } from '../analyze/corpus.mjs';
import { measureLayout } from '../analyze/layout.mjs';

export async function run({ corpora }) {
  const { path, name } = corpora[1] ?? corpora[0];
  const input = await readCorpus(path);
  const { communities } = findCommunities(input, { seed: 42 });
  const [own, ...others] = measureLayout(input, communities, { iterations: 400 });
  const peers = (key) => Object.fromEntries(others.map((row) => [row.layout, row[key]]));
  const most = Math.max(...others.map((row) => row.neighbourhoodPreservation));
  const tenth = others[0].milliseconds / 10;
  return [
    {
      figure: `${name}: neighbourhood preservation`,
      value: own.neighbourhoodPreservation,
      reach: `≥ ${most.toFixed(4)}`,
      peers: peers('neighbourhoodPreservation'),
    },
    { figure: `${name}: mean edge over mean distance`, value: own.edgeLength, peers: peers('edgeLength') },
    {
      figure: `${name}: CPU`,
      value: own.milliseconds,
      unit: 'ms',
      reach: `≤ ${Math.round(tenth)}`,
      peers: peers('milliseconds'),
    },
    { figure: `${name}: nodes that overlap`, value: own.overlaps, reach: '0' },
  ];
}
