// A processor that never begins, as where a disk does not answer.
import { setTimeout as pause } from 'node:timers/promises';

process.once('disconnect', () => process.exit());
await pause(3_600_000);

export default function never() {}
