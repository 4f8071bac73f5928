// A thread that helps the main one: it does one task after another, while the main thread does something else.
import { Worker } from 'node:worker_threads';
import { CODE } from '../../lib/places.js';
import type { WeaveTasks } from './weave-tasks.js';

type Name = keyof WeaveTasks;
type Input<Task extends Name> = Parameters<WeaveTasks[Task]>[0];
type Answer<Task extends Name> = ReturnType<WeaveTasks[Task]>;

export interface HelperTask {
  readonly name: Name;
  readonly input: Input<Name>;
}

export interface Helper {
  /** Tasks are done one after another, in the order in which they are asked. Rejects where the thread could not be had, or did not live to the end of the task. */
  readonly ask: <Task extends Name>(name: Task, input: Input<Task>) => Promise<Answer<Task>>;
  /** Whatever it does is of no more use: what was asked is never answered. */
  readonly end: () => void;
}

interface Asked {
  readonly answer: (answer: never) => void;
  readonly refuse: (error: Error) => void;
}

const WORKER = new URL('build/threads/weave-worker.js', CODE);

/** The thread gets ready while the caller goes on. */
export function startHelper(): Helper {
  const worker = new Worker(WORKER);
  const waiting: Asked[] = [];
  let failure: Error | undefined;
  let ended = false;
  const fail = (error: Error): void => {
    failure = error;
    if (!ended) for (const { refuse } of waiting.splice(0)) refuse(error);
  };
  worker.on('message', (answer) => waiting.shift()?.answer(answer as never));
  worker.on('error', fail);
  worker.on('exit', (code) => fail(new Error(`a helping thread ended early (code ${code})`)));
  return {
    ask: (name, input) =>
      new Promise((answer, refuse) => {
        if (failure) refuse(failure);
        else waiting.push({ answer, refuse });
        worker.postMessage({ name, input } satisfies HelperTask);
      }),
    end: () => {
      ended = true;
      void worker.terminate();
    },
  };
}
