// While nobody asks, the server asks itself what will be asked most: what it reads and compiles for that, it has ready for others.
// One question at a time, and none for a moment after a request; the program does not stay alive for it.
import type { KnowledgeBase } from '../query/index.js';
import { readBestKnown, readNumber } from '../store/index.js';
import type { App } from './app.js';

/** Of a larger corpus, the abstracts that are kept are too small a share for what follows to find them. */
const MOST_PAPERS = 16_384;
const MOST_CONCEPTS = 1000;
/** Milliseconds without a request after which nobody is asking. */
const QUIET = 250;

export interface WarmedApp extends App {
  readonly stop: () => void;
}

/** What to ask `warmWhileIdle`: the neighbours of the best known concepts, none in a large corpus. */
export function* warmingPaths({ store }: KnowledgeBase): Generator<string> {
  if (readNumber(store, 'counts.papers') > MOST_PAPERS) return;
  for (const { id } of readBestKnown(store, MOST_CONCEPTS))
    yield `/api/concepts/${encodeURIComponent(id)}/neighbors`;
}

/** The same app, which asks itself for the paths, each once. @param token As in `AppOptions`. */
export function warmWhileIdle(app: App, paths: Iterator<string>, token?: string): WarmedApp {
  const headers: HeadersInit = token === undefined ? {} : { authorization: `Bearer ${token}` };
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;
  let [requests, underWay] = [0, 0];
  const stop = (): void => {
    isOver = true;
    clearTimeout(timer);
  };
  const plan = (wait: number): void => {
    clearTimeout(timer);
    if (!isOver) timer = setTimeout(() => askNext().catch(stop), wait).unref();
  };
  const askNext = async (): Promise<void> => {
    const path = paths.next();
    if (path.done) isOver = true;
    if (isOver) return;
    const before = requests;
    await (await app.fetch(new Request(`http://localhost${path.value}`, { headers }))).arrayBuffer();
    if (requests === before) plan(0);
  };
  plan(QUIET);
  return {
    fetch: async (request) => {
      clearTimeout(timer);
      requests++;
      underWay++;
      try {
        return await app.fetch(request);
      } finally {
        underWay--;
        if (underWay === 0) plan(QUIET);
      }
    },
    stop,
  };
}
