// What Ctrl-C does where it is listened for: a last line, what is unfinished removed, the exit code that a signal has.
import { say } from './output.js';

/** The exit code of a program that a signal ended, by custom: 128 and the number of the signal. */
const SIGNALS = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const;

/** From now on a signal ends the program with the line that `line` gives. What it gives calls that off. */
export function sayWhenStopped(line: () => string): () => void {
  const handlers = SIGNALS.map(([signal, code]) => {
    const stop = (): void => {
      say(`Stopped. ${line()}`);
      process.exit(code);
    };
    process.on(signal, stop);
    return [signal, stop] as const;
  });
  return () => {
    for (const [signal, stop] of handlers) process.off(signal, stop);
  };
}
