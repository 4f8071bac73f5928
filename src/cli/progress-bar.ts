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
  if (event.total === undefined)
    return `${event.stage.padEnd(12)} ${event.done > 0 ? grouped(event.done) : ''}`.trimEnd();
  const share = event.total === 0 ? 1 : Math.min(1, event.done / event.total);
  const full = Math.round(share * WIDTH);
  const drawn = styleText('cyan', '━'.repeat(full)) + styleText('dim', '━'.repeat(WIDTH - full));
  return `${event.stage.padEnd(12)} ${drawn} ${grouped(event.done)}/${grouped(event.total)}`;
}

const line = (event: ProgressEvent): string =>
  `${event.stage}: ${event.done}${event.total === undefined ? '' : ` of ${event.total}`}`;

/** @param noteFor What is worth knowing during a stage; shown beside its bar. */
export function createProgressDisplay(
  quiet: boolean,
  noteFor: (stage: string) => string = () => '',
): ProgressDisplay {
  if (quiet) return { show: () => {}, end: () => {} };
  const terminal = process.stderr.isTTY === true;
  const every = terminal ? BAR_EVERY_MS : LINE_EVERY_MS;
  let shown = Date.now();
  let stage = '';
  return {
    show: (event) => {
      const isTurn = terminal && (event.stage !== stage || event.done === event.total);
      if (!isTurn && Date.now() - shown < every) return;
      shown = Date.now();
      stage = event.stage;
      const note = noteFor(stage);
      const said = note === '' ? bar(event) : `${bar(event)}  ${styleText('dim', note)}`;
      process.stderr.write(terminal ? `\r\x1b[K${said}` : `${line(event)}\n`);
    },
    end: () => {
      if (terminal) process.stderr.write('\r\x1b[K');
    },
  };
}
