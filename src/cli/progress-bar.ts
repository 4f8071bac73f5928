// Shows progress on standard error: a bar where that is a terminal, a plain line every few seconds where it is not.
import { styleText } from 'node:util';
import type { Progress, ProgressEvent } from '../lib/progress.js';
import { grouped } from '../lib/text.js';

const WIDTH = 28;
const BAR_EVERY_MS = 60;
const LINE_EVERY_MS = 5_000;

export interface ProgressDisplay {
  readonly show: Progress;
  /** Clears the bar; call before anything else is written. */
  readonly end: () => void;
}

function bar(event: ProgressEvent): string {
  if (event.total === undefined) return `${event.stage.padEnd(12)} ${grouped(event.done)}`;
  const share = event.total === 0 ? 1 : Math.min(1, event.done / event.total);
  const full = Math.round(share * WIDTH);
  const drawn = styleText('cyan', '━'.repeat(full)) + styleText('dim', '━'.repeat(WIDTH - full));
  return `${event.stage.padEnd(12)} ${drawn} ${grouped(event.done)}/${grouped(event.total)}`;
}

const line = (event: ProgressEvent): string =>
  `${event.stage}: ${event.done}${event.total === undefined ? '' : ` of ${event.total}`}`;

export function createProgressDisplay(quiet: boolean): ProgressDisplay {
  if (quiet) return { show: () => {}, end: () => {} };
  const terminal = process.stderr.isTTY === true;
  const every = terminal ? BAR_EVERY_MS : LINE_EVERY_MS;
  let shown = terminal ? 0 : Date.now();
  return {
    show: (event) => {
      if (Date.now() - shown < every && !(terminal && event.done === event.total)) return;
      shown = Date.now();
      process.stderr.write(terminal ? `\r\x1b[K${bar(event)}` : `${line(event)}\n`);
    },
    end: () => {
      if (terminal) process.stderr.write('\r\x1b[K');
    },
  };
}
