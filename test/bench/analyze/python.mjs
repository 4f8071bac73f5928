// igraph's Leiden and networkx's Louvain in a Python that has them (Debian: python3-igraph, python3-networkx).
import { spawnSync } from 'node:child_process';
import { visitEdges } from './communities.mjs';

const SCRIPT = `
import json, random, sys, time
given = json.load(sys.stdin)
edges = list(zip(given['source'], given['target']))

def igraph_leiden():
    import igraph
    graph = igraph.Graph(given['order'], edges)
    def run(seed):
        random.seed(seed)
        return graph.community_leiden(objective_function='modularity', weights=given['weight'], n_iterations=10)
    return run, lambda found: graph.modularity(found, weights=given['weight'])

def networkx_louvain():
    import networkx
    graph = networkx.Graph()
    graph.add_nodes_from(range(given['order']))
    graph.add_weighted_edges_from((s, t, w) for (s, t), w in zip(edges, given['weight']))
    from networkx.algorithms.community import louvain_communities, modularity
    return (lambda seed: louvain_communities(graph, seed=seed)), (lambda found: modularity(graph, found))

for name, make, seeds in (('igraph Leiden, 10 iterations', igraph_leiden, given['seeds']),
                          ('networkx Louvain', networkx_louvain, 1)):
    try:
        run, quality = make()
    except ImportError:
        print(json.dumps({'method': name, 'absent': 'not installed'}))
        continue
    spent, found = [], []
    for seed in range(1, seeds + 1):
        started = time.process_time()
        found.append(run(seed))
        spent.append(time.process_time() - started)
    print(json.dumps({'method': name, 'modularity': sum(map(quality, found)) / seeds,
                      'milliseconds': 1000 * sum(spent) / seeds}))
`;

/** The first interpreter that answers is asked; without any, rows that say so. */
export function inPython(python, graph, seeds) {
  const given = { order: graph.order, seeds, source: [], target: [], weight: [] };
  visitEdges(graph, (v, u, weight) => {
    given.source.push(v);
    given.target.push(u);
    given.weight.push(weight);
  });
  const input = JSON.stringify(given);
  const asked = interpreters(python).map((name) => rowsFrom(name, input));
  const best = asked.sort((a, b) => absent(a) - absent(b))[0];
  return best ?? [{ method: 'igraph Leiden, 10 iterations', absent: 'no Python' }];
}

function interpreters(python) {
  const names = python === undefined ? ['/usr/bin/python3', 'python3'] : [python];
  const answers = (name) => spawnSync(name, ['-c', 'import igraph']).status === 0;
  const able = names.filter(answers);
  return able.length > 0 ? able.slice(0, 1) : names.slice(-1);
}

function rowsFrom(name, input) {
  const { stdout, status } = spawnSync(name, ['-c', SCRIPT], { input, maxBuffer: 2 ** 28, encoding: 'utf8' });
  if (status !== 0) return [{ method: 'igraph Leiden, 10 iterations', absent: `${name} did not answer` }];
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

function absent(rows) {
  return rows.filter((row) => row.absent).length;
}
