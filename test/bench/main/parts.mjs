// The parts of the benchmark. Each is a file whose `run(context)` gives rows `{figure, value, unit, reach?, peers?}`: a figure of
// ours, what is to be reached, and the same figure of peers in the same run, by name.
const part = (summary, load) => ({ summary, load });

export const PARTS = {
  build: part('whole builds, from files to a database', () => import('./build.mjs')),
  extract: part('abstracts a second on one core', () => import('./extract.mjs')),
  cooccurrence: part('pairs of concepts', () => import('./cooccurrence.mjs')),
  communities: part('modularity and time', () => import('./communities.mjs')),
  layout: part('neighbourhood preservation and time', () => import('./layout.mjs')),
  add: part('a hundred papers more', () => import('./add.mjs')),
  wire: part('what the map costs to send and read', () => import('./wire.mjs')),
  awkward: part('inputs that break what is quadratic', () => import('./awkward.mjs')),
};
