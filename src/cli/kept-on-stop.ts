// What a build that is stopped leaves behind, said in one line. Only extraction is worth keeping and can be stopped between two
// batches; in the stages after it a signal ends the program at once, so what is kept is said beside their progress, beforehand.
import { existsSync } from 'node:fs';
import { findingsPath } from '../build/index.js';
import type { Progress } from '../lib/progress.js';
import { counted } from '../lib/text.js';
import { sayWhenStopped } from './say-when-stopped.js';

const EXTRACT = 'extract';

export interface StopWatch {
  readonly progress: Progress;
  /** From now on signals mean what they usually do. */
  readonly end: () => void;
}

/** @param end Called before anything is said. @param out Path of the database that is being made. */
export function watchForStop(progress: Progress, out: string, end: () => void): StopWatch {
  let extracted = 0;
  let callOff: (() => void) | undefined;
  const watch = (wanted: boolean): void => {
    if (wanted === (callOff !== undefined)) return;
    callOff?.();
    callOff = wanted
      ? sayWhenStopped(() => {
          end();
          return keptLine(extracted, findingsPath(out));
        })
      : undefined;
  };
  return {
    progress: (event) => {
      watch(event.stage === EXTRACT);
      if (event.stage === EXTRACT) extracted = event.done;
      progress(event);
    },
    end: () => watch(false),
  };
}

/** What stopping leaves, for the stages that end without a word. */
export function noteOnStopping(stage: string): string {
  return stage === 'read' || stage === EXTRACT ? '' : 'Ctrl-C keeps what was extracted';
}

function keptLine(papers: number, path: string): string {
  if (!existsSync(path)) return 'Nothing was kept.';
  return `What was extracted (${counted(papers, 'paper')} this time) is kept in ${path}; the same command goes on from there.`;
}
