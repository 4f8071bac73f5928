// The HTTP interface without a socket, in a process of its own: `node server.mjs GRAPH REQUESTS` prints what one core answers and
// how much memory it holds after so many mixed requests.
import { openKnowledgeBase } from '../../../dist/query/index.js';
import { createApp, warmingPaths } from '../../../dist/serve/index.js';
import { misspelt, pairsOf, questionsOf } from './questions.mjs';
import { timeEach } from './timing.mjs';

const [graph, requests] = process.argv.slice(2);
const kb = openKnowledgeBase(graph);
let app = createApp(kb);
const { ids, papers } = questionsOf(kb, Math.ceil(Number(requests) / 8));
const pairs = pairsOf(ids);

const ask = async (url) => {
  await (await app.fetch(new Request(`http://localhost/api/${url}`))).arrayBuffer();
};
const url = (strings, ...values) => String.raw(strings, ...values.map(encodeURIComponent));
const urls = {
  search: ids.map((id) => url`search?q=${id.slice(0, 5)}`),
  'search, misspelt': ids.map((id) => url`search?q=${misspelt(id)}`),
  concept: ids.map((id) => url`concepts/${id}`),
  paper: papers.map((id) => url`papers/${id}`),
  'evidence for two': pairs.map(([a, b]) => url`evidence?a=${a}&b=${b}`),
  path: pairs.map(([a, b]) => url`path?from=${a}&to=${b}`),
  similar: ids.map((id) => url`similar?name=${id}`),
  neighbors: ids.map((id) => url`concepts/${id}/neighbors`),
};
// What `serve` does while nobody asks; then answers are forgotten, so that those below are made.
for (const path of warmingPaths(kb)) await ask(path.slice('/api/'.length));
app = createApp(kb);

const times = {};
for (const [name, questions] of Object.entries(urls)) times[name] = await timeEach(questions, ask);
times['neighbors, again'] = await timeEach(urls.neighbors, ask);
process.stdout.write(JSON.stringify({ times, memoryMiB: process.memoryUsage().rss / 2 ** 20 }));
kb.close();
