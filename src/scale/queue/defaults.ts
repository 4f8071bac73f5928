// What the queue does unless told otherwise; apart, so that a help text need not load the queue.

/** Records a job. */
export const DEFAULT_BATCH = 300;
/** Times that a batch is tried before it is taken apart. */
export const DEFAULT_ATTEMPTS = 3;
