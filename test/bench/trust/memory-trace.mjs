// Resident memory of a process over time, and whether it has come to rest.
import { readFileSync } from 'node:fs';

const EVERY_MS = 1000;
/** How much more the last quarter of the time may hold than the third. */
const TOLERANCE = 1.05;
/** Seconds before which a heap is still finding its size. */
const SETTLED = 180;

/** MiB; NaN where the system does not tell (it is Linux that does). */
export function residentMiB(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}

/** Samples until it is called: then gives the rows of figures. */
export function traceMemory(pid) {
  const samples = [residentMiB(pid)];
  const timer = setInterval(() => samples.push(residentMiB(pid)), EVERY_MS);
  return () => {
    clearInterval(timer);
    const quarters = [0, 1, 2, 3].map((quarter) => mean(quarterOf(samples, quarter)));
    const growth = quarters[3] / quarters[2];
    const isJudged = samples.length * EVERY_MS >= SETTLED * 1000 && !Number.isNaN(growth);
    return [
      { figure: 'resident memory, mean of each quarter', value: quarters.map(inMiB).join(', ') },
      { figure: 'resident memory, most', value: inMiB(Math.max(...samples)) },
      {
        figure: 'last quarter over the third',
        value: growth.toFixed(3),
        note: `at rest: at most ${TOLERANCE}${isJudged ? '' : `, after ${SETTLED} s`}`,
        held: !isJudged || growth <= TOLERANCE,
      },
    ];
  };
}

const quarterOf = (samples, quarter) =>
  samples.slice(Math.floor((quarter * samples.length) / 4), Math.ceil(((quarter + 1) * samples.length) / 4));
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
const inMiB = (value) => `${Math.round(value)} MiB`;
