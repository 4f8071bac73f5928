// V8 lets a heap double before it looks for what is dead, which in a build of 85,000 papers is a fifth of all memory. Of large corpora
// it is told to look sooner, which takes some percent of the time.
import { setFlagsFromString } from 'node:v8';
import type { Progress } from '../lib/progress.js';

/** Papers that are extracted, or concepts that are woven. */
const LARGE = 80_000;
const COLLECT_SOONER = '--heap-growing-percent=30';

/** Passes on what it is told, and sets the flag when there is first much of anything. */
export function leanWhenLarge(progress: Progress, setFlag = setFlagsFromString): Progress {
  let lean = false;
  return (event) => {
    if (!lean && Math.max(event.done, event.total ?? 0) >= LARGE) {
      lean = true;
      setFlag(COLLECT_SOONER);
    }
    progress(event);
  };
}
