// Progress as a function that stages call; who shows it (a bar, a line, nothing) is the command line's affair.

export interface ProgressEvent {
  /** Name of the stage, as shown: `read`, `extract`, ... */
  readonly stage: string;
  readonly done: number;
  /** Absent where the end is not known. */
  readonly total?: number;
}

export type Progress = (event: ProgressEvent) => void;

export const silent: Progress = () => {};
