// A process that hangs keeps its batch for ever, since its worker goes on saying that it is alive. So a batch is watched: one
// that makes no progress for too long loses its process, fails, and is tried again by whoever is free.
import type { Job, Worker } from './connect.js';
import type { BatchProgress } from './work-batch.js';

export interface WatchSettings {
  /** Milliseconds without progress. */
  readonly limitMs: number;
  readonly note: (message: string) => void;
  /** Called where a process did not even say that it began: nothing can be ended but the worker as a whole. */
  readonly giveUp: (batch: string) => void;
}

export function watchJobs(worker: Worker, settings: WatchSettings): void {
  const timers = new Map<string | undefined, NodeJS.Timeout>();
  const rest = (job: Job | undefined): void => {
    clearTimeout(timers.get(job?.id));
    timers.delete(job?.id);
  };
  const arm = (job: Job, pid?: number): void => {
    rest(job);
    timers.set(
      job.id,
      setTimeout(() => end(job, pid, settings), settings.limitMs),
    );
  };
  worker.on('active', (job) => arm(job));
  worker.on('progress', (job, progress) => arm(job, (progress as BatchProgress).pid));
  worker.on('completed', rest);
  worker.on('failed', rest);
}

function end(job: Job, pid: number | undefined, { limitMs, note, giveUp }: WatchSettings): void {
  const { batch } = job.data as { readonly batch: string };
  note(`${batch}: no progress for ${limitMs / 1000} seconds; its process is ended, the batch tried again`);
  if (pid === undefined) giveUp(batch);
  else endProcess(pid);
}

function endProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself just now.
  }
}
