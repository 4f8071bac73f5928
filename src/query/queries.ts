// The table of queries. What is listed here is a method of the library, a command, a route and a tool.
import { ask } from './ask.js';
import { common } from './common.js';
import { communities } from './communities.js';
import { community } from './community.js';
import { compare } from './compare.js';
import { concept } from './concept.js';
import { evidence } from './evidence.js';
import { gaps } from './gaps.js';
import { broader, narrower } from './hierarchy.js';
import { map } from './map.js';
import { methods } from './methods.js';
import { neighbors } from './neighbors.js';
import { paper } from './paper.js';
import { path } from './path.js';
import { place } from './place.js';
import { type Query, untyped } from './query.js';
import { search } from './search.js';
import { similar } from './similar.js';
import { stats } from './stats.js';
import { whySame } from './why-same.js';

export const QUERIES: readonly Query[] = [
  untyped(search),
  untyped(concept),
  untyped(neighbors),
  untyped(evidence),
  untyped(paper),
  untyped(path),
  untyped(common),
  untyped(compare),
  untyped(similar),
  untyped(ask),
  untyped(whySame),
  untyped(broader),
  untyped(narrower),
  untyped(gaps),
  untyped(place),
  untyped(communities),
  untyped(community),
  untyped(stats),
  untyped(methods),
  untyped(map),
];
