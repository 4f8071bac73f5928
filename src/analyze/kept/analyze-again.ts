// The analysis of a corpus that was analysed before: what was there keeps its community and its place, as long as it has not
// changed too much; then all is made anew, and communities keep their numbers where they are still the same.
import type { Communities, Layout } from '../../model/index.js';
import { describeLevels } from '../communities/find-communities.js';
import { topicHierarchy } from '../communities/hierarchy.js';
import { orderLevels } from '../communities/order-levels.js';
import { modularity } from '../communities/partition.js';
import { sharedTopicGraph } from '../graph/topic-graph.js';
import type { AnalysisInput, AnalysisOptions } from '../input.js';
import { layOut } from '../layout/lay-out.js';
import { alignWith } from './align.js';
import type { EarlierMap } from './earlier-map.js';
import { type EarlierNode, earlierNodes } from './earlier-nodes.js';
import { keepLevels } from './keep-levels.js';
import { keepNames } from './keep-names.js';
import { keepPlaces } from './keep-places.js';
import { keepNumbers } from './renumber-levels.js';
import { changeSince } from './worth-anew.js';

export interface Again {
  readonly communities: Communities;
  readonly conceptStability: Float64Array;
  readonly layout: Layout;
}

export function analyzeAgain(
  input: AnalysisInput,
  options: AnalysisOptions,
  { earlier, relayout = false }: { readonly earlier: EarlierMap; readonly relayout?: boolean },
): Again {
  const nodes = earlierNodes(input, earlier);
  return changeSince(input, earlier, relayout).anew
    ? makeAnew(input, options, nodes)
    : keep(input, options, earlier, nodes);
}

type Nodes = readonly (EarlierNode | undefined)[];

function keep(input: AnalysisInput, options: AnalysisOptions, earlier: EarlierMap, nodes: Nodes): Again {
  const topics = sharedTopicGraph(input);
  const levels = keepNumbers(keepLevels(input, topics, earlier, nodes), nodes);
  const quality = modularity(topics.graph, levels[0]!.partition);
  const { communities, conceptStability } = describeLevels(input, { levels, modularity: quality }, options);
  return {
    communities: keepNames(communities, input, earlier),
    conceptStability,
    layout: keepPlaces(input, nodes),
  };
}

function makeAnew(input: AnalysisInput, options: AnalysisOptions, nodes: Nodes): Again {
  const hierarchy = topicHierarchy(input, options);
  const levels = keepNumbers(orderLevels(input, hierarchy.levels), nodes);
  const { communities, conceptStability } = describeLevels(input, { ...hierarchy, levels }, options);
  return { communities, conceptStability, layout: alignWith(layOut(input, communities), nodes) };
}
