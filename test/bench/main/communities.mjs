// Communities beside graphology, networkanalysis-ts, igraph and networkx, on the graphs of the middle corpus.
import { measureCommunities } from '../analyze/communities.mjs';
import { readCorpus } from '../analyze/corpus.mjs';

const OURS = ['paperweave louvain (default)', 'paperweave leiden'];
const BASE = 'graphology Louvain';
const IGRAPH = 'igraph Leiden, 10 iterations';

export async function run({ corpora, seeds, python }) {
  const input = await readCorpus((corpora[1] ?? corpora[0]).path);
  const rows = await measureCommunities(input, { seeds, python });
  return [...new Set(rows.map(({ graph }) => graph))].flatMap((graph) =>
    rowsOf(graph, new Map(rows.filter((row) => row.graph === graph).map((row) => [row.method, row]))),
  );
}

function rowsOf(graph, methods) {
  const peers = (key) =>
    Object.fromEntries(
      [...methods]
        .filter(([method]) => !OURS.includes(method))
        .map(([method, row]) => [method, row.absent ?? row[key]]),
    );
  const base = methods.get(BASE).milliseconds;
  const igraph = methods.get(IGRAPH)?.modularity;
  const reach = igraph === undefined ? 'igraph is not installed' : `≥ ${(igraph - 0.002).toFixed(4)}`;
  return OURS.flatMap((method) => {
    const own = methods.get(method);
    const figure = `${graph}, ${method}`;
    return [
      { figure: `${figure}: modularity`, value: own.modularity, reach, peers: peers('modularity') },
      {
        figure: `${figure}: CPU, all runs and stability`,
        value: own.milliseconds,
        unit: 'ms',
        peers: peers('milliseconds'),
      },
      { figure: `${figure}: times one ${BASE}`, value: own.milliseconds / base, reach: '≤ 5' },
      {
        figure: `${figure}: disconnected communities`,
        value: own.disconnected,
        reach: '0',
        peers: { [BASE]: methods.get(BASE).disconnected },
      },
      { figure: `${figure}: same seed, same partition`, value: own.identical ? 'yes' : 'no', reach: 'yes' },
    ];
  });
}
