// The helping thread's side: a task in, its answer out.
import { parentPort } from 'node:worker_threads';
import type { HelperTask } from './helper.js';
import { WEAVE_TASKS } from './weave-tasks.js';

parentPort?.on('message', ({ name, input }: HelperTask) => {
  parentPort?.postMessage(WEAVE_TASKS[name](input as never));
});
