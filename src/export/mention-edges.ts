// What papers mention, as edges from paper to concept; the weight is the number of mentions.
import { ROLES } from '../model/index.js';
import type { Asked } from '../query/asked.js';
import { fromE4, readPaperConceptColumns } from '../store/index.js';
import type { Ends } from './cooccurrence-edges.js';
import type { MentionEdge } from './export-graph.js';

interface Keyed {
  readonly key: string;
}

export function* mentionEdges(
  { store }: Asked,
  papers: Ends<Keyed>,
  concepts: Ends<Keyed>,
): Iterable<MentionEdge> {
  const columns = readPaperConceptColumns(store);
  for (let i = 0; i < columns.paper.length; i++) {
    const source = papers.get(columns.paper[i]!)?.key;
    const target = concepts.get(columns.concept[i]!)?.key;
    if (source === undefined || target === undefined) continue;
    const count = columns.count[i]!;
    const salience = fromE4(columns.salienceE4[i]!);
    yield { kind: 'mention', source, target, weight: count, count, salience, role: ROLES[columns.role[i]!]! };
  }
}
