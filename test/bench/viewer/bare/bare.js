// What sigma alone does with the same data: the page that the viewer is measured beside.
//   ?programs=lines   sigma's point and line programs instead of its default ones
//   ?edges=rest       only the edges that the viewer draws at rest
import { MultiUndirectedGraph } from 'graphology';
import Sigma from 'sigma';
import { EdgeLineProgram, NodePointProgram } from 'sigma/rendering';
import { COMMUNITY_COLORS } from '../../../../src/model/index.js';
import { createAtlas } from '../../../../viewer/data/atlas.js';

const asked = new URLSearchParams(location.search);
const response = await fetch('api/map?mentions=60');
const { nodes, edges, ...rest } = await response.json();

const graph = new MultiUndirectedGraph();
const colors = COMMUNITY_COLORS.light;
nodes.id.forEach((_, node) => {
  const color = colors[nodes.community[node] % colors.length];
  graph.addNode(node, {
    x: nodes.x[node],
    y: nodes.y[node],
    size: 3,
    color,
    label: nodes.label[node],
  });
});
const drawn =
  asked.get('edges') === 'rest' ? createAtlas({ nodes, edges, ...rest }).backbone : edges.source.keys();
for (const edge of drawn)
  graph.addEdgeWithKey(edge, edges.source[edge], edges.target[edge], { size: 1, color: '#ddd' });

const lines = asked.get('programs') === 'lines';
const sigma = new Sigma(graph, document.getElementById('stage'), {
  ...(lines
    ? {
        defaultNodeType: 'point',
        nodeProgramClasses: { point: NodePointProgram },
        edgeProgramClasses: { line: EdgeLineProgram },
      }
    : {}),
});

globalThis.__bare = {
  drawn: () => graph.order > 0,
  /** The same as the viewer's hook: shares of the map's width and height, and a zoom. */
  move(across, down, zoom) {
    sigma.getCamera().setState({ x: across, y: 1 - down, ratio: 1 / zoom });
  },
};
